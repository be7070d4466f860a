//! Random versions of a protocol.

use protocol::contract::{
    Constant, Contract, Describe, EnumInfo, FieldExtras, FieldInfo, Format, Limit, Number, Range, Rule, Shape,
    UnknownFields, VariantInfo,
};
use protocol::json::Writer;
use tests::built;
use tests::random::Random;

/// Few, so that they often coincide.
pub const KEYS: [&str; 5] = ["a", "b", "c", "d", "e"];
pub const WORDS: [&str; 5] = ["x", "y", "z", "xx", "1"];
pub const NUMBERS: [i32; 8] = [-1, 0, 1, 2, 5, 6, 9, 10];
/// The number of the data type that is an array.
pub const ARRAY: usize = 3;
const LENGTHS: [usize; 5] = [0, 1, 2, 3, usize::MAX];

/// The values of absent fields. Not every one fits every type: if it does not, the field is required.
const DEFAULTS: [fn(&mut Writer<'_>); 6] = [
    |writer| writer.null(),
    |writer| writer.integer(0),
    |writer| writer.integer(5),
    |writer| writer.string("x"),
    |writer| writer.bool(false),
    |writer| {
        writer.begin_array();
        writer.end_array();
    },
];

#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    Bool,
    Integer(i32, i32),
    Digits(i32, i32),
    /// The last says whether the upper bound is exclusive.
    Float(i32, i32, bool),
    Text {
        min: usize,
        max: usize,
        one_of: Vec<&'static str>,
    },
    Constant(Constant),
    Formatted(Format),
    Char,
    Any,
    Nullable(Box<Type>),
    List {
        item: Box<Type>,
        min: usize,
        max: usize,
        unique: bool,
    },
    Tuple(Vec<Type>),
    Map {
        key: Box<Type>,
        value: Box<Type>,
        min: usize,
        max: usize,
    },
    Enum(usize),
    Struct(usize),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Presence {
    Required,
    Optional,
    Default(usize),
}

#[derive(Debug, Clone)]
pub struct Member {
    pub name: &'static str,
    pub aliases: Vec<&'static str>,
    pub ty: Type,
    pub presence: Presence,
}

/// Names with their aliases, and whether others are accepted too.
#[derive(Debug, Clone)]
pub struct Names {
    pub variants: Vec<(&'static str, Vec<&'static str>)>,
    pub open: bool,
}

#[derive(Debug, Clone)]
pub struct Version {
    /// The header, the payload, and two data types, of which the last is an array.
    pub structs: Vec<Vec<Member>>,
    pub enums: Vec<Names>,
    pub closed: bool,
}

impl Version {
    pub fn any(random: &mut Random) -> Self {
        let structs = (0..4).map(|_| (0..random.below(4)).map(|_| member(random)).collect()).collect();
        let enums = (0..2).map(|_| names(random)).collect();
        Self { structs, enums, closed: random.one_in(3) }.mended()
    }

    /// Removes duplicate names. Names that are written take precedence over aliases.
    pub fn mended(mut self) -> Self {
        for members in &mut self.structs {
            let mut taken = Vec::new();
            members.retain(|member| is_first(&mut taken, member.name));
            for member in members.iter_mut() {
                member.aliases.retain(|alias| is_first(&mut taken, alias));
            }
        }
        // Elements have no other names, and none but the last tells `null` from absent.
        let elements = &mut self.structs[ARRAY];
        let last = elements.len().saturating_sub(1);
        for (index, element) in elements.iter_mut().enumerate() {
            element.aliases.clear();
            if index < last && matches!(element.ty, Type::Nullable(_)) {
                element.presence = Presence::Required;
            }
        }
        for names in &mut self.enums {
            let mut taken = Vec::new();
            names.variants.retain(|(name, _)| is_first(&mut taken, name));
            for (_, aliases) in &mut names.variants {
                aliases.retain(|alias| is_first(&mut taken, alias));
            }
        }
        self
    }

    /// Returns the version as a contract, which is valid until the next `built::begin`.
    pub fn contract(&self) -> Contract {
        let enums: Vec<Describe> = self.enums.iter().zip(["E0", "E1"]).map(|(names, id)| names.described(id)).collect();
        let places = built::reserve(self.structs.len());
        for ((members, place), id) in self.structs.iter().zip(&places).zip(["S0", "S1", "S2", "S3"]) {
            let fields: Vec<FieldInfo> = members.iter().map(|member| member.described(&enums, &places)).collect();
            let described = match built::fields(id, fields.leak()) {
                Shape::Struct(info) if id == "S3" => Shape::Array(info),
                described => described,
            };
            built::put(*place, described);
        }
        let mode = if self.closed { UnknownFields::Reject } else { UnknownFields::Ignore };
        built::contract(places[0], &[("m", places[1])], &[], mode)
    }
}

fn is_first(taken: &mut Vec<&'static str>, name: &'static str) -> bool {
    let is_first = !taken.contains(&name);
    taken.push(name);
    is_first
}

fn names(random: &mut Random) -> Names {
    let variant = |random: &mut Random| {
        let aliases = if random.one_in(3) { vec![random.pick(&WORDS)] } else { Vec::new() };
        (random.pick(&WORDS), aliases)
    };
    let variants = (0..=random.below(3)).map(|_| variant(random)).collect();
    Names { variants, open: random.one_in(3) }
}

pub fn member(random: &mut Random) -> Member {
    let aliases = if random.one_in(4) { vec![random.pick(&KEYS)] } else { Vec::new() };
    Member { name: random.pick(&KEYS), aliases, ty: inside(random, 0), presence: presence(random) }
}

pub fn presence(random: &mut Random) -> Presence {
    match random.below(4) {
        0 => Presence::Required,
        1 | 2 => Presence::Optional,
        _ => Presence::Default(random.below(DEFAULTS.len())),
    }
}

pub fn ty(random: &mut Random, depth: usize) -> Type {
    let (one, two) = (random.pick(&NUMBERS), random.pick(&NUMBERS));
    let (low, high) = (one.min(two), one.max(two));
    let (min, max) = lengths(random);
    match random.below(if depth > 1 { 9 } else { 14 }) {
        0 => Type::Bool,
        1 | 2 => Type::Integer(low, high),
        3 => Type::Float(low, high, random.one_in(2)),
        4 => Type::Digits(low, high),
        5 => Type::Text { min, max, one_of: Vec::new() },
        6 => Type::Text { min: 0, max: usize::MAX, one_of: words(random) },
        7 if random.one_in(3) => Type::Constant(constant(random)),
        7 if random.one_in(2) => Type::Char,
        7 => {
            if random.one_in(2) {
                Type::Any
            } else {
                Type::Formatted(format(random))
            }
        }
        8 | 9 => Type::Enum(random.below(2)),
        10 => Type::Tuple((0..=random.below(2)).map(|_| ty(random, depth + 1)).collect()),
        11 => Type::Map { key: Box::new(key(random)), value: Box::new(inside(random, depth + 1)), min, max },
        12 => {
            let item = inside(random, depth + 1);
            let unique = random.one_in(2) && matches!(item, Type::Text { .. } | Type::Integer(..) | Type::Char);
            Type::List { item: Box::new(item), min, max, unique }
        }
        _ => Type::Struct(2 + random.below(2)),
    }
}

pub fn constant(random: &mut Random) -> Constant {
    match random.below(4) {
        0 => Constant::Bool(random.one_in(2)),
        1 => Constant::Text(random.pick(&WORDS)),
        _ => Constant::Integer(random.pick(&NUMBERS).into()),
    }
}

pub fn format(random: &mut Random) -> Format {
    random.pick(&[Format::DateTime, Format::Date, Format::Uuid, Format::Base64])
}

pub fn words(random: &mut Random) -> Vec<&'static str> {
    let mut words: Vec<&str> = (0..=random.below(3)).map(|_| random.pick(&WORDS)).collect();
    words.sort_unstable();
    words.dedup();
    words
}

