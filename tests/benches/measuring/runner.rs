//! Jobs of candidates, ready to be run repeatedly.

/// One job of one candidate on all messages of a workload.
pub(crate) struct Runner<'w> {
    pub(crate) job: &'static str,
    pub(crate) candidate: &'static str,
    pub(crate) messages: usize,
    pub(crate) run: Box<dyn FnMut() + 'w>,
}

/// Runners that are measured together, each relative to the first one.
pub(crate) struct Group<'w> {
    pub(crate) workload: &'static str,
    pub(crate) runners: Vec<Runner<'w>>,
}

impl Group<'_> {
    /// Whether the workload or a job of the group has `wanted` in its name.
    pub(super) fn is_wanted(&self, wanted: &str) -> bool {
        self.workload.contains(wanted) || self.runners.iter().any(|runner| runner.job.contains(wanted))
    }
}
