//! Declare a protocol, send a message, receive it, match on it.
//!
//! ```text
//! cargo run --example bark
//! ```

use protocol::{Error, Payload, protocol};

/// What agents say to each other. Every struct under `#[message]` is a message; there is no other list.
#[protocol]
pub mod chat {
    /// A short line an agent says out loud.
    #[message(type = "bark")]
    pub struct Bark {
        /// What is said.
        #[field(len(1..=280))]
        pub text: String,
        /// Tone of voice.
        pub tone: Option<Tone>,
    }

    /// An agent sleeps for a while.
    #[message(type = "nap")]
    pub struct Nap {
        /// For how long.
        #[field(range(1..=90))]
        pub minutes: u32,
    }

    /// Tone of voice. A tone that is not listed is kept, so that a newer sender does not break an older receiver.
    #[data]
    pub enum Tone {
        /// As always.
        Calm,
        /// Jumping up and down.
        Excited,
        /// Any other.
        #[other]
        Other(String),
    }
}

use chat::{Bark, Envelope, Message, Nap, Tone};

fn main() -> Result<(), Error> {
    // Send: `new` takes the required fields, `wrap` the agent's id (the time is set to now), and `to_json` validates.
    let bark = Bark { tone: Some(Tone::Excited), ..Bark::new("Woof") };
    let sent = bark.wrap("timmy").to_json()?;
    println!("sent      {sent}");

    // Receive any message of the protocol. The order of the keys does not matter.
    let lines = [
        sent.as_str(),
        r#"{"data": {"minutes": 20}, "ts": 1767254400, "type": "nap", "agent_id": "timmy"}"#,
        r#"{"type": "bark", "agent_id": "mira", "data": {"text": "...", "tone": "whispering"}, "ts": 1767254401.5}"#,
    ];
    for line in lines {
        let Envelope { header, payload } = Envelope::from_json(line)?;
        match payload {
            Message::Bark(bark) => println!("received  {} says {:?} ({})", header.agent_id, bark.text, manner(&bark)),
            Message::Nap(nap) => println!("received  {} sleeps for {} minutes", header.agent_id, nap.minutes),
        }
    }

    // Invalid messages are neither accepted nor sent, and all issues are reported at once.
    let received = Envelope::from_json(r#"{"type": "bark", "data": {"text": "", "tone": 7}, "ts": 1767254402}"#);
    if let Err(error) = received {
        println!("\nnot accepted:\n{error}");
    }
    if let Err(error) = Nap::new(100_000).wrap("timmy").to_json() {
        println!("\nnot sent:\n{error}");
    }
    Ok(())
}

fn manner(bark: &Bark) -> &str {
    match &bark.tone {
        None | Some(Tone::Calm) => "calmly",
        Some(Tone::Excited) => "excitedly",
        Some(Tone::Other(tone)) => tone,
    }
}
