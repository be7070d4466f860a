#[protocol::protocol]
mod chat;

fn main() {}
