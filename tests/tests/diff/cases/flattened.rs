//! Protocols in which fields of payloads stand beside the tag.

use protocol::export::Breaks::{Both, Readers, Writers};

use super::Case;

macro_rules! flattened_cases {
    ($($name:ident: [$($rule:literal)*] $open:ident $closed:ident
        $old_options:tt { $($old:tt)* } => $new_options:tt { $($new:tt)* })*) => {
        $(mod $name {
            flattened_cases!(version old $old_options { $($old)* });
            flattened_cases!(version new $new_options { $($new)* });
        })*

        /// Returns the pairs in which fields of payloads stand beside the tag.
        pub(super) fn declared() -> Vec<Case> {
            vec![$(Case::twice(
                stringify!($name),
                &[$($rule),*],
                ($open, $closed),
                ($name::old::CONTRACT, $name::new::CONTRACT),
            )),*]
        }
    };
    (version $name:ident ($($options:tt)*) { $($items:tt)* }) => {
        #[protocol::protocol(content = flatten, $($options)*)]
        pub mod $name {
            $($items)*

            #[message(type = "other")]
            pub struct Other;
        }
    };
}

flattened_cases! {
    flattened_message_added: ["type_added"] Readers Readers
        (header = protocol::NoHeader) {} => (header = protocol::NoHeader) { #[message(type = "a")] pub struct A; }
    flattened_message_removed: ["type_removed"] Writers Writers
        (header = protocol::NoHeader) { #[message(type = "a")] pub struct A; } => (header = protocol::NoHeader) {}
    flattened_tag_key_renamed: ["tag_renamed"] Both Both
        (header = protocol::NoHeader) {} => (header = protocol::NoHeader, tag = "op") {}
    flattened_types_kept: ["unknown_types_captured"] Readers Readers
        (header = protocol::NoHeader) {} => (header = protocol::NoHeader, unknown = capture) {}
    flattened_header_grew: ["field_added_required"] Writers Both
        (header = Head) { #[data(header)] pub struct Head { pub a: u8 } }
        => (header = Head) { #[data(header)] pub struct Head { pub a: u8, pub b: u8 } }
    flattened_field_tightened: ["bound_tightened"] Writers Writers
        (header = protocol::NoHeader) { #[message(type = "a")] pub struct A { pub a: u8 } }
        => (header = protocol::NoHeader) { #[message(type = "a")] pub struct A { #[field(range(..=9))] pub a: u8 } }
    flattened_payload_went_under_a_key: ["field_added_required" "field_removed"] Both Both
        (header = protocol::NoHeader) { #[message(type = "a")] pub struct A { pub a: u8 } }
        => (header = protocol::NoHeader) { #[message(type = "a", content = "b")] pub struct A { pub a: u8 } }
    flattened_variant_inside_added: ["variant_added"] Readers Readers
        (header = protocol::NoHeader) {
            #[message(type = "a")] pub struct A(pub B);
            #[data(tag = "b")] pub enum B { C { x: u8 } }
        }
        => (header = protocol::NoHeader) {
            #[message(type = "a")] pub struct A(pub B);
            #[data(tag = "b")] pub enum B { C { x: u8 }, D { y: u8 } }
        }
}
