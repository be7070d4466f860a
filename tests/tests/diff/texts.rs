//! Texts that a version may send: with the names that it writes, and mostly valid.

use protocol::contract::{Constant, Format};
use tests::random::Random;

use crate::versions::{ARRAY, Member, NUMBERS, Names, Presence, Type, Version, WORDS};

/// Returns a random message.
pub fn message(version: &Version, random: &mut Random) -> String {
    let mut members = vec![r#""type":"m""#.to_owned()];
    members.extend(self::members(version, 0, random, 0));
    let payload = &version.structs[1];
    match random.below(6) {
        0 if payload.iter().all(|member| member.presence != Presence::Required) => {
            members.extend((random.one_in(2)).then(|| r#""data":null"#.to_owned()));
        }
        _ => members.push(format!(r#""data":{{{}}}"#, self::members(version, 1, random, 0).join(","))),
    }
    format!("{{{}}}", members.join(","))
}

fn members(version: &Version, number: usize, random: &mut Random, depth: usize) -> Vec<String> {
    let mut members = Vec::new();
    for Member { name, ty, presence, .. } in &version.structs[number] {
        let is_absent = *presence != Presence::Required && random.one_in(if depth > 2 { 1 } else { 4 });
        let may_be_null = *presence == Presence::Optional || *presence == Presence::Default(0);
        if may_be_null && random.one_in(5) {
            members.push(format!("\"{name}\":null"));
        } else if !is_absent {
            members.push(format!("\"{name}\":{}", value(version, ty, random, depth + 1)));
        }
    }
    members
}

/// Returns elements up to any that need not be there; `null` stands for those that are absent before others.
fn elements(version: &Version, random: &mut Random, depth: usize) -> Vec<String> {
    let fields = &version.structs[ARRAY];
    let always = fields.iter().rposition(|field| field.presence == Presence::Required).map_or(0, |last| last + 1);
    let count = if depth > 2 { always } else { always + random.below(fields.len() - always + 1) };
    let element = |field: &Member| {
        let may_be_null = field.presence == Presence::Optional || field.presence == Presence::Default(0);
        if may_be_null && random.one_in(4) { "null".to_owned() } else { value(version, &field.ty, random, depth + 1) }
    };
    fields.iter().take(count).map(element).collect()
}

fn value(version: &Version, ty: &Type, random: &mut Random, depth: usize) -> String {
    let inner = |ty: &Type, random: &mut Random| value(version, ty, random, depth + 1);
    match ty {
        Type::Bool => random.pick(&["true", "false"]).to_owned(),
        Type::Digits(low, high) => format!("\"{}\"", number(*low, *high, random)),
        Type::Float(low, high, _) if random.one_in(2) => format!("{}.5", number(*low, (*high - 1).max(*low), random)),
        Type::Integer(low, high) | Type::Float(low, high, _) => number(*low, *high, random).to_string(),
        Type::Constant(Constant::Integer(number)) => number.to_string(),
        Type::Constant(Constant::Bool(value)) => value.to_string(),
        Type::Constant(Constant::Text(text)) => format!("\"{text}\""),
        Type::Constant(_) => String::new(),
        Type::Text { .. } | Type::Formatted(_) | Type::Char | Type::Enum(_) => {
            format!("\"{}\"", word(version, ty, random))
        }
        Type::Any => random.pick(&["null", "1", "0.5", "\"x\"", "[]", "[1]", "{}", "true"]).to_owned(),
        Type::Nullable(_) if random.one_in(3) => "null".to_owned(),
        Type::Nullable(ty) => inner(ty, random),
        Type::List { item, min, max, unique } => {
            let count = count(*min, *max, random, depth);
            let mut items: Vec<String> = (0..count).map(|_| inner(item, random)).collect();
            if *unique {
                items.sort();
                items.dedup();
            }
            format!("[{}]", items.join(","))
        }
        Type::Tuple(items) => {
            let items: Vec<String> = items.iter().map(|item| inner(item, random)).collect();
            format!("[{}]", items.join(","))
        }
        Type::Map { key, value, min, max } => {
            let mut keys: Vec<String> =
                (0..count(*min, *max, random, depth)).map(|_| word(version, key, random)).collect();
            keys.sort();
            keys.dedup();
            let entries: Vec<String> = keys.iter().map(|key| format!("\"{key}\":{}", inner(value, random))).collect();
            format!("{{{}}}", entries.join(","))
        }
        Type::Struct(ARRAY) if depth > 12 => "[]".to_owned(),
        Type::Struct(ARRAY) => format!("[{}]", elements(version, random, depth).join(",")),
        // A type that must contain itself.
        Type::Struct(_) if depth > 12 => "{}".to_owned(),
        Type::Struct(number) => format!("{{{}}}", members(version, *number, random, depth).join(",")),
    }
}

fn number(low: i32, high: i32, random: &mut Random) -> i32 {
    let inside: Vec<i32> = NUMBERS.into_iter().filter(|number| (low..=high).contains(number)).collect();
    random.pick(&inside)
}

fn count(min: usize, max: usize, random: &mut Random, depth: usize) -> usize {
    let most = max.min(min + 3);
    if depth > 4 { min } else { min + random.below(most - min + 1) }
}

/// Returns the contents of a string that is a value or a key. Aliases are not written.
fn word(version: &Version, ty: &Type, random: &mut Random) -> String {
    match ty {
        Type::Integer(low, high) => number(*low, *high, random).to_string(),
        Type::Char => random.pick(&["x", "y", "1"]).to_owned(),
        Type::Text { min, max, one_of } if one_of.is_empty() => {
            if *max == usize::MAX && random.one_in(2) && *min == 0 {
                return random.pick(&WORDS).to_owned();
            }
            "x".repeat((*min + random.below(4)).min(*max))
        }
        Type::Formatted(Format::DateTime) => {
            random.pick(&["2026-01-31T12:00:00Z", "2026-01-31t12:00:00.5+01:00"]).to_owned()
        }
        Type::Formatted(Format::Date) => random.pick(&["2026-01-31", "2024-02-29"]).to_owned(),
        Type::Formatted(Format::Uuid) => "123e4567-e89b-42d3-a456-426614174000".to_owned(),
        Type::Formatted(_) => random.pick(&["", "Zg==", "Zm9v"]).to_owned(),
        Type::Text { one_of, .. } => random.pick(one_of).to_owned(),
        Type::Enum(number) => {
            let Names { variants, open } = &version.enums[*number];
            let is_alias = |word: &str| variants.iter().any(|(_, aliases)| aliases.contains(&word));
            let word = random.pick(&WORDS);
            if *open && !is_alias(word) && random.one_in(2) {
                word.to_owned()
            } else {
                random.pick(variants.iter().map(|(name, _)| *name).collect::<Vec<_>>().as_slice()).to_owned()
            }
        }
        _ => String::new(),
    }
}
