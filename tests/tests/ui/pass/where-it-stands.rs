//! Declarations inside a function, and those that a `macro_rules!` makes.

macro_rules! declare {
    ($module:ident, $name:ident, $tag:literal, $field:ident: $ty:ty) => {
        #[protocol::protocol]
        pub mod $module {
            #[message(type = $tag)]
            pub struct $name {
                #[field(len(1..))]
                pub $field: $ty,
            }
        }
    };
}

declare!(chat, Line, "line", text: String);

fn main() {
    #[protocol::message(type = "bark")]
    struct Bark {
        text: String,
        loud: Loud,
    }

    #[protocol::data]
    struct Loud {
        by: u8,
    }

    #[protocol::protocol]
    mod inner {
        #[message(type = "ping")]
        pub struct Ping;
    }

    let bark = Bark::new("Woof", Loud::new(3));
    assert_eq!((bark.text.as_str(), bark.loud.by), ("Woof", 3));
    assert_eq!(inner::MessageType::ALL.len(), 1);
    assert_eq!(chat::Line::new("hello").text, "hello");
}
