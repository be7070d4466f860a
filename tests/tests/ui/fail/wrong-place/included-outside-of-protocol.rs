//! A message is included where there is no protocol.

mod greetings {
    #[protocol::message(type = "hello")]
    pub struct Hello {}
}

#[protocol::message]
pub use greetings::Hello;

fn main() {
    let _ = Hello {};
}
