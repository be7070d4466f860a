//! Envelopes to try where fields of payloads stand beside the tag, and as values of fields.

mod tags;
mod whole;

use protocol::contract::{Contract, FieldInfo};

use super::{Probe, Prober, Target};
use crate::conformance::sample::object;
use tags::{tags, tags_within};
use whole::{Members, Part, Whole, of_envelope};

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
