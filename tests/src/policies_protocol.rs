//! Protocols in each other, of which some reject unknown fields and others do not. They share a data type.

use protocol::data;

/// A place on the map.
#[data]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// To the east.
    pub x: u8,
    /// To the north.
    pub y: u8,
}

/// A strict one, in whose objects others stand.
#[protocol::protocol(content = flatten, header = Stamp, unknown_fields = reject)]
pub mod depot {
    use super::Place;

    /// What every message has.
    #[data(header)]
    pub struct Stamp {
        /// Which one of many.
        pub serial: u8,
        /// Where it was sent.
        #[field(after_content)]
        pub from: Option<Place>,
    }

    /// Parcels have come.
    #[message(type = "arrived")]
    pub struct Arrived {
        /// Where they are.
        pub place: Place,
        /// All of them.
        pub parcels: Vec<super::parcel::Envelope>,
    }

    /// A parcel leaves.
    #[message(type = "sent")]
    pub struct Sent(pub super::parcel::Envelope);

    /// What lies on a shelf.
    #[message(type = "stored")]
    pub struct Stored {
        /// The shelf.
        pub on: super::shelf::Envelope,
    }
}

/// One that ignores what it does not know.
#[protocol::protocol(tag = "kind", content = "content", header = Label)]
pub mod parcel {
    use super::Place;

    /// What stands on a parcel.
    #[data(header)]
    pub struct Label {
        /// Where it is to be brought.
        pub to: Place,
    }

    /// Something that is written.
    #[message(type = "letter")]
    pub struct Letter {
        /// What it says.
        #[field(len(1..=8))]
        pub text: String,
        /// Where it was written.
        pub written: Option<Place>,
    }

    /// Something with the papers of what is in it.
    #[message(type = "crate")]
    pub struct Crate {
        /// They are strict again.
        pub papers: Vec<super::depot::Envelope>,
    }
}

/// An array that ignores what it does not know.
#[protocol::protocol(tag = 0, content = flatten, header = protocol::NoHeader)]
pub mod shelf {
    use super::Place;

    /// One thing.
    #[message(type = "one")]
    pub struct One {
        /// Where it lies.
        pub place: Place,
    }

    /// A box, whose elements follow.
    #[message(type = "box")]
    pub struct Boxed(pub super::boxes::Envelope);
}

/// An array that is strict, behind the elements of another.
#[protocol::protocol(tag = 0, content = flatten, header = protocol::NoHeader, unknown_fields = reject)]
pub mod boxes {
    use super::Place;

    /// What can be opened.
    #[message(type = "open")]
    pub struct Open {
        /// Where the lid is.
        pub lid: Place,
    }
}
