//! A protocol with roles and states in which fields of payloads stand beside the tag.

use protocol::protocol;

/// A game at a table.
#[protocol(
    content = flatten,
    header = Seat,
    unknown = capture,
    server = board,
    clients(player, watcher),
    correlate = id,
)]
pub mod board {
    /// What every message has.
    #[data(header)]
    pub struct Seat {
        /// Whose message it is, or whom it is about.
        #[field(len(1..=8))]
        pub player: String,
        /// The sender's number for it.
        #[field(after_content)]
        pub id: Option<u32>,
    }

    /// A piece is moved.
    #[message(type = "move", from(player = player), keep = latest(piece), rate(2 / s))]
    pub struct Move {
        /// Which piece.
        #[field(len(1..=4))]
        pub piece: String,
        /// To the right.
        pub x: u8,
        /// Upwards.
        pub y: u8,
    }

    /// Somebody waits for the others.
    #[message(type = "ready", from(player = player, watcher = player))]
    pub struct Ready;

    /// A line, under a key of its own.
    #[message(type = "say", content = "said", from(player = player), to(watcher), keep = no)]
    pub struct Say {
        /// What is said.
        #[field(len(1..=80))]
        pub text: String,
    }

    /// How a round stands, under a key of its own.
    #[message(
        type = "score",
        content = "points",
        from(board),
        keep = latest(round, by, player),
        ends(state = Final | Void),
    )]
    pub struct Score {
        /// Which round.
        pub round: u8,
        /// Who counts.
        pub by: Watcher,
        /// Whether it goes on.
        pub state: State,
    }

    /// A figure, which has a tag of its own.
    #[message(type = "draw", from(board), keep = latest(player))]
    pub struct Draw(pub Figure);

    /// One of those who look on.
    #[data]
    pub enum Watcher {
        /// At the left.
        Left,
        /// At the right.
        Right,
    }

    /// How far a round is.
    #[data]
    pub enum State {
        /// It goes on.
        Open,
        /// It is decided.
        Final,
        /// It does not count.
        Void,
    }

    /// A figure.
    #[data(tag = "kind")]
    pub enum Figure {
        /// A circle.
        Circle {
            /// How wide it is.
            #[field(range(1..))]
            radius: u8,
        },
        /// A point.
        Point,
        /// A figure of a later version.
        #[other]
        Other(protocol::Unknown),
    }
}
