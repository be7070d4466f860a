//! The type is in the text, and not given beside it.

fn main() {
    let _ = protocol::matrix::Envelope::from_json_as("bark", "{}");
}
