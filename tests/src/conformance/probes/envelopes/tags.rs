//! Envelopes whose tag is missing, wrong or not declared.

use protocol::contract::FieldInfo;

use super::whole::{Members, Part, Whole};
use crate::conformance::probes::Probe;
use crate::conformance::sample::{object, replaced};
use crate::conformance::{escaped, quote};

/// Returns objects of which one tag is missing, of a wrong kind, or that of nothing declared.
pub(super) fn tags(whole: &Whole, key: &str) -> Vec<Probe> {
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
pub(super) fn tags_within(whole: &Whole, field: &FieldInfo, (key, mark): (&'static str, &str)) -> Vec<Probe> {
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
