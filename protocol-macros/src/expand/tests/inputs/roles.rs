#[protocol(header = Trace, server = hub, clients(agent, visitor), correlate = request)]
pub mod world {
    #[message]
    pub use other::greetings::Hello;

    #[data(header, rename_all = "camelCase")]
    pub struct Trace {
        pub device_id: String,
        pub request: Option<u64>,
    }

    #[cfg(unix)]
    #[message(
        type = "task",
        from(agent = device_id, hub),
        keep = latest(device_id, task_id),
        ends(status = Done | Failed),
        gone = Task::dropped,
        rate(20 / s, burst = 40),
        replies(Hello),
    )]
    pub struct Task<'a> {
        pub task_id: std::borrow::Cow<'a, str>,
        pub status: Option<Status>,
    }

    #[message(type = "refusal", from(hub), to(visitor), keep = no, reply)]
    pub struct Refusal;

    #[data]
    pub enum Status {
        Done,
        Failed,
    }
}
