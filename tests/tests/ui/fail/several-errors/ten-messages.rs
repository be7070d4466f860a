#[protocol::protocol]
mod chat {
    #[message(tpye = "a")]
    pub struct A {
        pub text: String,
    }

    #[message(type = 5.0)]
    pub struct B {
        pub text: String,
    }

    #[message]
    pub struct C {
        pub text: String,
    }

    #[message(type = "d")]
    pub struct D {
        #[field(lenn(1..))]
        pub text: String,
    }

    #[message(type = "e")]
    pub struct E {
        #[field(range(5..=1))]
        pub volume: u8,
    }

    #[message(type = "f")]
    pub struct F {
        pub text: &'static str,
    }

    #[message(type = "g")]
    pub struct G {
        #[field(pattern("["))]
        pub text: String,
    }

    #[message(type = "h")]
    pub struct H {
        pub text: Option<Option<String>>,
    }

    #[message(type = "i")]
    pub struct I {
        #[field(rename = "b")]
        pub a: u8,
        pub b: u8,
    }

    #[message(type = "j")]
    pub struct J {
        #[serde(rename = "x")]
        pub text: String,
    }
}

use chat::{A, B, C, D, E, F, G, H, I, J, Message, MessageType};
use protocol::Payload;

/// Broken items are used nevertheless, without further errors.
fn main() {
    let messages: Vec<Message> = vec![
        A::new("a").into(),
        B::new("b").into(),
        C::new("c").into(),
        D::new("d").into(),
        E::new(5).into(),
        F::new("f").into(),
        G::new("g").into(),
        H::new().into(),
        I::new(1, 2).into(),
        J::new("j").into(),
    ];
    for message in messages.clone() {
        match &message {
            Message::A(a) => println!("{}", a.text),
            Message::E(e) => println!("{}", e.volume),
            other => println!("{:?} {}", other, message == *other),
        }
        println!("{} {:?}", message.message_type(), message.clone().wrap("timmy").to_json());
    }
    println!("{} {:?}", MessageType::J, MessageType::ALL);
    println!("{:?} {:?}", Message::from_json("{}"), A::from_json("{}"));
    println!("{:?}", Message::peek("{}").map(|peeked| peeked.decode().is_ok()));
}