pub fn lengths(random: &mut Random) -> (usize, usize) {
    let (one, two) = (random.pick(&LENGTHS), random.pick(&LENGTHS));
    if random.one_in(2) { (0, usize::MAX) } else { (one.min(two).min(2), one.max(two)) }
}

pub fn key(random: &mut Random) -> Type {
    match random.below(5) {
        0 => Type::Text { min: 0, max: usize::MAX, one_of: Vec::new() },
        1 => Type::Integer(0, 9),
        2 => Type::Char,
        _ => Type::Enum(random.below(2)),
    }
}

fn inside(random: &mut Random, depth: usize) -> Type {
    let inner = ty(random, depth);
    if random.one_in(4) { or_null(inner) } else { inner }
}

/// Returns the type, or `null` as well, unless it allows that already.
pub fn or_null(ty: Type) -> Type {
    if matches!(ty, Type::Any | Type::Nullable(_)) { ty } else { Type::Nullable(Box::new(ty)) }
}

impl Names {
    fn described(&self, type_name: &'static str) -> Describe {
        let variants = self
            .variants
            .iter()
            .map(|(name, aliases)| VariantInfo { aliases: aliases.clone().leak(), ..VariantInfo::new(name) });
        let variants = variants.collect::<Vec<_>>().leak();
        built::shape(Shape::Enum(EnumInfo { variants, open: self.open, ..EnumInfo::new(built::identity(), type_name) }))
    }
}

