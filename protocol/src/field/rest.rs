//! `#[field(rest)]`: the members of an object that no field declares.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use super::collections::decode_inside;
use super::fields::{Fields, Outer};
use super::{Bounds, Field, Members};
use crate::contract::Describe;
use crate::json::{Decode, Failed, Reader};

/// A map that `#[field(rest)]` fills with the members of an object that no field declares: `BTreeMap<String, T>`, or a
/// `HashMap`, of which `T` is a field type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold the other members of an object",
    label = "not a map with strings as keys",
    note = "`#[field(rest)]` is for `BTreeMap<String, T>` and `HashMap<String, T>`"
)]
pub trait Rest<'de>: Field<'de> {
    /// The type of the values.
    #[doc(hidden)]
    type Value: Field<'de>;

    /// Returns a map without entries.
    #[doc(hidden)]
    fn empty() -> Self;

    /// Returns the number of entries.
    #[doc(hidden)]
    fn count(&self) -> usize;

    /// Adds an entry, and returns the previous value of its key.
    #[doc(hidden)]
    fn add(&mut self, key: &str, value: Self::Value) -> Option<Self::Value>;

    /// Passes each entry to `visit`.
    #[doc(hidden)]
    fn each(&self, visit: impl FnMut(&str, &Self::Value));

    // Generated code calls nothing but this trait: of a type that does not implement it, rustc then has the same error
    // for all calls and reports it once.

    /// Passes the entries to `members` as members of the struct with this description.
    #[doc(hidden)]
    fn members<M: Members>(&self, describe: Describe, members: &mut M) {
        members.rest(self, describe);
    }

    /// Has what no field of an object declares be read into this map.
    #[doc(hidden)]
    fn others<'s, 'r>(&'s mut self, bounds: Bounds, fields: &mut Fields<'r, 'de>) -> Others<'s, 'r, 'de, Self> {
        Others { rest: self, bounds, outer: fields.take_outer() }
    }

    /// Returns the fields, whose pass now reads these members too.
    #[doc(hidden)]
    fn beside<'f, 'r: 'f>(others: &'f mut Others<'_, 'r, 'de, Self>, fields: Fields<'r, 'de>) -> Fields<'f, 'de> {
        fields.with_outer(others)
    }

    /// Reads the value of a key that no field has.
    #[doc(hidden)]
    fn take(&mut self, key: &str, reader: &mut Reader<'de>, bounds: &Bounds) -> Decode<bool> {
        let value = decode_inside(reader, bounds)?;
        if self.add(key, value).is_some() { Err(Failed) } else { Ok(true) }
    }
}

#[diagnostic::do_not_recommend]
impl<'de, V: Field<'de>> Rest<'de> for BTreeMap<String, V> {
    type Value = V;

    fn empty() -> Self {
        Self::new()
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn add(&mut self, key: &str, value: V) -> Option<V> {
        self.insert(key.to_owned(), value)
    }

    fn each(&self, mut visit: impl FnMut(&str, &V)) {
        for (key, value) in self {
            visit(key, value);
        }
    }
}

#[diagnostic::do_not_recommend]
impl<'de, V: Field<'de>, H: BuildHasher + Default> Rest<'de> for HashMap<String, V, H> {
    type Value = V;

    fn empty() -> Self {
        Self::default()
    }

    fn count(&self) -> usize {
        self.len()
    }

    fn add(&mut self, key: &str, value: V) -> Option<V> {
        self.insert(key.to_owned(), value)
    }

    fn each(&self, mut visit: impl FnMut(&str, &V)) {
        for (key, value) in self {
            visit(key, value);
        }
    }
}

/// The members of an object that no field declares, while it is read: what stands around the struct takes its own first.
pub struct Others<'s, 'r, 'de, R> {
    rest: &'s mut R,
    bounds: Bounds,
    outer: Option<&'r mut (dyn Outer<'de> + 'r)>,
}

impl<'de, R: Rest<'de>> Outer<'de> for Others<'_, '_, 'de, R> {
    fn take(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        self.outer.as_mut().map_or(Ok(false), |outer| outer.take(key, reader))
    }

    fn take_other(&mut self, key: &str, reader: &mut Reader<'de>) -> Decode<bool> {
        self.rest.take(key, reader, &self.bounds)
    }

    fn pass(&mut self, reader: &mut Reader<'de>) -> bool {
        self.outer.as_mut().is_some_and(|outer| outer.pass(reader))
    }

    fn read_behind(&mut self, reader: &mut Reader<'de>) -> Decode<()> {
        self.outer.as_mut().map_or(Ok(()), |outer| outer.read_behind(reader))
    }
}
