//! Tags inside of a field of the header: found before anything else is read, and written first in the object of that field.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serializer;

use super::tag::{pass_tag, tag_of};
use crate::contract::{Describe, Key, Shape, tag_field, tag_key};
use crate::field::fields::{Beginning, fields_of};
use crate::field::raw_json::RawJson;
use crate::field::{AsString, Claim, Count, Encode, Field, FullRange, Members, Rest, ThroughSerde, ToSerde, Variant};
use crate::json::{Decode, Failed, Reader, Writer};
use crate::message::header::{HeaderFields, NoHeader};
use crate::message::payload::Payload;
use crate::serde::to_serde::Entries;

/// Finds the tag, and where its member begins. The reader stays where it is.
#[inline(never)]
pub(super) fn find<'de>(
    reader: &Reader<'de>,
    (field, key): (Key, Key),
    header: Describe,
    beginning: Beginning,
) -> Decode<(Cow<'de, str>, usize)> {
    let mut reader = reader.clone();
    let field = fields_of(header).iter().find(|declared| declared.name == field.name()).ok_or(field.name());
    let mut has_members = match beginning {
        Beginning::Object => reader.begin_fields()?,
        Beginning::Member | Beginning::Compact => reader.next_field()?,
    };
    while has_members {
        let found = reader.key()?;
        if field.map_or_else(|name| found == name, |field| field.answers_to(&found)) {
            return find_inside(&mut reader, key);
        }
        reader.skip_value()?;
        has_members = reader.next_field()?;
    }
    Err(Failed)
}

/// Finds the tag in an object. Reads the object to its end, since what passes the tag takes a second one for unknown.
fn find_inside<'de>(reader: &mut Reader<'de>, key: Key) -> Decode<(Cow<'de, str>, usize)> {
    let mut tag = None;
    let mut has_members = reader.begin_fields()?;
    while has_members {
        let at = reader.position();
        if reader.key()? != key.name() {
            reader.skip_value()?;
        } else if tag.replace((tag_of(reader, key)?, at)).is_some() {
            return Err(Failed);
        }
        has_members = reader.next_field()?;
    }
    tag.ok_or(Failed)
}

/// Passes header and payload to `members`, where the tag, unless it stands in the header, has been written.
#[inline]
pub(super) fn pass<H: HeaderFields, P: Payload, M: Members>(header: &H, payload: &P, members: &mut M) {
    let Some(field) = (const { tag_field(&P::PLACES) }) else {
        header.members_before(members);
        payload.pass_to(members);
        header.members_after(members);
        return;
    };
    let mut holding = Holding { members, field, key: const { tag_key(&P::PLACES) }, tag: payload.tag() };
    // Without its header, a message has the tag in the same place.
    if !fields_of(H::describe).iter().any(|declared| declared.name == field.name()) {
        holding.plain(field.name(), field.written(), &NoHeader);
    }
    header.members_before(&mut holding);
    payload.pass_to(holding.members);
    header.members_after(&mut holding);
}

/// A visitor of the header's fields, of which one holds the tag.
struct Holding<'m, M> {
    members: &'m mut M,
    field: Key,
    key: Key,
    tag: &'m str,
}

impl<M: Members> Members for Holding<'_, M> {
    fn plain<'de, T: Field<'de>>(&mut self, name: &'static str, key: &'static str, value: &T) {
        if name != self.field.name() {
            return self.members.plain(name, key, value);
        }
        self.members.plain(name, key, &Tagged { key: self.key, tag: self.tag, value });
    }

    fn as_string<'de, T: AsString<'de>>(&mut self, name: &'static str, key: &'static str, value: &T) {
        self.members.as_string(name, key, value);
    }

    fn full_range<'de, T: FullRange<'de>>(&mut self, name: &'static str, key: &'static str, value: &T) {
        self.members.full_range(name, key, value);
    }

    fn constant(&mut self, name: &'static str, key: &'static str, json: &'static str) {
        self.members.constant(name, key, json);
    }

    fn claim(&mut self, claim: Claim) {
        self.members.claim(claim);
    }

    fn kept(&mut self, kept: &BTreeMap<String, RawJson>) {
        self.members.kept(kept);
    }

    fn rest<'de, R: Rest<'de>>(&mut self, rest: &R, describe: Describe) {
        self.members.rest(rest, describe);
    }

    fn content<'de, T: Variant<'de, NUMBER>, const NUMBER: usize>(
        &mut self,
        name: &'static str,
        key: &'static str,
        value: &T,
    ) {
        self.members.content(name, key, value);
    }

    fn absent(&mut self) {
        self.members.absent();
    }

    fn through_serde<'de, T: ThroughSerde<'de>>(&mut self, name: &'static str, key: &'static str, value: &T) {
        self.members.through_serde(name, key, value);
    }
}

/// A struct whose object begins with a tag.
struct Tagged<'t, T> {
    key: Key,
    tag: &'t str,
    value: &'t T,
}

impl<'de, T: Field<'de>> Field<'de> for Tagged<'_, T> {
    /// It is only ever written.
    fn decode(_reader: &mut Reader<'de>) -> Decode<Self> {
        Err(Failed)
    }

    fn encode(&self, writer: &mut Writer<'_>) {
        Encode::object(writer, |members| self.members(members));
    }

    fn describe() -> &'static Shape {
        T::describe()
    }

    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut count = Count(0);
        self.members(&mut count);
        let mut state = Entries::begin(serializer, count.0)?;
        ToSerde::hand_over(&mut state, |members| self.members(members))?;
        serde::ser::SerializeStruct::end(state)
    }

    fn members<M: Members>(&self, members: &mut M) {
        members.claim(Claim::Key(self.key.name()));
        pass_tag(self.key, self.tag, members);
        self.value.members(members);
    }
}
