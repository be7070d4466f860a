//! A protocol of enums whose variants hold something: closed, open, and around other types.

use protocol::protocol;

/// Objects that a tag tells apart.
#[protocol(header = Label, unknown_fields = reject)]
pub mod tagged {
    use std::collections::BTreeMap;

    use protocol::Timestamp;

    /// Who, when, and whatever else there is.
    #[data(header)]
    pub struct Label {
        /// Who.
        #[field(len(1..=64))]
        pub agent_id: String,
        /// What else.
        #[field(rest, values(len(..=3)))]
        pub more: BTreeMap<String, String>,
        /// When.
        #[field(after_content)]
        pub ts: Timestamp,
    }

    /// All of them.
    #[message(type = "shapes")]
    pub struct Shapes {
        /// One of a few.
        pub figure: Figure,
        /// One of a few, or another.
        #[field(len(..=4))]
        pub pieces: Option<Vec<Piece>>,
        /// By name, with their values apart from the tag.
        pub settings: Option<BTreeMap<String, Setting>>,
        /// Where there may be nothing.
        pub gaps: Option<Vec<Option<Figure>>>,
        /// One that is there anyway.
        #[field(default = Figure::Circle { radius: 2.0, label: None })]
        pub usual: Figure,
    }

    /// A figure, which may contain others.
    #[data(tag = "kind")]
    pub enum Figure {
        /// A point.
        Origin,
        /// A circle.
        #[field(alias = "disc", alias = "ball")]
        Circle {
            /// How wide it is.
            #[field(default = 1.0, range(0.0..=100.0))]
            radius: f64,
            /// What is written on it.
            #[field(alias = "text", len(1..=4))]
            label: Option<String>,
        },
        /// A place.
        Place(Place),
        /// Several at once.
        Group {
            /// Which ones.
            #[field(len(..=3))]
            members: Vec<Figure>,
            /// The one in front.
            front: Option<Box<Figure>>,
        },
    }

    /// Where something is.
    #[data]
    pub struct Place {
        /// From left to right.
        pub x: f64,
        /// From top to bottom.
        pub y: f64,
    }

    /// A piece of cloth.
    #[data(tag = "type", rename_all = "kebab-case")]
    pub enum Piece {
        /// Cut to size.
        CutOut {
            /// How many of them.
            #[field(range(1..=9))]
            count: u8,
        },
        /// What is left.
        Rest,
        /// Of another kind.
        #[other]
        Other(protocol::Unknown),
    }

    /// A value with its kind beside it.
    #[data(tag = "is", content = "value")]
    pub enum Setting {
        /// How much.
        Amount(u8),
        /// Where it is.
        Place(Place),
        /// Nothing.
        Off,
    }
}
