//! Arrays whose items are fields, to try.

use protocol::contract::{FieldInfo, Rule, Shape, StructInfo};

use super::{Probe, Prober, Target};
use crate::conformance::sample;

impl Prober {
    /// Returns arrays of every length, and such in which one element is another value.
    pub(super) fn elements(&mut self, info: &'static StructInfo) -> Vec<Probe> {
        let full: Vec<String> =
            info.fields.iter().map(|field| sample::value(field).unwrap_or_else(|| "null".to_owned())).collect();
        let mut probes: Vec<Probe> = (0..=full.len())
            .map(|count| Probe::new(format!("{count} elements"), array(full.iter().take(count))))
            .collect();
        let nulls = vec!["null".to_owned(); full.len()];
        probes.push(Probe::new("nothing but null", array(&nulls)));
        for more in ["1", "null", "{\"a\":[]}", "\"b\",\"c\""] {
            let more = more.to_owned();
            probes.push(Probe::new(format!("with {more} more"), array(full.iter().chain([&more]))));
        }
        for (index, field) in info.fields.iter().enumerate() {
            let with = |json: &str| {
                let json = json.to_owned();
                array(full.iter().enumerate().map(|(at, item)| if at == index { &json } else { item }))
            };
            probes.push(Probe::new(format!("{} is null", field.name), with("null")));
            let last = array(full.iter().take(index).chain([&"null".to_owned()]));
            probes.push(Probe::new(format!("{} is null and the last", field.name), last));
            for probe in self.probes(Target::field(field)) {
                probes.push(probe.inside(&format!("{}:", field.name), with));
            }
        }
        let further = info.rest.map(|rest| self.further(rest, &full));
        probes.extend(further.into_iter().flatten());
        probes
    }

    /// Returns arrays with elements behind those that are declared.
    pub(super) fn further(&mut self, rest: &'static FieldInfo, full: &[String]) -> Vec<Probe> {
        let Shape::List { item, .. } = (rest.shape)() else { return Vec::new() };
        let rules =
            rest.rules().iter().filter_map(|rule| if let Rule::Each(rules) = rule { Some(*rules) } else { None });
        let rules: Vec<Rule> = rules.flatten().copied().collect();
        let probes = self.probes(Target { name: rest.name, shape: *item, rules: &rules }).into_iter();
        probes.map(|probe| probe.inside("further:", |json| array(full.iter().chain([&json.to_owned()])))).collect()
    }
}

fn array<'a>(items: impl IntoIterator<Item = &'a String>) -> String {
    format!("[{}]", items.into_iter().map(String::as_str).collect::<Vec<_>>().join(","))
}
