//! A message without a protocol.

use protocol::{NoHeader, Payload, data, message};

#[message(type = "bark", tag = "kind", content = "body", header = NoHeader)]
pub struct Bark {
    #[field(len(1..))]
    pub text: String,
    pub tone: Option<Tone>,
}

#[data]
pub enum Tone {
    Calm,
    Stern,
}

fn main() {
    let json = Bark::new("Woof").wrap(NoHeader).to_json().unwrap();
    assert_eq!(json, r#"{"kind":"bark","body":{"text":"Woof"}}"#);
    assert_eq!(Bark::from_json(&json).unwrap().payload.text, "Woof");
}
