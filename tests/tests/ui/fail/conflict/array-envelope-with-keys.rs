//! An envelope is an array, whose places have indices, or an object, whose places have keys.

use protocol::protocol;

#[protocol(tag = 0, content = "data", header = protocol::NoHeader)]
mod key_of_content {
    #[message(type = "a")]
    pub struct A;
}

#[protocol(tag = "type", content = 1, header = protocol::NoHeader)]
mod index_of_content {
    #[message(type = "a")]
    pub struct A;
}

#[protocol(tag = 0, header = protocol::NoHeader)]
mod no_content {
    #[message(type = "a")]
    pub struct A;
}

#[protocol(tag = 1, content = 1, header = protocol::NoHeader)]
mod same_index {
    #[message(type = "a")]
    pub struct A;
}

#[protocol(tag = -1, content = 130, header = protocol::NoHeader)]
mod beyond {
    #[message(type = "a")]
    pub struct A;
}

#[protocol(tag = 0, content = flatten, header = protocol::NoHeader)]
mod key_of_message {
    #[message(type = "a", content = "data")]
    pub struct A;

    #[message(type = "b")]
    pub struct B {
        #[field(alias = "y")]
        x: u8,
        #[field(rename = "Z")]
        z: u8,
    }
}

#[protocol(content = flatten, header = protocol::NoHeader)]
mod index_of_message {
    #[message(type = "a", content = 1)]
    pub struct A;
}

#[protocol(tag = "/head/type", content = 1, header = Outer)]
mod path_of_tag {
    #[data(header)]
    pub struct Outer {
        pub head: Head,
    }

    #[data]
    pub struct Head {
        pub id: u8,
    }

    #[message(type = "a")]
    pub struct A;

    #[message(type = "b", content = 2)]
    pub struct B;
}

fn main() {
    let _ = (key_of_content::A, index_of_content::A, no_content::A, same_index::A, beyond::A, index_of_message::A);
    let _ = (path_of_tag::A, path_of_tag::B);
    let _ = key_of_message::B { x: 1, z: 2 };
}
