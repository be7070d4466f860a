//! Contracts built at run time, of types that are not declared anywhere.
//!
//! A description reaches its shapes through functions, which capture nothing. So there is a fixed number of functions,
//! each of which looks up the shape at its place. Built shapes last until the next call of [`begin`] on this thread,
//! and are leaked.
#![expect(clippy::indexing_slicing, reason = "a missing place is a mistake in the test")]

use std::cell::{Cell, RefCell};

use protocol::contract::{
    Contract, Describe, FieldExtras, FieldInfo, Identity, MessageEntry, MessageInfo, Place, Rule, Shape, StructInfo,
    UnknownFields, UnknownTypes,
};
use protocol::json::Writer;

thread_local! {
    static SHAPES: RefCell<Vec<&'static Shape>> = const { RefCell::new(Vec::new()) };
    static MESSAGES: RefCell<Vec<MessageInfo>> = const { RefCell::new(Vec::new()) };
    static TYPES: Cell<usize> = const { Cell::new(0) };
}

const ROW: usize = 16;

fn described<const A: usize, const B: usize>() -> &'static Shape {
    SHAPES.with_borrow(|shapes| shapes[A * ROW + B])
}

fn message<const N: usize>() -> MessageInfo {
    MESSAGES.with_borrow(|messages| messages[N])
}

macro_rules! rows {
    ($($row:literal)*) => { [$(columns!($row; 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)),*] };
}

macro_rules! columns {
    ($row:literal; $($column:literal)*) => { [$(described::<$row, $column> as Describe),*] };
}

/// Supplies a distinct type, and so an identity, for each type that is built.
struct Type<const N: usize>;

macro_rules! identities {
    ($($number:literal)*) => { [$(Identity::of::<Type<$number>>()),*] };
}

macro_rules! messages {
    ($($number:literal)*) => { [$(message::<$number> as fn() -> MessageInfo),*] };
}

/// One function for each possible shape.
const FUNCTIONS: [[Describe; ROW]; 128] = rows! {
    0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 100 101 102 103 104 105 106 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 122 123 124 125 126 127
};

const OF_MESSAGES: [fn() -> MessageInfo; 64] = messages! {
    0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63
};

const IDENTITIES: [Identity; 64] = identities! {
    0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63
};

/// Forgets everything that was built on this thread.
pub fn begin() {
    TYPES.set(0);
    SHAPES.with_borrow_mut(Vec::clear);
    MESSAGES.with_borrow_mut(Vec::clear);
}

/// Describes a shape.
#[must_use]
pub fn shape(shape: Shape) -> Describe {
    let place = SHAPES.with_borrow_mut(|shapes| {
        shapes.push(Box::leak(Box::new(shape)));
        shapes.len() - 1
    });
    FUNCTIONS[place / ROW][place % ROW]
}

/// Reserves places for shapes that are filled in later, because they contain each other.
#[must_use]
pub fn reserve(count: usize) -> Vec<Describe> {
    (0..count).map(|_| shape(Shape::Bool)).collect()
}

/// Puts a shape at a reserved place.
pub fn put(place: Describe, shape: Shape) {
    let place = std::ptr::from_ref(place());
    SHAPES.with_borrow_mut(|shapes| {
        for earlier in shapes.iter_mut().filter(|earlier| std::ptr::eq(**earlier, place)) {
            *earlier = Box::leak(Box::new(shape));
        }
    });
}

/// Builds a contract of messages, each given by its tag and the description of its payload.
#[must_use]
pub fn contract(
    header: Describe,
    payloads: &[(&'static str, Describe)],
    examples: &'static [fn(&mut Writer<'_>)],
    unknown_fields: UnknownFields,
) -> Contract {
    let messages = payloads.iter().map(|&(tag, payload)| {
        MESSAGES.with_borrow_mut(|messages| {
            let name = payload().as_struct().map_or(tag, |payload| payload.name);
            messages.push(MessageInfo::new(tag, name, payload, examples));
            MessageEntry { tag, info: OF_MESSAGES[messages.len() - 1] }
        })
    });
    let messages = messages.collect::<Vec<_>>().leak();
    Contract::new("built", "", Place::USUAL, header, messages, UnknownTypes::Reject, unknown_fields)
}

/// Returns the field with these rules.
#[must_use]
pub fn ruled(rules: &'static [Rule], field: FieldInfo) -> FieldInfo {
    FieldInfo { extras: Some(Box::leak(Box::new(FieldExtras { rules, ..FieldExtras::NONE }))), ..field }
}

/// Returns a new identity.
#[must_use]
pub fn identity() -> Identity {
    let number = TYPES.replace(TYPES.get() + 1);
    IDENTITIES[number]
}

/// Builds another struct that has only fields.
#[must_use]
pub fn fields(name: &'static str, fields: &'static [FieldInfo]) -> Shape {
    Shape::Struct(StructInfo { fields, ..StructInfo::new(identity(), name) })
}

/// Returns the JSON text of the field in the example of a message that has only this field. Begins anew, since it may be
/// called any number of times.
#[must_use]
pub fn example(field: FieldInfo) -> Option<String> {
    begin();
    let payload = shape(fields("Built", Box::leak(Box::new([field]))));
    let example = MessageInfo::new("built", "Built", payload, &[]).example()?;
    let value = example.strip_prefix('{')?.strip_suffix('}')?;
    let key = serde_json::to_string(field.name).ok()?;
    value.strip_prefix(&format!("{key}:")).map(str::to_owned)
}
