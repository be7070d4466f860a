//! Arrays whose items are fields, to try.

use protocol::contract::{Rule, Shape, StructInfo};

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
        if let Some((Shape::List { item, .. }, rest)) = info.rest.map(|rest| ((rest.shape)(), rest)) {
            let rules =
                rest.rules.iter().filter_map(|rule| if let Rule::Each(rules) = rule { Some(*rules) } else { None });
            let rules: Vec<Rule> = rules.flatten().copied().collect();
            for probe in self.probes(Target { name: rest.name, shape: *item, rules: &rules }) {
                probes.push(probe.inside("further:", |json| array(full.iter().chain([&json.to_owned()]))));
            }
        }
        probes
    }
}

fn array<'a>(items: impl IntoIterator<Item = &'a String>) -> String {
    format!("[{}]", items.into_iter().map(String::as_str).collect::<Vec<_>>().join(","))
}
