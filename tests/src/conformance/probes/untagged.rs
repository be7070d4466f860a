//! Values of untagged enums and of enums of integers to try.

use protocol::contract::{FieldInfo, IntegerEnumInfo, UntaggedContent, UntaggedInfo, UntaggedVariant};

use super::{Probe, Prober, Target};
use crate::conformance::sample::{self, object, replaced};

type Members = Vec<(String, String)>;

impl Prober {
    /// Returns values of each variant, of every kind, and objects with the keys of several variants.
    pub(super) fn untagged(&mut self, info: &'static UntaggedInfo) -> Vec<Probe> {
        let is_new = self.is_new(format!("{:?}", info.id));
        let mut probes: Vec<Probe> = ["null", "true", "7", "\"7\"", "[]", "{}", "{\"extra\":1}"]
            .into_iter()
            .map(|json| Probe::new(format!("as {json}"), json))
            .collect();
        if is_new {
            probes.extend(info.variants.iter().flat_map(|variant| self.untagged_variant(variant)));
            probes.extend(with_keys(info));
        }
        probes
    }

    fn untagged_variant(&mut self, variant: &'static UntaggedVariant) -> Vec<Probe> {
        let name = variant.name;
        match variant.content {
            UntaggedContent::Value(describe) => {
                let fields = describe().fields().iter();
                let probes = fields.flat_map(|field| self.probes(Target::field(field)));
                probes.map(|probe| probe.inside(&format!("{name}:"), str::to_owned)).collect()
            }
            UntaggedContent::Fields(describe) => self.untagged_fields(name, describe().fields()),
        }
    }

    fn untagged_fields(&mut self, name: &str, fields: &'static [FieldInfo]) -> Vec<Probe> {
        let full = sample::members(fields, |_| true);
        let least = sample::members(fields, FieldInfo::is_required);
        let turned: Members = full.iter().rev().cloned().collect();
        let mut probes = vec![
            Probe::new(format!("{name} with everything"), object(&full)),
            Probe::new(format!("{name} the other way round"), object(&turned)),
            Probe::new(format!("{name} with no more than it must say"), object(&least)),
            Probe::new(
                format!("{name} with a key more"),
                object(&[&least[..], &[("extra".to_owned(), "1".to_owned())]].concat()),
            ),
        ];
        for field in fields {
            let null = object(&replaced(&full, field.name, "null"));
            probes.push(Probe::new(format!("{name} with null as {}", field.name), null));
            for probe in self.probes(Target::field(field)) {
                let wrap = |json: &str| object(&replaced(&least, field.name, json));
                probes.push(probe.inside(&format!("{name} {}:", field.name), wrap));
            }
        }
        probes
    }
}

/// Returns objects with the keys of all variants that a key tells apart, and with each by itself.
fn with_keys(info: &UntaggedInfo) -> Vec<Probe> {
    let keys: Vec<&str> = info.variants.iter().filter_map(|variant| variant.when).collect();
    let all: Members = keys.iter().map(|key| ((*key).to_owned(), "1".to_owned())).collect();
    let turned: Members = all.iter().rev().cloned().collect();
    let mut probes: Vec<Probe> = Vec::new();
    if keys.len() > 1 {
        probes.push(Probe::new("with all keys", object(&all)));
        probes.push(Probe::new("with all keys, the other way round", object(&turned)));
    }
    for key in keys {
        probes.push(Probe::new(format!("with {key} alone"), object(&[(key.to_owned(), "null".to_owned())])));
        let twice = vec![(key.to_owned(), "null".to_owned()); 2];
        probes.push(Probe::new(format!("with {key} twice"), object(&twice)));
    }
    probes
}

/// Returns the integers of an enum, in several spellings, and others.
pub(super) fn integers(info: &IntegerEnumInfo) -> Vec<Probe> {
    let declared = info.variants.iter().map(|variant| variant.integer.to_string());
    let spelled =
        declared.flat_map(|number| [format!("{number}.0"), format!("{number}e0"), format!("{number}.5"), number]);
    let others =
        ["2", "-0", "1e99", "-1e99", "9007199254740991", "9007199254740992", "-9007199254740992"].map(str::to_owned);
    spelled.chain(others).map(|json| Probe::new(json.clone(), json)).collect()
}