impl Member {
    fn described(&self, enums: &[Describe], structs: &[Describe]) -> FieldInfo {
        let (shape, rules) = (self.ty.described(enums, structs), self.ty.rules().leak());
        let optional = || built::shape(Shape::Optional(shape));
        let (shape, default) = match self.presence {
            Presence::Required => (shape, None),
            Presence::Optional => (optional(), None),
            // `null` is the default of an option.
            Presence::Default(0) if self.ty != Type::Any => (optional(), Some(DEFAULTS[0])),
            Presence::Default(number) => (shape, Some(DEFAULTS[number])),
        };
        let aliases = self.aliases.clone().leak();
        let optional = self.presence != Presence::Required;
        let extras = Box::leak(Box::new(FieldExtras { aliases, rules, default, ..FieldExtras::NONE }));
        FieldInfo { extras: Some(extras), optional, ..FieldInfo::new(self.name, shape) }
    }
}

impl Type {
    fn described(&self, enums: &[Describe], structs: &[Describe]) -> Describe {
        let inner = |ty: &Self| ty.described(enums, structs);
        built::shape(match self {
            Self::Bool => Shape::Bool,
            Self::Integer(min, max) => Shape::Integer { min: (*min).into(), max: (*max).into() },
            Self::Digits(min, max) => Shape::IntegerString { min: (*min).into(), max: (*max).into() },
            Self::Float(..) => Shape::Float64,
            Self::Text { .. } | Self::Formatted(_) => Shape::String,
            Self::Constant(constant) => Shape::Constant(*constant),
            Self::Char => Shape::Char,
            Self::Any => Shape::RawJson,
            Self::Nullable(ty) => Shape::Nullable(inner(ty)),
            Self::List { item, .. } => Shape::List { item: inner(item), length: None },
            Self::Tuple(items) => Shape::Tuple(items.iter().map(inner).collect::<Vec<_>>().leak()),
            Self::Map { key, value, .. } => Shape::Map { key: inner(key), value: inner(value) },
            Self::Enum(number) => return enums[*number],
            Self::Struct(number) => return structs[*number],
        })
    }

    fn rules(&self) -> Vec<Rule> {
        let length = |min: &usize, max: &usize| Rule::Length { min: *min, max: *max };
        match self {
            Self::Float(low, high, excluded) => {
                let (low, high) = (Number::Integer((*low).into()), Number::Integer((*high).into()));
                let max = if *excluded { Limit::Excluded(high) } else { Limit::Included(high) };
                vec![Rule::Range(Range { min: Limit::Included(low), max })]
            }
            Self::Text { min, max, one_of } if one_of.is_empty() => vec![length(min, max)],
            Self::Formatted(format) => vec![Rule::Format(*format)],
            Self::Text { one_of, .. } => vec![Rule::OneOf(one_of.clone().leak())],
            Self::Nullable(inner) => inner.rules(),
            Self::List { item, min, max, unique } => {
                let mut rules = vec![length(min, max), Rule::Each(item.rules().leak())];
                rules.extend(unique.then_some(Rule::Unique));
                rules
            }
            Self::Map { value, min, max, .. } => vec![length(min, max), Rule::Values(value.rules().leak())],
            _ => Vec::new(),
        }
    }
}
