//! Cases for each field, or for the payload where it has none: every value worth trying, absence, and duplication.

use protocol::contract::{Contract, FieldInfo};

use super::Draft;
use super::probes::{Prober, Target};
use super::sample::{Sample, value};

pub(super) fn drafts(contract: &'static Contract) -> Vec<Draft> {
    let mut prober = Prober::default();
    let mut drafts = header(contract, &mut prober);
    for message in contract.messages() {
        let sample = Sample::least(contract, message);
        if message.payload().as_struct().is_none() {
            let target = Target { name: message.name, shape: message.payload, rules: &[] };
            let place = contract.content_key().unwrap_or_default();
            drafts.extend(prober.probes(target).into_iter().map(|probe| {
                Draft::new(format!("{}: {place}: {}", sample.tag, probe.label), sample.text_with(place, &probe.json))
            }));
        }
        for field in message.payload().fields() {
            drafts.extend(values(&sample, field, contract, &mut prober));
            drafts.extend(presence(&sample, field, contract));
        }
    }
    drafts
}

/// Every value worth trying.
fn values(sample: &Sample, field: &FieldInfo, contract: &Contract, prober: &mut Prober) -> Vec<Draft> {
    let place = format!("{}: {}.{}", sample.tag, contract.content_key().unwrap_or_default(), field.name);
    let values = prober.probes(Target::field(field)).into_iter();
    values
        .map(|probe| Draft::new(format!("{place}: {}", probe.label), sample.saying(field.name, &probe.json).text()))
        .collect()
}

/// The field absent, twice, and under its aliases.
fn presence(sample: &Sample, field: &FieldInfo, contract: &Contract) -> Vec<Draft> {
    let place = format!("{}: {}.{}", sample.tag, contract.content_key().unwrap_or_default(), field.name);
    let Some(good) = value(field) else { return Vec::new() };
    let with = |members: &[(&str, &str)]| {
        let mut changed = sample.not_saying(field.name);
        changed.payload.extend(members.iter().map(|(key, json)| ((*key).to_owned(), (*json).to_owned())));
        changed.text()
    };
    let name = field.name;
    let mut drafts = vec![
        Draft::new(format!("{place}: absent"), with(&[])),
        Draft::new(format!("{place}: twice, equal"), with(&[(name, &good), (name, &good)])),
        Draft::new(format!("{place}: twice, null first"), with(&[(name, "null"), (name, &good)])),
        Draft::new(format!("{place}: its key in capitals"), with(&[(&name.to_uppercase(), &good)])),
    ];
    for alias in field.aliases() {
        drafts.extend([
            Draft::new(format!("{place}: as {alias}"), with(&[(alias, &good)])),
            Draft::new(format!("{place}: as {alias}, of a wrong kind"), with(&[(alias, "[7]")])),
            Draft::new(format!("{place}: and as {alias}"), with(&[(name, &good), (alias, &good)])),
            Draft::new(format!("{place}: as {alias} and as itself"), with(&[(alias, &good), (name, &good)])),
            Draft::new(format!("{place}: twice as {alias}"), with(&[(alias, &good), (alias, &good)])),
        ]);
    }
    drafts
}

/// The fields of the header, in the envelope of the first message.
fn header(contract: &'static Contract, prober: &mut Prober) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let Some(message) = contract.messages().next() else { return drafts };
    let sample = Sample::least(contract, message);
    for field in contract.header().fields {
        let name = field.name;
        for probe in prober.probes(Target::field(field)) {
            drafts.push(Draft::new(format!("header: {name}: {}", probe.label), sample.text_with(name, &probe.json)));
        }
        drafts.push(Draft::new(format!("header: {name}: absent"), sample.text_without(name)));
        drafts.push(Draft::new(format!("header: {name}: null"), sample.text_with(name, "null")));
    }
    drafts
}
