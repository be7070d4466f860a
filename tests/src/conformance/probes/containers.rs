//! Lists, tuples, maps and objects to try.

use protocol::contract::{Describe, FieldInfo, Rule, Shape, StructInfo};
use serde_json::{Map, Value};

use super::{Probe, Prober, Target};
use crate::conformance::sample::{self, items, object, of_length};
use crate::conformance::{escaped, quote};

impl Prober {
    pub(super) fn list(&mut self, target: Target<'_>, item: Describe, length: Option<usize>) -> Vec<Probe> {
        let mut probes = counts(target, length);
        let inner = inside(target.rules, |rule| if let Rule::Each(rules) = rule { Some(*rules) } else { None });
        let full = target.example().map(|list| items(&list)).unwrap_or_default();
        let inside = Target { name: target.name, shape: item, rules: &inner };
        for probe in self.probes(inside) {
            let wrapped = probe.inside("the last item:", |json| {
                let before = full.iter().take(full.len().saturating_sub(1)).map(String::as_str);
                array(before.chain([json]))
            });
            probes.push(wrapped);
        }
        if target.rules.iter().any(|rule| matches!(rule, Rule::Unique)) {
            probes.extend(repetitions(item()));
        }
        probes
    }

    pub(super) fn tuple(&mut self, target: Target<'_>, shapes: &[Describe]) -> Vec<Probe> {
        let full = target.example().map(|list| items(&list)).unwrap_or_default();
        let mut probes = vec![
            Probe::new("one item less", array(full.iter().skip(1).map(String::as_str))),
            Probe::new("one item more", array(full.iter().map(String::as_str).chain(["null"]))),
        ];
        for (index, shape) in shapes.iter().enumerate() {
            for probe in self.probes(Target { name: target.name, shape: *shape, rules: &[] }) {
                let wrap = |json: &str| {
                    array(full.iter().enumerate().map(|(at, item)| if at == index { json } else { item.as_str() }))
                };
                probes.push(probe.inside(&format!("item {index}:"), wrap));
            }
        }
        probes
    }

    pub(super) fn map(&mut self, target: Target<'_>, key: Describe, value: Describe) -> Vec<Probe> {
        let mut probes = counts(target, None);
        let full: Map<String, Value> =
            target.example().and_then(|map| serde_json::from_str(&map).ok()).unwrap_or_default();
        let Some((name, entry)) = full.into_iter().next() else { return probes };
        let (name, entry) = (quote(&name), entry.to_string());
        let keys = inside(target.rules, |rule| if let Rule::Keys(rules) = rule { Some(*rules) } else { None });
        for probe in self.probes(Target { name: target.name, shape: key, rules: &keys }) {
            let json = if probe.json.starts_with('"') { probe.json.clone() } else { quote(&probe.json) };
            probes.push(Probe::new(format!("key {}", probe.label), format!("{{{json}:{entry}}}")));
        }
        let values = inside(target.rules, |rule| if let Rule::Values(rules) = rule { Some(*rules) } else { None });
        for probe in self.probes(Target { name: target.name, shape: value, rules: &values }) {
            probes.push(probe.inside("value", |json| format!("{{{name}:{json}}}")));
        }
        probes.push(Probe::new("a key twice", format!("{{{name}:{entry},{name}:{entry}}}")));
        probes.push(Probe::new("a key three times", format!("{{{name}:{entry},{name}:{entry},{name}:{entry}}}")));
        probes.push(Probe::new(
            "a key twice, once escaped",
            format!("{{{name}:{entry},{}:{entry}}}", escaped_once(&name)),
        ));
        if let Shape::Enum(info) = key().without_names() {
            let aliased = info.variants.iter().filter_map(|variant| Some((variant.name, variant.aliases.first()?)));
            probes.extend(aliased.map(|(name, alias)| {
                let entries = format!("{{{}:{entry},{}:{entry}}}", quote(name), quote(alias));
                Probe::new("a key twice, by two of its names", entries)
            }));
        }
        probes
    }

    pub(super) fn fields(&mut self, info: &'static StructInfo) -> Vec<Probe> {
        let least = sample::members(info.fields, FieldInfo::is_required);
        let mut probes = vec![Probe::new("no more than it must say", object(&least))];
        for field in info.fields {
            let without: Vec<_> = least.iter().filter(|(key, _)| key != field.name).cloned().collect();
            if field.is_required() {
                probes.push(Probe::new(format!("without {}", field.name), object(&without)));
            }
            for probe in self.probes(Target::field(field)) {
                let wrap = |json: &str| object(&sample::replaced(&least, field.name, json));
                probes.push(probe.inside(&format!("{}:", field.name), wrap));
            }
        }
        let more = [&least[..], &[("extra".to_owned(), "1".to_owned())]].concat();
        probes.push(Probe::new("with a key more", object(&more)));
        if let Some(rest) = info.rest {
            probes.extend(self.others(rest, &least));
        }
        if let Some(first) = least.first() {
            probes.push(Probe::new("with a key twice", object(&[&least[..], std::slice::from_ref(first)].concat())));
        }
        probes
    }
}

