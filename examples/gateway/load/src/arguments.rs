//! The arguments of the program.

use clap::{Args, Parser, Subcommand};

/// Opens many sockets to servers on this machine, and measures what they cost.
#[derive(Debug, Parser)]
#[command(name = "load", version)]
pub struct Arguments {
    /// A server: its name, and the command that starts it on `{port}` of 127.0.0.1; several that are one to their clients
    /// are `COMMAND + COMMAND`. The figures of the others are compared with those of the first
    #[arg(long = "peer", value_name = "NAME=COMMAND", required = true)]
    pub peers: Vec<String>,
    /// A command that prints a token for the agent `{name}`; servers that ask for none do without
    #[arg(long, value_name = "COMMAND")]
    pub token: Option<String>,
    /// How often each server is measured
    #[arg(long, default_value_t = 1)]
    pub rounds: usize,
    /// The core that servers run on
    #[arg(long, value_name = "NUMBER")]
    pub core: Option<usize>,
    /// What is measured
    #[command(subcommand)]
    pub scenario: Scenario,
}

/// What is measured.
#[derive(Debug, Clone, Subcommand)]
pub enum Scenario {
    /// As many messages as the server can pass on: a message is sent when all have received an earlier one
    FanOut(FanOut),
    /// Messages that come one by one, at a steady pace
    Steady(Steady),
    /// What sockets cost that do nothing
    Idle(Idle),
    /// Readers that never read, beside others that do
    Stalled(Stalled),
    /// States that change faster than their readers read (the gateway alone)
    States(States),
    /// All sockets break at once and come back (the gateway alone)
    Broken(Broken),
    /// The server is asked to stop (the gateway alone)
    Drain(Drain),
    /// Clients that never end their request for a socket, beside others that do
    HalfOpen(HalfOpen),
}

/// As many messages as the server can pass on.
#[derive(Debug, Clone, Args)]
pub struct FanOut {
    /// How many sockets
    #[arg(long, default_value_t = 500)]
    pub readers: usize,
    /// How many messages may be under way
    #[arg(long, default_value_t = 8)]
    pub window: usize,
    /// How many messages
    #[arg(long, default_value_t = 3_000)]
    pub messages: usize,
}

/// Messages at a steady pace.
#[derive(Debug, Clone, Args)]
pub struct Steady {
    /// How many sockets
    #[arg(long, default_value_t = 500)]
    pub readers: usize,
    /// How many messages in a second
    #[arg(long, default_value_t = 100)]
    pub rate: usize,
    /// For how many seconds
    #[arg(long, default_value_t = 5)]
    pub seconds: usize,
}

/// Sockets that do nothing.
#[derive(Debug, Clone, Args)]
pub struct Idle {
    /// How many sockets
    #[arg(long, default_value_t = 10_000)]
    pub sockets: usize,
}

/// Readers that never read.
#[derive(Debug, Clone, Args)]
pub struct Stalled {
    /// How many read
    #[arg(long, default_value_t = 100)]
    pub readers: usize,
    /// How many do not
    #[arg(long, default_value_t = 1_000)]
    pub stalled: usize,
    /// How many messages of a kilobyte
    #[arg(long, default_value_t = 20_000)]
    pub messages: usize,
    /// How many messages in a second
    #[arg(long, default_value_t = 400)]
    pub rate: usize,
}

/// States that change faster than they are read.
#[derive(Debug, Clone, Args)]
pub struct States {
    /// How many agents; all of them are readers too
    #[arg(long, default_value_t = 1_000)]
    pub agents: usize,
    /// How many states of each in a second
    #[arg(long, default_value_t = 20)]
    pub rate: usize,
    /// For how many seconds
    #[arg(long, default_value_t = 5)]
    pub seconds: usize,
    /// How many read at a tenth of that speed
    #[arg(long, default_value_t = 20)]
    pub readers: usize,
}

/// All sockets break at once.
#[derive(Debug, Clone, Args)]
pub struct Broken {
    /// How many sockets
    #[arg(long, default_value_t = 10_000)]
    pub sockets: usize,
    /// How many messages in a second go on meanwhile
    #[arg(long, default_value_t = 500)]
    pub rate: usize,
    /// For how many seconds after the break
    #[arg(long, default_value_t = 10)]
    pub seconds: usize,
}

/// Requests that have no end.
#[derive(Debug, Clone, Args)]
pub struct HalfOpen {
    /// How many connections ask without end
    #[arg(long, default_value_t = 5_000)]
    pub half_open: usize,
    /// How many others open sockets meanwhile, one after the other
    #[arg(long, default_value_t = 200)]
    pub sockets: usize,
}

/// The server is asked to stop.
#[derive(Debug, Clone, Args)]
pub struct Drain {
    /// How many sockets
    #[arg(long, default_value_t = 10_000)]
    pub sockets: usize,
}
