//! Declarations made by `macro_rules!` from every kind of fragment.

use std::borrow::Cow;

use protocol::Payload;

/// Like a crate that re-exports ours.
mod reexported {
    pub(super) use ::protocol;
}

/// A whole module made of fragments: attributes, visibilities, names, types.
macro_rules! module {
    (
        $(#[$module_attribute:meta])*
        $visibility:vis mod $module:ident {
            $(
                $(#[$attribute:meta])*
                $item_visibility:vis struct $name:ident $(<$lifetime:lifetime>)? {
                    $($(#[$field_attribute:meta])* $field_visibility:vis $field:ident: $type:ty,)*
                }
            )*
        }
    ) => {
        $(#[$module_attribute])*
        $visibility mod $module {
            use super::*;
            $(
                $(#[$attribute])*
                $item_visibility struct $name $(<$lifetime>)? {
                    $($(#[$field_attribute])* $field_visibility $field: $type,)*
                }
            )*
        }
    };
}

module! {
    /// A protocol of fragments.
    #[protocol::protocol(unknown = capture)]
    pub mod of_fragments {
        /// Says something.
        #[message(type = "say")]
        #[derive(Debug, Clone, PartialEq)]
        pub struct Say<'text> {
            /// What.
            #[field(len(1..=3), check = is_quiet)]
            pub text: Cow<'text, str>,
            pub tone: Option<Tone>,
        }
        #[message(type = "count")]
        pub struct Count {
            #[field(default = 3, range(1..=3))]
            pub number: u8,
            #[field(each(range(0.0..)))]
            pub shares: Option<Vec<f64>>,
        }
    }
}

#[protocol::data]
pub enum Tone {
    Calm,
}

fn is_quiet(text: &str) -> Result<(), String> {
    if text.ends_with('!') { Err("is shouted".to_owned()) } else { Ok(()) }
}

/// Every value of an attribute as a fragment.
macro_rules! values {
    (
        $tag_key:literal, $header:ty, $tag:literal, $case:literal, $docs:expr, $alias:literal, $min:literal, $max:literal,
        $default:expr, $check:path, $pattern:literal, $allowed:literal
    ) => {
        #[protocol::protocol(tag = $tag_key, header = $header)]
        mod of_values {
            #[doc = $docs]
            #[message(type = $tag, rename_all = $case)]
            pub(super) struct Said {
                #[field(
                    alias = $alias, len($min..=$max), default = $default, check = $check, pattern($pattern), one_of("ab", $allowed)
                )]
                pub(super) the_text: String,
            }
        }
    };
}

values!(
    "kind",
    protocol::Header,
    "said",
    "camelCase",
    "What was said.",
    "words",
    1,
    5,
    String::from("a"),
    super::is_quiet,
    "^a",
    "a"
);

macro_rules! on_item {
    ($item:item) => {
        #[protocol::protocol]
        $item
    };
}

on_item! {
    mod of_item {
        #[message(type = "ping")]
        pub(super) struct Ping { pub(super) count: u8 }
    }
}

macro_rules! of_items {
    ($module:ident: $($item:item)*) => {
        #[protocol::protocol]
        mod $module { $($item)* }
    };
}

of_items! {
    of_items:
    #[message(type = "ping")]
    pub(super) struct Ping { pub(super) count: Count }
    #[data]
    pub(super) struct Count { pub(super) exact: Option<Exact> }
    #[data]
    pub(super) enum Exact { Yes, #[other] Other(String) }
}

macro_rules! under_another_path {
    ($module:ident) => {
        #[$crate::macros::reexported::protocol::protocol(crate = $crate::macros::reexported::protocol)]
        mod $module {
            #[message(type = "ping")]
            pub(super) struct Ping {
                #[field(len(1..), pattern("a"))]
                pub(super) text: String,
                pub(super) tone: Option<Tone>,
            }
            #[data]
            pub(super) enum Tone {
                Calm,
            }
        }
    };
}

under_another_path!(elsewhere);

/// An empty visibility fragment, next to a visibility that is not written.
macro_rules! no_visibility {
    ($visibility:vis $name:ident) => {
        #[protocol::protocol]
        mod private {
            #[message(type = "one")]
            $visibility struct $name { $visibility number: u8 }
            #[message(type = "two")]
            struct Two { number: u8 }
        }
    };
}

no_visibility!(One);

macro_rules! enums {
    ($($name:ident { $($variant:ident = $wire:literal),* })*) => {
        $(
            #[protocol::data]
            pub enum $name { $(#[field(rename = $wire)] $variant),* }
        )*
    };
}

macro_rules! constants {
    ($name:ident { $($field:ident = $value:literal),* }, minus $digits:literal) => {
        #[protocol::data]
        pub struct $name {
            $(#[field(is = $value)] $field: (),)*
            #[field(is = -$digits)]
            negated: (),
        }
    };
}

constants! { Constants { text = "2.0", number = 3, negative = -3, flag = true }, minus 4 }

enums! { Weather { Sun = "sunny", Rain = "rainy" } Sky { Blue = "blue" } }

#[test]
fn modules_can_be_made_of_fragments() {
    use of_fragments::{Count, Message, MessageType, Say};
    let json = Say { tone: Some(Tone::Calm), ..Say::new("hey") }.wrap("timmy").to_json().unwrap();
    assert!(matches!(Message::peek(&json).unwrap().message_type(), Some(MessageType::Say)));
    assert!(Say::new("no!").validate().is_err() && Say::new("long").validate().is_err());
    assert!(Count { shares: Some(vec![-1.0]), ..Count::new() }.validate().is_err());
    assert_eq!(of_fragments::CONTRACT.docs, "A protocol of fragments.");
    assert_eq!(of_fragments::CONTRACT.message("say").unwrap().payload().fields()[0].docs, "What.");
}

#[test]
fn values_can_be_fragments() {
    use of_values::Said;
    let json = Said::new().wrap("timmy").to_json().unwrap();
    assert!(json.starts_with(r#"{"kind":"said","agent_id":"timmy","data":{"theText":"a"},"#), "{json}");
    let text = json.replace("theText", "words");
    assert_eq!(Said::from_json(&text).unwrap().payload, Said::new());
    let payload = of_values::CONTRACT.message("said").unwrap().payload().as_struct().unwrap();
    assert_eq!((payload.docs, payload.fields[0].rules().len()), ("What was said.", 4));
}

#[test]
fn items_can_be_fragments() {
    use of_items::{Count, Exact, Ping};
    let json = Ping::new(Count { exact: Some(Exact::Yes) }).wrap("timmy").to_json().unwrap();
    assert!(matches!(of_items::Message::from_json(&json).unwrap().payload, of_items::Message::Ping(_)));
    assert_eq!(of_item::Ping::new(1).tag(), "ping");
}

#[test]
fn the_runtime_can_be_elsewhere() {
    let ping = elsewhere::Ping { tone: Some(elsewhere::Tone::Calm), ..elsewhere::Ping::new("a") };
    assert!(ping.wrap("timmy").to_json().is_ok());
}

#[test]
fn enums_can_be_made_of_lists() {
    assert_eq!([Weather::Sun, Weather::Rain].map(|weather| weather.as_str().to_owned()), ["sunny", "rainy"]);
    assert_eq!(Sky::Blue.to_string(), "blue");
}

#[test]
fn constants_can_be_fragments() {
    let json = Constants::new().to_json().unwrap();
    assert_eq!(json, r#"{"text":"2.0","number":3,"negative":-3,"flag":true,"negated":-4}"#);
    assert_eq!(Constants::from_json(&json), Ok(Constants::new()));
}
