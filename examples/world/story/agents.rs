//! Agents think, speak, work and rest by turns.

use protocol::matrix::{AgentState, AgentStatus, Bark, Position, Thought, Tone};

use super::World;
use crate::Failure;
use crate::phrases::{ACTIVITIES, BARKS, MOODS, THOUGHTS};
use crate::random::Random;
use crate::wire::Producer;

/// An inhabitant of the world.
pub(super) struct Agent {
    pub(super) id: &'static str,
    pub(super) producer: Producer,
    /// From 0 to 100.
    energy: u32,
    position: Position,
    phase: Phase,
}

/// What an agent is doing.
enum Phase {
    Idle,
    Thinking { chain: String, thoughts_left: u32 },
    Speaking { barks_left: u32 },
    Working { task: String },
    Resting,
}

impl Agent {
    pub(super) fn new(id: &'static str, producer: Producer, random: &mut Random) -> Self {
        let position = Position::new(random.around_zero(40), 0.0, random.around_zero(40));
        Self { id, producer, energy: random.between(30, 100), position, phase: Phase::Idle }
    }

    fn tire(&mut self, by: u32) {
        self.energy = self.energy.saturating_sub(by);
    }

    fn walk(&mut self, random: &mut Random) {
        self.position.x = hundredths(self.position.x + random.around_zero(3));
        self.position.z = hundredths(self.position.z + random.around_zero(3));
    }

    fn state(&self, status: AgentStatus) -> AgentState {
        AgentState { energy: Some(f64::from(self.energy) / 100.0), ..AgentState::new(status) }
    }
}

fn hundredths(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

impl World {
    /// Advances a random agent.
    pub(super) fn agent_turn(&mut self) -> Result<(), Failure> {
        let index = self.random.index(self.agents.len());
        let mut agent = self.agents.swap_remove(index);
        let phase = std::mem::replace(&mut agent.phase, Phase::Idle);
        agent.phase = match phase {
            Phase::Idle => self.look_for_something_to_do(&mut agent)?,
            Phase::Thinking { chain, thoughts_left } => self.think(&mut agent, chain, thoughts_left)?,
            Phase::Speaking { barks_left } => self.speak(&mut agent, barks_left)?,
            Phase::Working { task } => self.work(&mut agent, task)?,
            Phase::Resting => self.rest(&mut agent)?,
        };
        self.agents.push(agent);
        Ok(())
    }

    fn look_for_something_to_do(&mut self, agent: &mut Agent) -> Result<Phase, Failure> {
        if agent.energy < 15 {
            self.send(agent.id, agent.producer, agent.state(AgentStatus::Resting))?;
            return Ok(Phase::Resting);
        }
        if self.random.chance(30)
            && let Some(task) = self.take_task(agent.id, agent.producer)?
        {
            self.send(agent.id, agent.producer, agent.state(AgentStatus::Working))?;
            return Ok(Phase::Working { task });
        }
        match self.random.below(100) {
            0..50 => {
                let mood = Some(self.random.pick(&MOODS).to_owned());
                self.send(agent.id, agent.producer, AgentState { mood, ..agent.state(AgentStatus::Thinking) })?;
                let thoughts_left = self.random.between(1, 4);
                Ok(Phase::Thinking { chain: self.identifier("chain"), thoughts_left })
            }
            50..68 => self.recall(agent.id, agent.producer).map(|()| Phase::Idle),
            68..72 => self.daydream(agent).map(|()| Phase::Idle),
            _ => self.stroll(agent).map(|()| Phase::Idle),
        }
    }

    fn think(&mut self, agent: &mut Agent, chain: String, thoughts_left: u32) -> Result<Phase, Failure> {
        agent.tire(2);
        let thought = Thought {
            chain_id: Some(chain.clone()),
            confidence: self.random.chance(70).then(|| f64::from(self.random.below(101)) / 100.0),
            ..Thought::new(self.identifier("thought"), self.fill(&THOUGHTS))
        };
        self.send(agent.id, agent.producer, thought)?;
        if thoughts_left > 1 {
            return Ok(Phase::Thinking { chain, thoughts_left: thoughts_left - 1 });
        }
        self.send(agent.id, agent.producer, agent.state(AgentStatus::Speaking))?;
        Ok(Phase::Speaking { barks_left: self.random.between(1, 4) })
    }

    fn speak(&mut self, agent: &mut Agent, barks_left: u32) -> Result<Phase, Failure> {
        agent.tire(3);
        let bark = Bark {
            tone: self.random.chance(50).then(|| self.tone()),
            reply_to: self.random.chance(25).then(|| self.present_visitor()).flatten(),
            duration_ms: self.random.chance(30).then(|| self.random.between(4, 80) * 100),
            ..Bark::new(self.fill(&BARKS))
        };
        self.send(agent.id, agent.producer, bark)?;
        if barks_left > 1 {
            return Ok(Phase::Speaking { barks_left: barks_left - 1 });
        }
        self.send(agent.id, agent.producer, agent.state(AgentStatus::Idle))?;
        Ok(Phase::Idle)
    }

    fn tone(&mut self) -> Tone {
        match self.random.below(10) {
            0..4 => Tone::Calm,
            4..7 => Tone::Excited,
            7..9 => Tone::Stern,
            // A tone that a later version of the protocol may declare.
            _ => Tone::Other("whispering".to_owned()),
        }
    }

    fn work(&mut self, agent: &mut Agent, task: String) -> Result<Phase, Failure> {
        agent.tire(4);
        if self.advance_task(&task, agent.producer)? {
            return Ok(Phase::Working { task });
        }
        self.send(agent.id, agent.producer, agent.state(AgentStatus::Idle))?;
        Ok(Phase::Idle)
    }

    fn rest(&mut self, agent: &mut Agent) -> Result<Phase, Failure> {
        agent.energy += self.random.between(10, 30);
        if agent.energy < 70 {
            return Ok(Phase::Resting);
        }
        self.send(agent.id, agent.producer, agent.state(AgentStatus::Idle))?;
        Ok(Phase::Idle)
    }

    fn stroll(&mut self, agent: &mut Agent) -> Result<(), Failure> {
        agent.tire(1);
        agent.walk(&mut self.random);
        let state = AgentState {
            activity: self.random.chance(60).then(|| self.fill(&ACTIVITIES)),
            position: Some(agent.position.clone()),
            ..agent.state(AgentStatus::Idle)
        };
        self.send(agent.id, agent.producer, state)
    }

    fn daydream(&mut self, agent: &mut Agent) -> Result<(), Failure> {
        // A status that a later version of the protocol may declare.
        let status = AgentStatus::Other("daydreaming".to_owned());
        self.send(agent.id, agent.producer, agent.state(status))
    }
}
