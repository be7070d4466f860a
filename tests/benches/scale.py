"""Writes a Rust program with a given number of message types, in one of three forms, that measures its decoding time.

Usage: scale.py protocol|flatten|internal COUNT
"""

import sys

FIELDS = """        pub name{n}: String,
        pub note: Option<String>,
        pub level: u32,
        pub share: f64,
        pub fine: bool,
"""


def protocol(count):
    print("#[protocol::protocol]\npub mod scale {")
    for n in range(count):
        print(f'    #[message(type = "message_{n}")]\n    pub struct Message{n} {{\n{FIELDS.format(n=n)}    }}')
    print("}\nfn decode(text: &str) -> bool { scale::Envelope::from_json(text).is_ok() }")
    print("fn encode(text: &str) -> usize { scale::Envelope::from_json(text).ok().and_then(|message| message.to_json().ok()).map_or(0, |text| text.len()) }")


def serde(count, tagging, variant):
    print("mod scale {\n    use serde::{Deserialize, Serialize};")
    for n in range(count):
        print(f"    #[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]\n    pub struct Message{n} {{\n{FIELDS.format(n=n)}    }}")
    print(f"    #[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]\n    #[serde({tagging})]\n    pub enum Message {{")
    for n in range(count):
        print(f'        #[serde(rename = "message_{n}")]\n        Message{n}({variant.format(n=n)}),')
    print("    }")


def flatten(count):
    serde(count, 'tag = "type", content = "data"', "Message{n}")
    print("    #[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]\n    pub struct Envelope { pub agent_id: String, #[serde(flatten)] pub message: Message, pub ts: f64 }\n}")
    print("fn decode(text: &str) -> bool { serde_json::from_str::<scale::Envelope>(text).is_ok() }")
    print("fn encode(text: &str) -> usize { serde_json::from_str::<scale::Envelope>(text).ok().and_then(|message| serde_json::to_string(&message).ok()).map_or(0, |text| text.len()) }")


def internal(count):
    serde(count, 'tag = "type"', "Known<Message{n}>")
    print("    #[derive(Serialize, Deserialize, Debug, Clone, PartialEq)]\n    pub struct Known<P> { pub agent_id: String, pub data: P, pub ts: f64 }\n}")
    print("fn decode(text: &str) -> bool { serde_json::from_str::<scale::Message>(text).is_ok() }")
    print("fn encode(text: &str) -> usize { serde_json::from_str::<scale::Message>(text).ok().and_then(|message| serde_json::to_string(&message).ok()).map_or(0, |text| text.len()) }")


def main():
    form, count = sys.argv[1], int(sys.argv[2])
    {"protocol": protocol, "flatten": flatten, "internal": internal}[form](count)
    # Ten types spread evenly over all of them, so that only the number of types differs and not the contents of the caches.
    print(f"""
fn main() {{
    let texts: Vec<String> = (0..10_usize).map(|step| step * {count} / 10).map(|n| format!(
        r#"{{{{"type":"message_{{n}}","agent_id":"timmy","data":{{{{"name{{n}}":"some name","note":"some words about it","level":7,"share":0.25,"fine":true}}}},"ts":1700000000}}}}"#
    )).collect();
    assert!(texts.iter().all(|text| decode(text) && encode(text) > 100));
    let mut best = f64::INFINITY;
    for _ in 0..200 {{
        let start = std::time::Instant::now();
        for _ in 0..20 {{
            for text in &texts {{
                std::hint::black_box(decode(std::hint::black_box(text)));
            }}
        }}
        best = best.min(start.elapsed().as_secs_f64() * 1e9 / 200.0);
    }}
    println!("{{best:.0}}");
}}""")


if __name__ == "__main__":
    main()
