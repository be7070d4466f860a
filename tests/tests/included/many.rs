//! A protocol of so many messages that types are found in a table.

use protocol::protocol;

/// Declares a protocol of twelve messages.
macro_rules! twelve {
    ($module:ident: $($name:ident $tag:literal,)*) => {
        #[protocol]
        mod $module {
            $(
                #[message(type = $tag)]
                pub struct $name {}
            )*
        }
    };
}

twelve! { first:
    A "alpha", B "bravo", C "charlie", D "delta", E "echo", F "foxtrot", G "golf", H "hotel", I "india", J "juliett",
    K "kilo", L "lima",
}

#[protocol]
mod all {
    #[message]
    pub use super::first::{A, B, C, D, E, F, G, H, I, J, K, L};

    #[message(type = "mike")]
    pub struct M {}

    #[message(type = "november")]
    pub struct N {}

    #[message(type = "oscar")]
    pub struct O {}

    #[message(type = "papa")]
    pub struct P {}

    #[message(type = "quebec")]
    pub struct Q {}
}

use all::MessageType;

#[test]
fn every_type_is_found_by_its_tag() {
    assert_eq!(MessageType::ALL.len(), 17);
    for found in MessageType::ALL {
        assert_eq!(found.as_str().parse::<MessageType>().unwrap(), *found);
    }
    for unknown in ["", "romeo", "alph", "alphaa"] {
        assert!(unknown.parse::<MessageType>().is_err());
    }
}
