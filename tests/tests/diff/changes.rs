//! Changes that somebody might make to a version.

use tests::random::Random;

use crate::versions::{self, KEYS, Member, NUMBERS, Names, Type, Version, WORDS};

impl Version {
    /// Returns the version with one change, or a few that belong together.
    pub fn changed(&self, random: &mut Random) -> Self {
        let mut changed = self.clone();
        match random.below(8) {
            0 => changed.closed = !self.closed,
            1 | 2 => change_names(&mut changed.enums[random.below(2)], random),
            _ => change_members(&mut changed.structs[random.below(4)], random),
        }
        changed.mended()
    }
}

fn change_names(names: &mut Names, random: &mut Random) {
    let place = random.below(names.variants.len());
    let word = random.pick(&WORDS);
    match random.below(7) {
        0 => names.variants.push((word, Vec::new())),
        1 if names.variants.len() > 1 => drop(names.variants.remove(place)),
        // Renamed, with the old name as an alias.
        2 => {
            let old = std::mem::replace(&mut names.variants[place].0, word);
            names.variants[place].1.push(old);
        }
        // Made an alias of its neighbour.
        3 if names.variants.len() > 1 => {
            let (name, aliases) = names.variants.remove(place);
            let neighbour = &mut names.variants[0].1;
            neighbour.push(name);
            neighbour.extend(aliases);
        }
        // The reverse: aliases become variants.
        4 => {
            let aliases = std::mem::take(&mut names.variants[place].1);
            names.variants.extend(aliases.into_iter().map(|alias| (alias, Vec::new())));
        }
        5 => names.variants[place].1.push(word),
        _ => names.open = !names.open,
    }
}

fn change_members(members: &mut Vec<Member>, random: &mut Random) {
    if members.is_empty() {
        return members.push(versions::member(random));
    }
    let place = random.below(members.len());
    let name = random.pick(&KEYS);
    let changed = &mut members[place];
    match random.below(12) {
        0 | 1 => changed.presence = versions::presence(random),
        2 if random.one_in(2) => changed.ty = versions::or_null(changed.ty.clone()),
        2 => changed.ty = versions::ty(random, 0),
        3..=5 => nudge(&mut changed.ty, random),
        6 => {
            let old = std::mem::replace(&mut changed.name, name);
            changed.aliases.push(old);
        }
        7 => changed.name = name,
        8 => changed.aliases.push(name),
        9 => changed.aliases.clear(),
        10 => {
            // Removed, or made an alias of its neighbour.
            let Member { name, .. } = members.remove(place);
            if let Some(neighbour) = members.first_mut().filter(|_| random.one_in(2)) {
                neighbour.aliases.push(name);
            }
        }
        _ => members.push(versions::member(random)),
    }
}

/// Changes a type into a similar one.
fn nudge(ty: &mut Type, random: &mut Random) {
    let number = random.pick(&NUMBERS);
    match ty {
        Type::Integer(low, high) if random.one_in(4) => *ty = Type::Float(*low, *high, false),
        Type::Integer(low, high) | Type::Digits(low, high) | Type::Float(low, high, _) => {
            if random.one_in(2) {
                *low = number.min(*high);
            } else {
                *high = number.max(*low);
            }
        }
        Type::Text { one_of, .. } if one_of.is_empty() && random.one_in(4) => {
            *ty = Type::Formatted(versions::format(random));
        }
        Type::Text { min, max, one_of } => match random.below(3) {
            0 => (*min, *max) = versions::lengths(random),
            1 if one_of.len() > 1 => drop(one_of.pop()),
            _ => *one_of = versions::words(random),
        },
        Type::Formatted(format) if random.one_in(2) => *format = versions::format(random),
        Type::Formatted(_) => *ty = Type::Text { min: 0, max: usize::MAX, one_of: Vec::new() },
        Type::Enum(number) => {
            *ty = match random.below(3) {
                0 => Type::Enum(1 - *number),
                1 => Type::Text { min: 0, max: usize::MAX, one_of: Vec::new() },
                _ => Type::Text { min: 0, max: usize::MAX, one_of: WORDS[..3].to_vec() },
            }
        }
        Type::List { item, min, max, unique } => match random.below(5) {
            0 => (*min, *max) = versions::lengths(random),
            1 => *unique = !*unique && matches!(**item, Type::Text { .. } | Type::Integer(..) | Type::Char),
            2 => *ty = Type::Tuple(vec![(**item).clone(); 2]),
            3 if !matches!(**item, Type::Nullable(_) | Type::Any) && !*unique => {
                **item = Type::Nullable(Box::new((**item).clone()));
            }
            _ => nudge(item, random),
        },
        Type::Map { key: of, value, min, max } => match random.below(3) {
            0 => (*min, *max) = versions::lengths(random),
            1 => **of = versions::key(random),
            _ => nudge(value, random),
        },
        Type::Tuple(items) => nudge(&mut items[0], random),
        Type::Nullable(inner) if random.one_in(2) => *ty = (**inner).clone(),
        Type::Nullable(inner) => nudge(inner, random),
        Type::Bool | Type::Char | Type::Any | Type::Struct(_) => *ty = versions::ty(random, 0),
    }
}
