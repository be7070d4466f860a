//! Tasks are announced, taken, advanced and completed; some fail, some are cancelled.

use protocol::matrix::{TaskStatus, TaskUpdate};

use super::World;
use crate::Failure;
use crate::phrases::{SETBACKS, TITLES};
use crate::wire::Producer;

/// An open task.
pub(super) struct Task {
    id: String,
    title: String,
    assignee: Option<&'static str>,
    /// From 0 to 100.
    progress: u32,
}

impl Task {
    fn update(&self, status: TaskStatus) -> TaskUpdate {
        TaskUpdate {
            progress: self.assignee.map(|_| f64::from(self.progress) / 100.0),
            assignee: self.assignee.map(str::to_owned),
            ..TaskUpdate::new(self.id.as_str(), self.title.as_str(), status)
        }
    }
}

impl World {
    /// Announces a new task, or cancels one that nobody took.
    pub(super) fn announce_task(&mut self) -> Result<(), Failure> {
        let waiting = self.tasks.iter().position(|task| task.assignee.is_none());
        if let Some(index) = waiting
            && self.random.chance(20)
        {
            let task = self.tasks.swap_remove(index);
            return self.send_from_gateway(task.update(TaskStatus::Cancelled));
        }
        let task = Task { id: self.identifier("task"), title: self.fill(&TITLES), assignee: None, progress: 0 };
        self.send_from_gateway(task.update(TaskStatus::Pending))?;
        self.tasks.push(task);
        Ok(())
    }

    /// Has an agent take a waiting task, and returns the task's id.
    pub(super) fn take_task(&mut self, agent: &'static str, producer: Producer) -> Result<Option<String>, Failure> {
        let Some(index) = self.tasks.iter().position(|task| task.assignee.is_none()) else {
            return Ok(None);
        };
        let mut task = self.tasks.swap_remove(index);
        task.assignee = Some(agent);
        self.send(agent, producer, task.update(TaskStatus::Running))?;
        let id = task.id.clone();
        self.tasks.push(task);
        Ok(Some(id))
    }

    /// Advances a task, and returns whether it is still running.
    pub(super) fn advance_task(&mut self, id: &str, producer: Producer) -> Result<bool, Failure> {
        let Some(index) = self.tasks.iter().position(|task| task.id == id) else {
            return Ok(false);
        };
        let mut task = self.tasks.swap_remove(index);
        let agent = task.assignee.unwrap_or_default();
        if self.random.chance(6) {
            let detail = Some(self.fill(&SETBACKS));
            self.send(agent, producer, TaskUpdate { detail, ..task.update(TaskStatus::Failed) })?;
            return Ok(false);
        }
        task.progress = (task.progress + self.random.between(15, 60)).min(100);
        if task.progress == 100 {
            self.send(agent, producer, task.update(TaskStatus::Done))?;
            return Ok(false);
        }
        self.send(agent, producer, task.update(TaskStatus::Running))?;
        self.tasks.push(task);
        Ok(true)
    }
}
