//! Versions that differ in one thing: which rule reports it, and which side it breaks, if unknown fields are ignored
//! and if they are rejected. The package `tests/compatibility` compares the same versions with another program.

mod data_types;
mod elements;
mod enums;
mod fields;
mod flattened;
mod messages;
mod presence;
mod rest;
mod rules;
mod secrets;
mod shapes;

use protocol::contract::{Contract, UnknownFields};
use protocol::export::Breaks;

/// A change.
pub struct Case {
    pub name: &'static str,
    /// The rules that report it, in order.
    pub rules: &'static [&'static str],
    /// The old version, the new one, and which side the change breaks.
    pub versions: Vec<(Contract, Contract, Breaks)>,
}

impl Case {
    /// Makes a case that is tested twice: with unknown fields ignored, and with unknown fields rejected.
    fn twice(
        name: &'static str,
        rules: &'static [&'static str],
        (open, closed): (Breaks, Breaks),
        (old, new): (Contract, Contract),
    ) -> Self {
        let modes = [(UnknownFields::Ignore, open), (UnknownFields::Reject, closed)];
        let versions =
            modes.map(|(mode, breaks)| (with_unknown_fields(old, mode), with_unknown_fields(new, mode), breaks));
        Self { name, rules, versions: versions.into() }
    }
}

fn with_unknown_fields(mut contract: Contract, mode: UnknownFields) -> Contract {
    contract.unknown_fields = mode;
    contract
}

macro_rules! cases {
    ($($name:ident: [$($rule:literal)*] $open:ident $closed:ident { $($old:tt)* } => { $($new:tt)* })*) => {
        $(mod $name {
            #[protocol::protocol(header = protocol::NoHeader)]
            pub mod old { $($old)* }

            #[protocol::protocol(header = protocol::NoHeader)]
            pub mod new { $($new)* }
        })*

        /// Returns the declared pairs.
        pub(super) fn declared() -> Vec<Case> {
            vec![$(Case::twice(
                stringify!($name),
                &[$($rule),*],
                ($open, $closed),
                ($name::old::CONTRACT, $name::new::CONTRACT),
            )),*]
        }
    };
}

// Changes of one field of one message, next to one that stays.
macro_rules! field_cases {
    ($($name:ident: [$($rule:literal)*] $open:ident $closed:ident { $($old:tt)* } => { $($new:tt)* })*) => {
        cases! {
            $($name: [$($rule)*] $open $closed {
                #[message(type = "say")]
                pub struct Say { pub text: String, $($old)* }
            } => {
                #[message(type = "say")]
                pub struct Say { pub text: String, $($new)* }
            })*
        }
    };
}

use cases;
use field_cases;

#[expect(clippy::unnecessary_wraps, reason = "how checks look")]
fn anything(_: &str) -> Result<(), String> {
    Ok(())
}

/// Returns all changes: the declared ones, and those of the protocol itself.
pub fn all() -> Vec<Case> {
    let cases = [
        elements::declared(),
        enums::declared(),
        data_types::declared(),
        fields::declared(),
        presence::declared(),
        rest::declared(),
        rules::declared(),
        secrets::declared(),
        shapes::declared(),
        messages::declared(),
        messages::changed(),
        flattened::declared(),
    ];
    cases.into_iter().flatten().collect()
}
