//! What only constants know of envelopes that are arrays: the header and what messages hold stand elsewhere.

use protocol::{data, protocol};

mod elsewhere {
    #[protocol::data(header)]
    pub struct One {
        pub id: u8,
    }

    #[protocol::data(header)]
    pub struct WithAlias {
        #[field(alias = "nr")]
        pub id: u8,
    }

    #[protocol::data(header)]
    pub struct WithNull {
        pub id: Option<protocol::Nullable<u8>>,
    }

    #[protocol::data(header)]
    pub struct WithRest {
        #[field(rest)]
        pub others: std::collections::BTreeMap<String, u8>,
    }

    #[protocol::data]
    pub struct Object {
        pub x: u8,
    }

    #[protocol::protocol(tag = 0, content = 1, header = protocol::NoHeader)]
    pub mod rows {
        #[message(type = "a")]
        pub struct A;
    }
}

#[protocol(tag = 2, content = flatten, header = super::elsewhere::One)]
mod hole_before_tag {
    #[message(type = "a")]
    pub struct A;
}

#[protocol(tag = 0, content = 3, header = super::elsewhere::One)]
mod hole_before_content {
    #[message(type = "a")]
    pub struct A;
}

#[protocol(tag = 0, content = 1, header = super::elsewhere::WithAlias)]
mod alias {
    #[message(type = "a")]
    pub struct A;
}

#[protocol(tag = 0, content = 1, header = super::elsewhere::WithNull)]
mod null {
    #[message(type = "a")]
    pub struct A;
}

#[protocol(tag = 0, content = 1, header = super::elsewhere::WithRest)]
mod rest {
    #[message(type = "a")]
    pub struct A;
}

#[protocol(tag = 0, content = flatten, header = super::elsewhere::One)]
mod own_content {
    #[message(type = "a", content = 1)]
    pub struct A;
}

#[protocol(tag = 1, content = 0, header = super::elsewhere::One)]
mod mixed {
    #[message(type = "a", content = flatten)]
    pub struct A;

    #[message(type = "b")]
    pub struct B;
}

#[protocol(tag = 0, content = flatten, header = super::elsewhere::One)]
mod object_in_array {
    #[message(type = "a")]
    pub struct A(super::elsewhere::Object);
}

#[protocol(tag = "type", content = flatten, header = super::elsewhere::One)]
mod array_in_object {
    #[message(type = "a")]
    pub struct A(super::elsewhere::rows::Envelope);
}

#[data(tag = "type")]
enum Union {
    Row(elsewhere::rows::Envelope),
}

fn main() {}
