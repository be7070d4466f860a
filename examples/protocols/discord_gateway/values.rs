//! What messages and events are made of.

use protocol::{Nullable, RawJson, data};

/// An id: 64 bits, as digits.
#[data]
pub struct Snowflake(#[field(as_string)] u64);

/// A person or a bot.
#[data]
pub struct User {
    /// Whose.
    pub id: Snowflake,
    /// The unique name.
    pub username: String,
    /// The name that is shown.
    pub global_name: Option<Nullable<String>>,
    /// Whether it is a program.
    pub bot: Option<bool>,
}

/// A user in a guild.
#[data]
pub struct Member {
    /// Who.
    pub user: Option<User>,
    /// The name in this guild.
    pub nick: Option<Nullable<String>>,
    /// In addition to the one that all have.
    pub roles: Vec<Snowflake>,
}

/// A guild of which nothing else is known yet.
#[data]
pub struct UnavailableGuild {
    /// Which.
    pub id: Snowflake,
    /// Always true, or absent where the client was removed.
    pub unavailable: Option<bool>,
}

/// A part of what there is to know of an application.
#[data]
pub struct Application {
    /// Which.
    pub id: Snowflake,
    /// What it may do, one bit for each.
    pub flags: u64,
}

/// What a client runs on.
#[data]
pub struct ConnectionProperties {
    /// The operating system.
    pub os: String,
    /// The library.
    pub browser: String,
    /// The library.
    pub device: String,
}

/// What somebody is doing.
#[data]
pub struct Activity {
    /// Its name.
    pub name: String,
    /// What it consists in.
    #[field(rename = "type")]
    pub kind: ActivityKind,
    /// Where to watch it.
    pub url: Option<Nullable<String>>,
    /// Images, which are not declared here.
    pub assets: Option<RawJson>,
}

/// What an activity consists in.
#[data(integer)]
pub enum ActivityKind {
    /// "Playing".
    Game = 0,
    /// "Streaming".
    Streaming = 1,
    /// "Listening to".
    Listening = 2,
    /// "Watching".
    Watching = 3,
    /// A text of one's own.
    Custom = 4,
    /// "Competing in".
    Competing = 5,
}

/// How present somebody is.
#[data]
pub enum Status {
    /// Present.
    Online,
    /// Not to be disturbed.
    #[field(rename = "dnd")]
    DoNotDisturb,
    /// Away.
    Idle,
    /// Present, and shown as offline.
    Invisible,
    /// Absent.
    Offline,
}
