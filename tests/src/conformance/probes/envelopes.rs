//! Envelopes to try where fields of payloads stand beside the tag, and as values of fields.

use protocol::contract::{Contract, FieldInfo, Mark, Place, Shape, UnionInfo};

use super::{Probe, Prober, Target};
use crate::conformance::sample::{self, object, replaced};
use crate::conformance::{escaped, quote};

type Members = Vec<(String, String)>;

/// A message, of all that stands in its object.
#[derive(Clone, Default)]
struct Whole {
    /// What its tags stand for: `ask: where`.
    label: String,
    before: Vec<Part>,
    behind: Vec<Part>,
    rest: Option<&'static FieldInfo>,
}

/// A member of the object.
#[derive(Clone)]
enum Part {
    Tag(&'static str, String),
    Field(FieldInfo),
    /// A field of the header that holds a tag, by its key and value.
    Holder(FieldInfo, &'static str, String),
    /// A payload under a key of its own.
    Payload(FieldInfo),
}

impl Prober {
    /// Returns messages of each type and of none; only whole ones where the protocol occurs again.
    pub(in crate::conformance) fn envelope(&mut self, contract: &'static Contract) -> Vec<Probe> {
        if contract.is_array() {
            return self.rows(contract);
        }
        let is_new = self.is_new(format!("the messages of {}", contract.name));
        let wholes = of_envelope(contract, &Whole::default());
        let mut probes: Vec<Probe> = wholes.iter().flat_map(|whole| self.whole(whole, is_new)).collect();
        for whole in wholes.iter().filter(|_| is_new) {
            let keys =
                whole.before.iter().filter_map(|part| if let Part::Tag(key, _) = part { Some(key) } else { None });
            // The tags of other messages are the same, but for those inside.
            let keys: Vec<&&str> =
                keys.filter(|key| self.is_new(format!("the tag {key} of {}", contract.name))).collect();
            let tagged = keys.into_iter().flat_map(|key| tags(whole, key));
            // All labels begin with a type that is nowhere else.
            let is_outside = contract.has_tag_outside();
            probes
                .extend(tagged.map(|probe| if is_outside { probe.inside(&whole.label, str::to_owned) } else { probe }));
            for part in whole.parts() {
                if let Part::Holder(field, key, mark) = &part
                    && self.is_new(format!("the tag {}.{key} of {}", field.name, contract.name))
                {
                    probes.extend(tags_within(whole, field, (key, mark)));
                }
            }
        }
        probes
    }

    fn whole(&mut self, whole: &Whole, is_new: bool) -> Vec<Probe> {
        let (full, least) = (whole.members(|_| true), whole.members(FieldInfo::is_required));
        let mut probes = vec![Probe::new(format!("{} with everything", whole.label), object(&full))];
        if !is_new {
            return probes;
        }
        let mut add = |label: &str, members: &[(String, String)]| {
            probes.push(Probe::new(format!("{} {label}", whole.label), object(members)));
        };
        add("with no more than it must say", &least);
        let mut turned = full.clone();
        turned.rotate_left(1);
        add("with the tag last", &turned);
        turned.reverse();
        add("the other way round, the tag first", &turned);
        turned.reverse();
        turned.rotate_left(1);
        add("with the second member first", &turned);
        add("all the other way round", &full.iter().rev().cloned().collect::<Vec<_>>());
        let extra = ("extra".to_owned(), "1".to_owned());
        add("with a key more", &[&least[..], std::slice::from_ref(&extra)].concat());
        add("with a key more, twice, first of all", &[&[extra.clone(), extra][..], &least[..]].concat());
        for part in whole.parts() {
            self::part(&least, &part, &mut add);
        }
        for part in whole.parts() {
            let Some((field, good)) = part.field().zip(part.value()) else { continue };
            let rest: Members = least.iter().filter(|(key, _)| key != field.name).cloned().collect();
            let label = format!("{} {}:", whole.label, field.name);
            for probe in self.probes(Target::field(field)) {
                let members = [&rest[..], &[(field.name.to_owned(), part.holding(&probe.json))]].concat();
                probes.push(probe.inside(&label, |_| object(&members)));
            }
            let first = [&[(field.name.to_owned(), good)][..], &rest[..]].concat();
            probes.push(Probe::new(format!("{label} first of all"), object(&first)));
        }
        let others = whole.rest.map(|rest| self.others(rest, &least));
        probes.extend(others.into_iter().flatten().map(|probe| probe.inside(&whole.label, str::to_owned)));
        probes
    }
}

/// Adds objects without a member, and with it twice.
fn part(least: &Members, part: &Part, add: &mut impl FnMut(&str, &[(String, String)])) {
    let name = part.name();
    let without: Members = least.iter().filter(|(key, _)| key != name).cloned().collect();
    add(&format!("without {name}"), &without);
    let Some(good) = part.value() else { return };
    let member = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    for (label, second) in [("", good.as_str()), (", the second null", "null"), (", the second an array", "[]")] {
        add(
            &format!("with {name} twice{label}"),
            &[&without[..], &[member(name, &good), member(name, second)]].concat(),
        );
    }
    add(&format!("with {name} null"), &[&without[..], &[member(name, "null")]].concat());
    for alias in part.field().map_or(&[][..], |field| field.aliases()) {
        add(&format!("with {alias}"), &[&without[..], &[member(alias, &good)]].concat());
        add(
            &format!("with {alias} and {name}"),
            &[&[member(alias, &good), member(name, &good)], &without[..]].concat(),
        );
    }
}

impl Whole {
    fn parts(&self) -> impl Iterator<Item = Part> + use<> {
        [self.before.clone(), self.behind.clone()].concat().into_iter()
    }

    /// Returns the tags and those of the other members that are wanted.
    fn members(&self, wanted: fn(&FieldInfo) -> bool) -> Members {
        let parts = self.parts().filter(|part| part.field().is_none_or(wanted));
        parts.filter_map(|part| Some((part.name().to_owned(), part.value()?))).collect()
    }

    fn with_tag(&self, key: &'static str, mark: Mark) -> Self {
        let mut inside = self.labelled(mark);
        inside.before.push(Part::Tag(key, written(mark)));
        inside
    }

    fn labelled(&self, mark: Mark) -> Self {
        let label = if self.label.is_empty() { format!("{mark}:") } else { format!("{} {mark}", self.label) };
        Self { label, ..self.clone() }
    }
}

/// Returns the value of a tag as JSON.
fn written(mark: Mark) -> String {
    if let Mark::Text(mark) = mark { quote(mark) } else { mark.to_string() }
}

impl Part {
    fn name(&self) -> &'static str {
        match self {
            Self::Tag(key, _) => key,
            Self::Field(field) | Self::Payload(field) | Self::Holder(field, ..) => field.name,
        }
    }

    fn field(&self) -> Option<&FieldInfo> {
        match self {
            Self::Tag(..) => None,
            Self::Field(field) | Self::Payload(field) | Self::Holder(field, ..) => Some(field),
        }
    }

    fn value(&self) -> Option<String> {
        match self {
            Self::Tag(_, mark) => Some(mark.clone()),
            Self::Field(field) | Self::Payload(field) => sample::value(field),
            Self::Holder(field, ..) => Some(self.holding(&sample::value(field)?)),
        }
    }

    /// Returns a value of the part, with the tag that it holds, if it is an object and holds one.
    fn holding(&self, value: &str) -> String {
        match (self, value.strip_prefix('{')) {
            (Self::Holder(_, key, mark), Some("}")) => format!("{{{}:{mark}}}", quote(key)),
            (Self::Holder(_, key, mark), Some(members)) => format!("{{{}:{mark},{members}", quote(key)),
            _ => value.to_owned(),
        }
    }
}

/// Returns the messages of a protocol, around which there may be others.
fn of_envelope(contract: &'static Contract, around: &Whole) -> Vec<Whole> {
    let wholes = contract.messages().flat_map(|message| {
        let key = contract.tag_key();
        let mut inside = match contract.tag_field() {
            Some(_) => around.labelled(message.mark),
            None if contract.has_tag_outside() => around.labelled(message.mark),
            None => around.with_tag(key, message.mark),
        };
        let part = |field: FieldInfo| match contract.tag_field() {
            Some(name) if name == field.name => Part::Holder(field, key, written(message.mark)),
            _ => Part::Field(field),
        };
        let (mut behind, mut is_behind) = (Vec::new(), false);
        for place in contract.envelope() {
            match place {
                Place::Tag(_) | Place::TagWithin { .. } | Place::TagOutside { .. } => {}
                Place::HeaderField(field) if is_behind => behind.push(part(*field)),
                Place::HeaderField(field) => inside.before.push(part(*field)),
                Place::Content(_) | Place::PayloadFields => is_behind = true,
            }
        }
        inside.behind.splice(0..0, behind);
        inside.rest = inside.rest.or(contract.header().rest);
        let key = contract.content_key().or(message.content);
        match key {
            Some(key) => {
                inside.before.push(Part::Payload(FieldInfo::new(key, message.payload)));
                vec![inside]
            }
            None => of_payload(message.payload(), inside),
        }
    });
    wholes.collect()
}

/// Returns what stands in the same object as what is around.
fn of_payload(shape: &'static Shape, around: Whole) -> Vec<Whole> {
    match shape.without_names() {
        Shape::Envelope(contract) => of_envelope(contract, &around),
        Shape::Union(info) => of_union(info, &around),
        shape => {
            let mut whole = around;
            whole.before.extend(shape.fields().iter().copied().map(Part::Field));
            whole.rest = whole.rest.or(shape.rest());
            vec![whole]
        }
    }
}

fn of_union(info: &'static UnionInfo, around: &Whole) -> Vec<Whole> {
    let variants = info.variants.iter();
    variants.flat_map(|variant| of_payload((variant.payload)(), around.with_tag(info.tag, variant.mark))).collect()
}

/// Returns objects of which one tag is missing, of a wrong kind, or that of nothing declared.
fn tags(whole: &Whole, key: &str) -> Vec<Probe> {
    let members = whole.members(FieldInfo::is_required);
    let mark = members.iter().find(|(name, _)| name == key).map(|(_, mark)| mark.clone()).unwrap_or_default();
    let others: Members = members.iter().filter(|(name, _)| name != key).cloned().collect();
    let tag = |value: &str| (key.to_owned(), value.to_owned());
    let mut probes = vec![
        Probe::new(
            format!("{key}: missing, with a key more"),
            object(&[&others[..], &[("extra".to_owned(), "1".to_owned())]].concat()),
        ),
        Probe::new(
            format!("{key}: wrong, and then right"),
            object(&[&[tag("\"?\""), tag(&mark)], &others[..]].concat()),
        ),
        Probe::new(
            format!("{key}: right, and then wrong"),
            object(&[&[tag(&mark), tag("\"?\"")], &others[..]].concat()),
        ),
        Probe::new(format!("{key}: alone"), object(&[tag(&mark)])),
        Probe::new(format!("{key}: unknown and alone"), object(&[tag(unknown(&mark))])),
    ];
    let name = mark.trim_matches('"');
    let mut values: Vec<String> =
        ["null", "true", "0", "7", "1.5", "-1e99", "[]", "{}", "\"\"", "\"__proto__\""].map(str::to_owned).into();
    values
        .extend([name.to_uppercase(), format!("{name}s"), format!("{name} "), "k".repeat(50)].map(|text| quote(&text)));
    values.extend(
        [escaped(name), format!("{name}.0"), format!("{name}e0")]
            .into_iter()
            .filter(|value| serde_json::from_str::<serde_json::Value>(value).is_ok()),
    );
    for value in values {
        let changed = replaced(&members, key, &value);
        probes.push(Probe::new(format!("{key}: {value}"), object(&changed)));
        let extra = ("extra".to_owned(), "[1.50]".to_owned());
        let last = [&others[..], &[extra.clone(), tag(&value)]].concat();
        probes.push(Probe::new(format!("{key}: {value}, which comes last"), object(&last)));
        let twice = [&others[..], &[extra.clone(), tag(&value), extra]].concat();
        probes.push(Probe::new(format!("{key}: {value}, between a key that stands twice"), object(&twice)));
    }
    probes.extend(around_unknown(whole, (key, unknown(&mark)), &others));
    probes
}

/// Does the same with a tag inside of a field.
fn tags_within(whole: &Whole, field: &FieldInfo, (key, mark): (&'static str, &str)) -> Vec<Probe> {
    let members = whole.members(FieldInfo::is_required);
    let fields = (field.shape)().fields().iter().copied().map(Part::Field);
    let before = [Part::Tag(key, mark.to_owned())].into_iter().chain(fields).collect();
    let holder = Whole { before, ..Whole::default() };
    let inside = tags(&holder, key).into_iter();
    let mut probes: Vec<Probe> = inside
        .map(|probe| probe.inside(&format!("{}:", field.name), |json| object(&replaced(&members, field.name, json))))
        .collect();
    let others: Members = members.iter().filter(|(name, _)| name != field.name).cloned().collect();
    let unknown = Part::Holder(*field, key, unknown(mark).to_owned()).value().unwrap_or_default();
    probes.extend(around_unknown(whole, (field.name, &unknown), &others));
    let last = [&others[..], &[(field.name.to_owned(), unknown)]].concat();
    probes.push(Probe::new(format!("{}: {key} unknown, which comes last", field.name), object(&last)));
    probes
}

/// Returns a tag of the same kind that stands for nothing.
fn unknown(mark: &str) -> &'static str {
    if mark.starts_with('"') { "\"unknown\"" } else { "12345" }
}

/// Returns objects whose tag is not declared, and what stands around it is wrong.
fn around_unknown(whole: &Whole, (key, unknown): (&str, &str), others: &Members) -> Vec<Probe> {
    let mut probes = Vec::new();
    for name in whole.parts().map(|part| part.name()).filter(|name| *name != key) {
        let tag = (key.to_owned(), unknown.to_owned());
        let without: Members = others.iter().filter(|(other, _)| other != name).cloned().collect();
        let member = |value: &str| (name.to_owned(), value.to_owned());
        let wrong = [std::slice::from_ref(&tag), &without[..], &[member("[[]]")]].concat();
        let twice = [std::slice::from_ref(&tag), &others[..], &[member("null")]].concat();
        probes.push(Probe::new(format!("{key}: unknown, without {name}"), object(&[&[tag], &without[..]].concat())));
        probes.push(Probe::new(format!("{key}: unknown, with a wrong {name}"), object(&wrong)));
        probes.push(Probe::new(format!("{key}: unknown, with {name} twice"), object(&twice)));
    }
    probes
}
