//! Envelopes that are arrays, to try.

use protocol::contract::{Contract, FieldInfo, Mark, Place, Shape};

use super::{Probe, Prober, Target};
use crate::conformance::{quote, sample};

/// A message, of all that stands in its array.
#[derive(Clone, Default)]
struct Row {
    /// What its tags stand for.
    label: String,
    parts: Vec<Part>,
    rest: Option<&'static FieldInfo>,
}

/// An element of the array.
#[derive(Clone)]
enum Part {
    Tag(String),
    Field(FieldInfo),
}

impl Part {
    fn value(&self) -> String {
        match self {
            Self::Tag(mark) => mark.clone(),
            Self::Field(field) => sample::value(field).unwrap_or_else(|| "null".to_owned()),
        }
    }
}

impl Prober {
    /// Returns messages of each type and of none; only whole ones where the protocol occurs again.
    pub(super) fn rows(&mut self, contract: &'static Contract) -> Vec<Probe> {
        let is_new = self.is_new(format!("the messages of {}", contract.name));
        of_envelope(contract, &Row::default()).iter().flat_map(|row| self.row(row, is_new)).collect()
    }

    fn row(&mut self, row: &Row, is_new: bool) -> Vec<Probe> {
        let full: Vec<String> = row.parts.iter().map(Part::value).collect();
        let mut probes = vec![Probe::new(format!("{} with everything", row.label), array(&full))];
        if !is_new {
            return probes;
        }
        let mut add =
            |label: &str, items: &[String]| probes.push(Probe::new(format!("{} {label}", row.label), array(items)));
        for count in 0..full.len() {
            add(&format!("{count} elements"), full.get(..count).unwrap_or_default());
        }
        for more in ["1", "null", "{\"a\":[]}", "\"b\",\"c\""] {
            add(&format!("with {more} more"), &[&full[..], &[more.to_owned()]].concat());
        }
        for (index, part) in row.parts.iter().enumerate() {
            let with = |json: &str| replaced(&full, index, json);
            let before = full.get(..index).unwrap_or_default();
            add(&format!("element {index} null"), &with("null"));
            add(&format!("element {index} null and the last"), &[before, &["null".to_owned()]].concat());
            if let Part::Tag(mark) = part {
                for value in marks(mark) {
                    add(&format!("{value} at {index}"), &with(&value));
                    add(&format!("{value} at {index}, the last"), &[before, &[value]].concat());
                }
                let unknown = if mark.starts_with('"') { "\"unknown\"" } else { "12345" };
                for other in 0..full.len() {
                    add(&format!("unknown at {index}, and {other} wrong"), &replaced(&with(unknown), other, "[[]]"));
                }
            }
        }
        for (index, part) in row.parts.iter().enumerate() {
            let Part::Field(field) = part else { continue };
            for probe in self.probes(Target::field(field)) {
                probes
                    .push(probe.inside(&format!("{} {}:", row.label, field.name), |json| {
                        array(&replaced(&full, index, json))
                    }));
            }
        }
        let others = row.rest.map(|rest| self.further(rest, &full));
        probes.extend(others.into_iter().flatten().map(|probe| probe.inside(&row.label, str::to_owned)));
        probes
    }
}

/// Returns values like this tag.
fn marks(mark: &str) -> Vec<String> {
    let name = mark.trim_matches('"');
    let mut values: Vec<String> =
        ["true", "0", "7", "1.5", "-1e99", "[]", "{}", "\"\"", "\"__proto__\""].map(str::to_owned).into();
    values.extend([name.to_uppercase(), format!("{name}s"), format!("{name} ")].map(|text| quote(&text)));
    let spelled = [format!("{name}.0"), format!("{name}e0")];
    values.extend(spelled.into_iter().filter(|value| serde_json::from_str::<serde_json::Value>(value).is_ok()));
    values
}

/// Returns the messages of a protocol, around which there may be others.
fn of_envelope(contract: &'static Contract, around: &Row) -> Vec<Row> {
    let rows = contract.messages().flat_map(|message| {
        let mut inside = around.clone();
        let (mark, told) = match message.mark {
            Mark::Text(mark) => (quote(mark), mark.to_owned()),
            other => (other.to_string(), other.to_string()),
        };
        inside.label = if around.label.is_empty() { format!("{told}:") } else { format!("{} {told}", around.label) };
        let mut rows = Vec::new();
        for place in contract.envelope() {
            match place {
                Place::Tag(_) => inside.parts.push(Part::Tag(mark.clone())),
                Place::HeaderField(field) => inside.parts.push(Part::Field(*field)),
                // An array has none.
                Place::TagWithin { .. } | Place::TagOutside { .. } => {}
                Place::Content(_) => inside.parts.push(payload(message.payload)),
                Place::PayloadFields if message.content.is_some() => inside.parts.push(payload(message.payload)),
                Place::PayloadFields => match message.payload().without_names() {
                    Shape::Envelope(contract) => rows = of_envelope(contract, &inside),
                    shape => {
                        inside.parts.extend(shape.fields().iter().copied().map(Part::Field));
                        inside.rest = shape.rest();
                    }
                },
            }
        }
        if rows.is_empty() { vec![inside] } else { rows }
    });
    rows.collect()
}

fn payload(shape: protocol::contract::Describe) -> Part {
    Part::Field(FieldInfo::new("payload", shape))
}

fn replaced(items: &[String], index: usize, json: &str) -> Vec<String> {
    let item = |(at, item): (usize, &String)| if at == index { json.to_owned() } else { item.clone() };
    items.iter().enumerate().map(item).collect()
}

fn array(items: &[String]) -> String {
    format!("[{}]", items.join(","))
}
