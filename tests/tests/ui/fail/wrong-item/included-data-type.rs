//! What is included is not a message: a data type, a plain struct, another protocol's enum, a module.

mod other {
    #[protocol::protocol]
    pub mod greetings {
        #[message(type = "hello")]
        pub struct Hello {}

        #[data]
        pub struct Name {
            pub name: String,
        }

        #[derive(Debug, Clone, PartialEq)]
        pub struct Plain;
    }
}

#[protocol::protocol]
mod named {
    #[message]
    pub use super::other::greetings::Name;
}

#[protocol::protocol]
mod plain {
    #[message]
    pub use super::other::greetings::Plain;

    #[message(type = "bark")]
    pub struct Bark {}
}

#[protocol::protocol]
mod all {
    #[message]
    pub use super::other::greetings::Message as Greeting;
}

#[protocol::protocol]
mod module {
    #[message]
    pub use super::other::greetings;
}

fn main() {}
