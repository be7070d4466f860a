//! Rules as conditions under which a value is left to the tables.

use super::super::json;
use super::super::names::shortened;
use super::super::table::rule;
use super::Codec;
use crate::contract::{Limit, Number};
use crate::export::description::{Count, Kind, Rule, Value, Whole};
use crate::export::json_tree::Json;

/// Where a rule stands: the type and the attribute, as in names of constants.
pub(super) struct Place<'p> {
    pub(super) owner: &'p str,
    pub(super) attribute: &'p str,
}

impl Codec<'_> {
    /// Returns what may be wrong with a value that is the same on the wire: its type, or a rule.
    pub(super) fn wrong(&mut self, value: &Value, local: &str, place: &Place<'_>) -> Vec<String> {
        let class = |name: &str| format!("{local}.__class__ is not {name}");
        match &value.kind {
            Kind::Bool => vec![class("bool")],
            Kind::Constant(json) => {
                let kind = match json {
                    Json::String(_) => "str",
                    Json::Bool(_) => "bool",
                    _ => "int",
                };
                let constant = json::any(json).map(|code| code.flat()).unwrap_or_default();
                let differs = if kind == "bool" { "is not" } else { "!=" };
                vec![class(kind), format!("{local} {differs} {constant}")]
            }
            Kind::Integer(whole) => whole_wrong(whole.within(value.range()), local),
            kind => {
                let mut wrong = vec![class("str")];
                wrong.extend((*kind == Kind::Char).then(|| format!("len({local}) != 1")));
                wrong.extend(self.broken(value, local, place));
                wrong
            }
        }
    }

    /// Returns what is wrong with a string, a list or a map: `not 1 <= len(text) <= 280`.
    pub(super) fn broken(&mut self, value: &Value, local: &str, place: &Place<'_>) -> Vec<String> {
        let fixed =
            if let Kind::List { length: Some(length), .. } = value.kind { Count::exactly(length) } else { Count::ANY };
        let mut conditions: Vec<String> = length(value.length().and(fixed), local).into_iter().collect();
        let on_characters = value.rules.iter().filter(|rule| rule.is_on_characters());
        conditions.extend(on_characters.map(|declared| self.by_rule(value, declared, local, place)));
        conditions
    }

    /// Asks the rule itself.
    fn by_rule(&mut self, value: &Value, declared: &Rule, local: &str, place: &Place<'_>) -> String {
        let name = format!("_{}_{}_RULE", place.owner.to_uppercase(), shortened(place.attribute).to_uppercase());
        let name = self.constants.add_rule(&name, &rule(&value.kind, declared, self.types));
        format!("not {name}.holds({local})")
    }

    /// Returns what is wrong with a float; one that is to be written may be infinite.
    pub(super) fn float_out_of_range(
        &mut self,
        value: &Value,
        local: &str,
        place: &Place<'_>,
        may_be_infinite: bool,
    ) -> Option<String> {
        let declared = value.rules.iter().find(|rule| value.kind.takes(rule));
        if value.kind == Kind::Float32 {
            return declared.map(|rule| self.by_rule(value, rule, local, place));
        }
        let range = value.range();
        let end = |limit: Limit, otherwise: &str| match limit {
            Limit::Included(number) => Some((float(number), "<=")),
            Limit::Excluded(number) => Some((float(number), "<")),
            Limit::Open => may_be_infinite.then(|| (otherwise.to_owned(), "<=")),
        };
        let least = end(range.map_or(Limit::Open, |range| range.min), "_LEAST_FLOAT");
        let most = end(range.map_or(Limit::Open, |range| range.max), "_MOST_FLOAT");
        let lower = least.map(|(number, sign)| format!("{number} {sign} "));
        let upper = most.map(|(number, sign)| format!(" {sign} {number}"));
        (lower.is_some() || upper.is_some())
            .then(|| format!("not {}{local}{}", lower.unwrap_or_default(), upper.unwrap_or_default()))
    }
}

/// Returns what may be wrong with a whole number.
pub(super) fn whole_wrong(whole: Whole, local: &str) -> Vec<String> {
    vec![format!("{local}.__class__ is not int"), format!("not {} <= {local} <= {}", whole.min, whole.max)]
}

#[expect(clippy::cast_precision_loss, reason = "limits of floats are compared as floats")]
fn float(number: Number) -> String {
    match number {
        Number::Integer(number) => format!("{:?}", number as f64),
        Number::Float(number) => format!("{number:?}"),
    }
}

/// Returns the condition that a length is not allowed.
pub(super) fn length(count: Count, local: &str) -> Option<String> {
    match (count.min, count.max) {
        (0, None) => None,
        (min, None) => Some(format!("len({local}) < {min}")),
        (min, Some(max)) if min == max => Some(format!("len({local}) != {max}")),
        (0, Some(max)) => Some(format!("len({local}) > {max}")),
        (min, Some(max)) => Some(format!("not {min} <= len({local}) <= {max}")),
    }
}
