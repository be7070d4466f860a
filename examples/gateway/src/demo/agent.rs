//! An agent of the demo: where it is, what it is doing, and what it says of that.

use protocol::matrix::{
    AgentState, AgentStatus, Bark, MemoryFlash, Message, Position, TaskStatus, TaskUpdate, Thought, Tone,
};

use super::lines::Character;
use super::walk::Walk;

/// An agent of the demo.
#[derive(Debug)]
pub(super) struct Agent {
    character: &'static Character,
    walk: Walk,
    energy: f64,
    doing: Doing,
    /// For how many seconds it goes on doing that.
    left: f64,
    task: Option<Task>,
    numbers: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Doing {
    Idling,
    Walking,
    Speaking,
    Thinking,
    Working,
    Resting,
}

#[derive(Debug)]
struct Task {
    id: String,
    title: &'static str,
    progress: f64,
}

impl Agent {
    pub(super) fn new(character: &'static Character) -> Self {
        let walk = Walk::new(character.home, 1.2);
        Self { character, walk, energy: 0.8, doing: Doing::Idling, left: fastrand::f64() * 3.0, task: None, numbers: 0 }
    }

    pub(super) const fn id(&self) -> &'static str {
        self.character.id
    }

    /// Lets time pass. Returns what the agent has to say.
    pub(super) fn step(&mut self, seconds: f64) -> Vec<Message> {
        self.left -= seconds;
        self.energy =
            (self.energy + if self.doing == Doing::Resting { 0.03 } else { -0.004 } * seconds).clamp(0.0, 1.0);
        let mut said = Vec::new();
        match self.doing {
            Doing::Walking if !self.walk.step(seconds) => said.push(self.state()),
            Doing::Working => said.extend(self.work(seconds)),
            _ if self.left > 0.0 => {}
            _ => {
                said.extend(self.begin_something());
                said.push(self.state());
            }
        }
        said
    }

    fn begin_something(&mut self) -> Option<Message> {
        let tired = self.energy < 0.2;
        self.doing = match fastrand::u8(..100) {
            _ if tired => Doing::Resting,
            0..40 => Doing::Walking,
            40..60 => Doing::Speaking,
            60..75 => Doing::Thinking,
            75..90 => Doing::Working,
            _ => Doing::Idling,
        };
        self.left = if tired { 20.0 } else { 2.0 + fastrand::f64() * 4.0 };
        match self.doing {
            Doing::Walking => {
                self.walk.choose();
                None
            }
            Doing::Speaking => Some(self.bark()),
            Doing::Thinking if fastrand::u8(..4) == 0 => self.remember(),
            Doing::Thinking => Some(self.thought()),
            Doing::Working => Some(self.begin_task()),
            Doing::Idling | Doing::Resting => None,
        }
    }

    fn state(&self) -> Message {
        let (x, z) = self.walk.place();
        let status = match self.doing {
            Doing::Idling | Doing::Walking => AgentStatus::Idle,
            Doing::Speaking => AgentStatus::Speaking,
            Doing::Thinking => AgentStatus::Thinking,
            Doing::Working => AgentStatus::Working,
            Doing::Resting => AgentStatus::Resting,
        };
        let activity = match &self.task {
            Some(task) if self.doing == Doing::Working => Some(format!("{}.", task.title)),
            _ => pick(self.character.activities).map(ToString::to_string),
        };
        AgentState {
            mood: pick(self.character.moods).map(ToString::to_string),
            activity,
            energy: Some(rounded(self.energy)),
            position: Some(Position::new(rounded(x), 0.0, rounded(z))),
            ..AgentState::new(status)
        }
        .into()
    }

    fn bark(&self) -> Message {
        let text = pick(self.character.barks).copied().unwrap_or("...");
        let tone = match text.chars().last() {
            Some('!') => Tone::Excited,
            Some('.') => Tone::Calm,
            _ => Tone::Stern,
        };
        Bark { tone: Some(tone), duration_ms: Some(4_000), ..Bark::new(text) }.into()
    }

    fn thought(&mut self) -> Message {
        let text = pick(self.character.thoughts).copied().unwrap_or("...");
        Thought { confidence: Some(rounded(0.4 + fastrand::f64() * 0.6)), ..Thought::new(self.name("thought"), text) }
            .into()
    }

    fn remember(&mut self) -> Option<Message> {
        let (summary, tags) = pick(self.character.memories)?;
        let tags = tags.iter().map(ToString::to_string).collect();
        let importance = rounded(0.5 + fastrand::f64() / 2.0);
        Some(MemoryFlash::new(self.name("memory"), *summary, importance, tags).into())
    }

    fn begin_task(&mut self) -> Message {
        let title = pick(self.character.tasks).copied().unwrap_or("Look around");
        let task = Task { id: self.name("task"), title, progress: 0.0 };
        let update = self.update(&task, TaskStatus::Pending);
        self.task = Some(task);
        update
    }

    /// Goes on with the task: one update a second, and sometimes it fails.
    fn work(&mut self, seconds: f64) -> Option<Message> {
        let mut task = self.task.take()?;
        let before = task.progress;
        task.progress = (task.progress + seconds * 0.12).min(1.0);
        let has_failed = task.progress > 0.6 && fastrand::u16(..400) == 0;
        let status = match (has_failed, task.progress >= 1.0) {
            (true, _) => TaskStatus::Failed,
            (false, true) => TaskStatus::Done,
            (false, false) => TaskStatus::Running,
        };
        let goes_on = status == TaskStatus::Running;
        let is_worth_a_word = !goes_on || (before * 8.0).floor() < (task.progress * 8.0).floor();
        let update = is_worth_a_word.then(|| self.update(&task, status));
        if goes_on {
            self.task = Some(task);
        } else {
            self.doing = Doing::Idling;
            self.left = 0.0;
        }
        update
    }

    fn update(&self, task: &Task, status: TaskStatus) -> Message {
        TaskUpdate {
            progress: Some(rounded(task.progress)),
            assignee: Some(self.id().to_owned()),
            ..TaskUpdate::new(task.id.clone(), task.title, status)
        }
        .into()
    }

    /// Returns a name that no other thing of this kind has.
    fn name(&mut self, kind: &str) -> String {
        self.numbers += 1;
        format!("{kind}-{}-{}", self.id(), self.numbers)
    }
}

fn pick<T>(choices: &[T]) -> Option<&T> {
    fastrand::choice(choices)
}

/// Leaves three digits behind the point: more would not be seen.
pub(super) fn rounded(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}
