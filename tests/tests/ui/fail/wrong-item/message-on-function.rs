#[protocol::message(type = "bark")]
fn bark() {}

fn main() {}
