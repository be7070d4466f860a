//! Passes an envelope that is an array to whatever writes it: tag and payload stand between the fields of the header.

use super::tag::pass_tag;
use crate::contract::{Describe, Element, Elements, content_key, tag_key};
use crate::field::fields::fields_of;
use crate::field::{AsString, Claim, Field, FullRange, Members, Rest, ThroughSerde, Variant};
use crate::message::header::HeaderFields;
use crate::message::payload::Payload;

/// Passes tag, header and payload to `members`, in the order of their positions.
pub(super) fn pass<H: HeaderFields, P: Payload, M: Members>(header: &H, payload: &P, members: &mut M) {
    let elements = Elements::new(const { &P::PLACES }, fields_of(H::describe).len());
    let mut between = Between { members, payload, elements };
    header.members(&mut between);
    between.make_way();
    if const { content_key(&P::PLACES).is_none() } {
        payload.pass_to(members);
    }
}

/// Passes on the fields of a header, and tag and payload where they stand between these.
struct Between<'p, P, M> {
    members: &'p mut M,
    payload: &'p P,
    elements: Elements,
}

impl<P: Payload, M: Members> Between<'_, P, M> {
    /// Passes on what stands before the next field of the header.
    fn make_way(&mut self) {
        for element in self.elements.by_ref() {
            match element {
                Element::HeaderField(_) => break,
                Element::Tag => pass_tag(const { tag_key(&P::PLACES) }, self.payload.tag(), self.members),
                Element::Payload => self.payload.pass_to(self.members),
            }
        }
    }
}

macro_rules! between {
    ($($kind:ident: $codec:ident;)*) => {
        impl<P: Payload, M: Members> Members for Between<'_, P, M> {
            $(
                fn $kind<'de, T: $codec<'de>>(&mut self, name: &'static str, _key: &'static str, value: &T) {
                    self.make_way();
                    self.members.$kind(name, ",", value);
                }
            )*

            fn constant(&mut self, name: &'static str, _key: &'static str, json: &'static str) {
                self.make_way();
                self.members.constant(name, ",", json);
            }

            fn absent(&mut self) {
                self.make_way();
                self.members.absent();
            }

            fn claim(&mut self, _claim: Claim) {}

            // A header in an array has none.
            fn rest<'de, R: Rest<'de>>(&mut self, _rest: &R, _describe: Describe) {}

            fn content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
                &mut self,
                name: &'static str,
                _key: &'static str,
                value: &T,
            ) {
                self.make_way();
                self.members.content(name, ",", value);
            }
        }
    };
}

between! {
    plain: Field;
    as_string: AsString;
    full_range: FullRange;
    through_serde: ThroughSerde;
}
