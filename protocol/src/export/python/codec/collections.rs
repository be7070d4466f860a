//! Code that reads lists, tuples and maps.

use super::super::layout::Code;
use super::Codec;
use super::body::Body;
use super::reading::{is_kept, numbered, tuple_items};
use super::rules::Place;
use crate::export::description::{Kind, Value};

impl Codec<'_> {
    pub(super) fn read_list(
        &mut self,
        body: &mut Body,
        list: &Value,
        item: &Value,
        local: &str,
        place: &Place<'_>,
        depth: usize,
    ) {
        let mut wrong = vec![format!("{local}.__class__ is not list")];
        wrong.extend(self.broken(list, local, place));
        body.refuse_if(&wrong);
        let one = numbered("item", depth);
        if self.is_converted(item) {
            let converted = self.converted(item, &one).unwrap_or_default();
            body.assign_each(local, &converted, &format!("for {one} in {local}"));
        } else if is_kept(item) {
            body.block(&format!("for {one} in {local}:"), |body| self.read(body, item, &one, &one, place, depth + 1));
        } else {
            let items = body.variable("items");
            body.line(&format!("{items}: list[typing.Any] = []"));
            body.block(&format!("for {one} in {local}:"), |body| {
                self.read(body, item, &one, &one, place, depth + 1);
                body.line(&format!("{items}.append({one})"));
            });
            body.line(&format!("{local} = {items}"));
        }
        if list.is_unique() {
            body.refuse_if(&[format!("len(set({local})) != len({local})")]);
        }
    }

    pub(super) fn read_tuple(
        &mut self,
        body: &mut Body,
        items: &[Value],
        local: &str,
        place: &Place<'_>,
        depth: usize,
    ) {
        body.refuse_if(&[format!("{local}.__class__ is not list"), format!("len({local}) != {}", items.len())]);
        let names = tuple_items(items.len(), depth);
        let all = Code::tuple(names.iter().map(Code::atom).collect()).flat();
        body.line(&format!("{all} = {local}"));
        for (item, name) in items.iter().zip(&names) {
            self.read(body, item, name, name, place, depth + 1);
        }
        body.line(&format!("{local} = {all}"));
    }

    /// Reads a map, given its own value and those of its keys and values.
    pub(super) fn read_map(
        &mut self,
        body: &mut Body,
        (map, key, value): (&Value, &Value, &Value),
        local: &str,
        place: &Place<'_>,
        depth: usize,
    ) {
        let mut wrong = vec![format!("{local}.__class__ is not dict")];
        wrong.extend(self.broken(map, local, place));
        body.refuse_if(&wrong);
        body.line(&format!("tally[0] += len({local})"));
        self.count_level(body);
        let (name, one, entries) = (numbered("key", depth), numbered("item", depth), body.variable("entries"));
        body.line(&format!("{entries}: dict[typing.Any, typing.Any] = {{}}"));
        body.block(&format!("for {name}, {one} in {local}.items():"), |body| {
            self.read_key(body, key, &name, place);
            let place_of_entry = format!("{entries}[{name}]");
            if self.is_converted(value) {
                let converted = self.converted(value, &one).unwrap_or_default();
                body.line(&format!("{place_of_entry} = {converted}"));
            } else {
                self.read(body, value, &one, &one, place, depth + 1);
                body.line(&format!("{place_of_entry} = {one}"));
            }
        });
        body.line(&format!("{local} = {entries}"));
    }

    /// Reads the key of a map, which is a string on the wire.
    fn read_key(&mut self, body: &mut Body, key: &Value, local: &str, place: &Place<'_>) {
        match &key.kind {
            Kind::Integer(whole) | Kind::IntegerString(whole) => {
                let whole = whole.within(key.range());
                body.line(&format!("{local} = _integer_of({local}, {}, {})", whole.min, whole.max));
            }
            Kind::Named(_) => self.read(body, key, local, local, place, 0),
            kind => {
                let mut wrong: Vec<String> =
                    (*kind == Kind::Char).then(|| format!("len({local}) != 1")).into_iter().collect();
                wrong.extend(self.broken(key, local, place));
                body.refuse_if(&wrong);
            }
        }
    }
}