impl Prober {
    /// Returns objects with members that no field declares, which this one holds.
    pub(super) fn others(&mut self, rest: &'static FieldInfo, least: &[(String, String)]) -> Vec<Probe> {
        let Shape::Map { value, .. } = (rest.shape)() else { return Vec::new() };
        let rules = inside(rest.rules(), |rule| if let Rule::Values(rules) = rule { Some(*rules) } else { None });
        let target = Target { name: rest.name, shape: *value, rules: &rules };
        let with = |key: &str, json: &str| object(&[least, &[(key.to_owned(), json.to_owned())]].concat());
        let mut probes: Vec<Probe> = self
            .probes(target)
            .into_iter()
            .map(|probe| probe.inside("with another key:", |json| with("other", json)))
            .collect();
        let Some(good) = target.example() else { return probes };
        for key in ["", "__proto__", "toString", rest.name] {
            probes.push(Probe::new(format!("with the other key {key:?}"), with(key, &good)));
        }
        let (spare, other) = (("spare".to_owned(), good.clone()), ("other".to_owned(), good));
        let first = object(&[std::slice::from_ref(&other), least].concat());
        let both = object(&[std::slice::from_ref(&other), least, &[spare]].concat());
        let twice = object(&[least, &[other.clone(), other]].concat());
        probes.extend([
            Probe::new("with another key, first", first),
            Probe::new("with another key twice", twice),
            Probe::new("with two other keys", both),
        ]);
        probes
    }
}

/// Returns lists and maps with as few and as many entries as allowed, with one fewer, and with one more.
fn counts(target: Target<'_>, length: Option<usize>) -> Vec<Probe> {
    let mut counts = Vec::new();
    if let Some(length) = length {
        let full = target.example().map(|list| items(&list)).unwrap_or_default();
        let shorter = array(full.iter().skip(1).map(String::as_str));
        let longer = array(full.iter().chain(full.first()).map(String::as_str));
        return vec![
            Probe::new(format!("{} items", length - 1), shorter),
            Probe::new(format!("{} items", length + 1), longer),
        ];
    }
    for rule in target.rules {
        let Rule::Length { min, max } = rule else { continue };
        counts.extend([*min, min + 1]);
        counts.extend(min.checked_sub(1));
        if *max != usize::MAX {
            counts.extend([max - 1, *max, max + 1]);
        }
    }
    if counts.is_empty() {
        counts = vec![0, 2];
    }
    counts.sort_unstable();
    counts.dedup();
    let made = counts.into_iter().map(|count| (count, of_length(target.name, target.shape, target.rules, count)));
    made.filter_map(|(count, json)| Some(Probe::new(format!("{count} entries"), json?))).collect()
}

/// Returns lists with duplicates, real or apparent.
fn repetitions(item: &Shape) -> Vec<Probe> {
    let lists: &[(&str, &str)] = match item {
        Shape::Integer { .. } => &[
            ("1 twice", "[1,1]"),
            ("1 twice, written in two ways", "[1,2,1.0]"),
            ("zero twice, once with a sign", "[0,-0]"),
            ("two numbers twice", "[1,2,1,2]"),
            ("numbers that differ in sign", "[1,-1]"),
        ],
        _ => &[
            ("a string twice", "[\"a\",\"a\"]"),
            ("a string twice, once escaped", "[\"a\",\"b\",\"\\u0061\"]"),
            ("a string three times", "[\"a\",\"a\",\"a\"]"),
            ("two strings twice", "[\"a\",\"b\",\"b\",\"a\"]"),
            ("letters that look alike", "[\"é\",\"e\"]"),
        ],
    };
    lists.iter().map(|(label, json)| Probe::new(*label, *json)).collect()
}

/// Returns the rules for the values inside.
fn inside(rules: &[Rule], pick: impl Fn(&Rule) -> Option<&'static [Rule]>) -> Vec<Rule> {
    rules.iter().filter_map(pick).flatten().copied().collect()
}

fn array<'a>(items: impl Iterator<Item = &'a str>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

/// Escapes the first character of a quoted key.
fn escaped_once(key: &str) -> String {
    let mut characters = key.trim_matches('"').chars();
    let first = characters.next().map(String::from).unwrap_or_default();
    let escape = escaped(&first);
    format!("{}{}\"", escape.trim_end_matches('"'), characters.as_str())
}
