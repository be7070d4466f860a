//! Objects with a tag to try.

use protocol::contract::{FieldInfo, Mark, UnionInfo, UnionVariant};

use super::{Probe, Prober, Target};
use crate::conformance::sample::{self, object, replaced};
use crate::conformance::{escaped, quote};

type Members = Vec<(String, String)>;

impl Prober {
    /// Returns objects of each variant and with tags of no variant; only whole ones where the type occurs again.
    pub(super) fn union(&mut self, info: &'static UnionInfo) -> Vec<Probe> {
        let is_new = self.is_new(format!("{:?}", info.id));
        let mut probes: Vec<Probe> =
            info.variants.iter().flat_map(|variant| self.variant(info, variant, is_new)).collect();
        let first = info.variants.first().filter(|_| is_new);
        probes.extend(first.into_iter().flat_map(|first| tags(info, first)));
        probes
    }

    fn variant(&mut self, info: &UnionInfo, variant: &'static UnionVariant, is_new: bool) -> Vec<Probe> {
        let mark = json(variant.mark);
        let full = tagged(info, variant, |_| true);
        let mut probes = vec![Probe::new(format!("{mark} with everything"), object(&full))];
        if !is_new {
            return probes;
        }
        let least = tagged(info, variant, FieldInfo::is_required);
        let mut add = |label: &str, members: &Members| {
            probes.push(Probe::new(format!("{mark} {label}"), object(members)));
        };
        add("with no more than it must say", &least);
        add("with the tag last", &rotated(&full));
        add("with a key more", &[&least[..], &[("extra".to_owned(), "1".to_owned())]].concat());
        add("with the tag twice", &[&least[..], &[(info.tag.to_owned(), "null".to_owned())]].concat());
        for alias in variant.aliases {
            add(&format!("as {alias}"), &replaced(&full, info.tag, &quote(alias)));
            add(&format!("as {alias}, which comes last"), &rotated(&replaced(&full, info.tag, &quote(alias))));
        }
        for field in (variant.payload)().fields() {
            let without: Members = least.iter().filter(|(key, _)| key != field.name).cloned().collect();
            if field.is_required() {
                add(&format!("without {}", field.name), &without);
            }
            if let Some(good) = sample::value(field) {
                let once = [&without[..], &[(field.name.to_owned(), good.clone())]].concat();
                add(
                    &format!("with {} twice", field.name),
                    &[&once[..], &[(field.name.to_owned(), good.clone())]].concat(),
                );
                for alias in field.aliases() {
                    add(&format!("with {alias}"), &[&without[..], &[((*alias).to_owned(), good.clone())]].concat());
                }
            }
        }
        for field in (variant.payload)().fields() {
            for probe in self.probes(Target::field(field)) {
                let wrap = |json: &str| object(&replaced(&least, field.name, json));
                probes.push(probe.inside(&format!("{mark} {}:", field.name), wrap));
            }
        }
        let others = (variant.payload)().rest().map(|rest| self.others(rest, &least));
        probes.extend(others.into_iter().flatten().map(|probe| probe.inside(&mark, str::to_owned)));
        probes
    }
}

/// Returns objects whose tag is missing, of a wrong kind, or that of no variant.
fn tags(info: &UnionInfo, variant: &'static UnionVariant) -> Vec<Probe> {
    let members = tagged(info, variant, FieldInfo::is_required);
    let others: Members = members.iter().filter(|(key, _)| key != info.tag).cloned().collect();
    let mut probes = vec![
        Probe::new("without a tag", object(&others)),
        Probe::new("without a tag, with a key more", object(&[("extra".to_owned(), "1".to_owned())])),
        Probe::new(
            "with a tag that is wrong, and then one that is right",
            object(&[vec![(info.tag.to_owned(), "\"?\"".to_owned())], members.clone()].concat()),
        ),
    ];
    let mark = variant.mark.to_string();
    let mut values: Vec<String> =
        ["null", "true", "0", "7", "1.5", "-1e99", "[]", "{}", "\"\""].map(str::to_owned).into();
    values
        .extend([mark.to_uppercase(), format!("{mark}s"), format!("{mark} "), "k".repeat(50)].map(|text| quote(&text)));
    values.extend(match variant.mark {
        Mark::Integer(mark) => {
            vec![format!("{mark}.0"), format!("{mark}e0"), format!("{mark}00.00e-2"), quote(&mark.to_string())]
        }
        _ => vec![escaped(&mark)],
    });
    for value in values {
        let changed = replaced(&members, info.tag, &value);
        probes.push(Probe::new(format!("with the tag {value}"), object(&changed)));
        let last = rotated(&[&changed[..], &[("extra".to_owned(), "[1.50]".to_owned())]].concat());
        probes.push(Probe::new(format!("with the tag {value}, which comes last"), object(&last)));
    }
    probes
}

/// Returns the tag of the variant and those of its fields that are wanted.
fn tagged(info: &UnionInfo, variant: &UnionVariant, wanted: fn(&FieldInfo) -> bool) -> Members {
    let mut members = vec![(info.tag.to_owned(), json(variant.mark))];
    members.extend(sample::members((variant.payload)().fields(), wanted));
    members
}

/// Returns the members with the first one last.
fn rotated(members: &[(String, String)]) -> Members {
    let mut members = members.to_vec();
    if !members.is_empty() {
        members.rotate_left(1);
    }
    members
}

fn json(mark: Mark) -> String {
    match mark {
        Mark::Text(mark) => quote(mark),
        other => other.to_string(),
    }
}
