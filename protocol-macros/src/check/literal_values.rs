//! Checks literal values in an attribute, those of `one_of` and defaults, against the other rules.

use proc_macro2::Ident;
use syn::{Expr, ExprLit, ExprUnary, Lit, LitStr, Type, UnOp};

use super::bounds::{compare, shown_limits};
use super::forms;
use super::types::{Class, classify, is_nullable, is_option, outer_name};
use crate::diagnostics::{Errors, texts};
use crate::model::{Format, Limit, Number, Rule};

/// Rule: each value of `one_of` satisfies the other rules. Rejected: `len(..=3), one_of("calm")`.
pub(crate) fn check_listed(values: &[LitStr], rules: &[Rule], errors: &mut Errors) {
    for value in values {
        let text = value.value();
        if let Some(rule) = rules.iter().find(|rule| forbids(rule, &Value::Text(&text))) {
            errors.push(value, texts::listed_but_forbidden(&text, &shown(rule)));
        }
    }
}

/// Rule: a default satisfies the field's rules. Rejected: `default = 0, range(1..)`, and `default, len(1..)` on a
/// `String`, which would be empty. Only literals can be checked here.
pub(crate) fn check_default(key: &Ident, value: Option<&Expr>, ty: &Type, rules: &[Rule], errors: &mut Errors) {
    let Some(value) = value else {
        let (default, text) = match classify(ty) {
            _ if is_option(ty) || is_nullable(ty) => return,
            Class::Text => (Value::Text(""), "\"\""),
            Class::Integer(_) => (Value::Number(Number::Integer(0)), "0"),
            Class::Float { .. } => (Value::Number(Number::Float(0.0)), "0.0"),
            Class::List(_) | Class::Map(..) if outer_name(ty).is_some() => (Value::Empty, "empty"),
            _ => return,
        };
        if let Some(rule) = rules.iter().find(|rule| forbids(rule, &default)) {
            errors.push(key, texts::implied_default_breaks(text, &shown(rule)));
        }
        return;
    };
    let Some(literal) = literal(value) else {
        return;
    };
    let forbidding = match &literal {
        Literal::Text(text) => rules.iter().find(|rule| forbids(rule, &Value::Text(text))),
        Literal::Number(number) => rules.iter().find(|rule| forbids(rule, &Value::Number(*number))),
    };
    if let Some(rule) = forbidding {
        errors.push(value, texts::default_breaks(&shown(rule)));
    }
}

/// A value that is known while the macro runs.
enum Value<'t> {
    Text(&'t str),
    Number(Number),
    /// An empty list or map.
    Empty,
}

/// Whether the rule forbids the value.
fn forbids(rule: &Rule, value: &Value<'_>) -> bool {
    match (rule, value) {
        (Rule::Length { min, max }, Value::Text(text)) => {
            let length = text.chars().count();
            min.is_some_and(|min| length < min) || max.is_some_and(|max| length > max)
        }
        (Rule::Length { min, .. }, Value::Empty) => min.is_some_and(|min| min > 0),
        (Rule::Range { min, max }, Value::Number(number)) => is_below(*number, *min) || is_above(*number, *max),
        (Rule::OneOf(allowed), Value::Text(text)) => allowed.iter().all(|value| value != text),
        (Rule::Format(format), Value::Text(text)) => !match format {
            Format::DateTime => forms::is_date_time(text),
            Format::Date => forms::is_date(text),
            Format::Uuid => forms::is_uuid(text),
            Format::Base64 => forms::is_base64(text),
        },
        #[cfg(feature = "regex")]
        (Rule::Pattern { declared, .. }, Value::Text(text)) => !super::automaton::matches(declared, text),
        _ => false,
    }
}

fn is_below(number: Number, min: Limit) -> bool {
    match min {
        Limit::Open => false,
        Limit::Included(min) => compare(number, min).is_lt(),
        Limit::Excluded(min) => compare(number, min).is_le(),
    }
}

fn is_above(number: Number, max: Limit) -> bool {
    match max {
        Limit::Open => false,
        Limit::Included(max) => compare(number, max).is_gt(),
        Limit::Excluded(max) => compare(number, max).is_ge(),
    }
}

/// Returns the rule as one would write it: `len(1..=280)`.
fn shown(rule: &Rule) -> String {
    match rule {
        Rule::Length { min, max } => {
            let end = |bound: &Option<usize>| bound.map(|bound| bound.to_string()).unwrap_or_default();
            let dots = if max.is_some() { "..=" } else { ".." };
            format!("len({}{dots}{})", end(min), end(max))
        }
        Rule::Range { min, max } => format!("range({})", shown_limits(*min, *max)),
        Rule::Pattern { declared, .. } => format!("pattern({declared:?})"),
        Rule::Format(format) => format!("format({})", format.name()),
        Rule::OneOf(allowed) => {
            let allowed: Vec<String> = allowed.iter().map(|value| format!("{value:?}")).collect();
            format!("one_of({})", allowed.join(", "))
        }
        Rule::Unique => "unique".to_owned(),
        Rule::Each(_) => "each(...)".to_owned(),
        Rule::Keys(_) => "keys(...)".to_owned(),
        Rule::Values(_) => "values(...)".to_owned(),
    }
}

/// The value of a literal expression.
enum Literal {
    Text(String),
    Number(Number),
}

/// Reads a literal, with a sign, in parentheses, in `Some(..)` or `Nullable::Value(..)`; a string also with the usual conversion to an owned
/// one: `"calm".to_owned()`, `String::from("calm")`.
fn literal(expression: &Expr) -> Option<Literal> {
    match expression {
        Expr::Lit(ExprLit { lit, .. }) => match lit {
            Lit::Str(text) => Some(Literal::Text(text.value())),
            Lit::Int(integer) => integer.base10_parse().ok().map(Number::Integer).map(Literal::Number),
            Lit::Float(float) => float.base10_parse().ok().map(Number::Float).map(Literal::Number),
            _ => None,
        },
        Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => match literal(expr)? {
            Literal::Number(Number::Integer(value)) => value.checked_neg().map(Number::Integer).map(Literal::Number),
            Literal::Number(Number::Float(value)) => Some(Literal::Number(Number::Float(-value))),
            Literal::Text(_) => None,
        },
        Expr::Paren(inner) => literal(&inner.expr),
        Expr::Group(inner) => literal(&inner.expr),
        Expr::MethodCall(call) if call.args.is_empty() => {
            let makes_owned = ["to_owned", "to_string", "into"].iter().any(|method| call.method == method);
            literal(&call.receiver).filter(|held| makes_owned && matches!(held, Literal::Text(_)))
        }
        Expr::Call(call) => {
            let Expr::Path(function) = &*call.func else {
                return None;
            };
            let name = function.path.segments.last()?.ident.to_string();
            let [argument] = call.args.iter().collect::<Vec<_>>()[..] else {
                return None;
            };
            if matches!(name.as_str(), "Some" | "Value" | "from") { literal(argument) } else { None }
        }
        _ => None,
    }
}
