//! Checks the fields that say whose message it is, or which state: those of `from(role = field)` and `keep = latest(field)`.

use proc_macro2::Ident;
use syn::Type;

use super::names::spelled;
use super::types::{Class, classify, is_nullable, is_option};
use crate::diagnostics::{Errors, texts};
use crate::model::{Codec, Envelope, Field, KeyField, KeyPlace, MessageRoles, Struct};

/// What a field is to be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Key,
    Identity,
}

/// The fields of the runtime's own header, each with what it cannot be, if anything.
const DEFAULT_HEADER: [(&str, Option<&str>); 2] = [("agent_id", None), ("ts", Some("it is a timestamp"))];

/// Finds the field in the payload, or else leaves it to the header.
///
/// Rule: there is one such field, which is always there and has a text. Rejected: `keep = latest(agnt_id)`.
pub(super) fn find_key_field(
    ident: Ident,
    of: Use,
    structure: &Struct,
    envelope: &Envelope,
    errors: &mut Errors,
) -> KeyField {
    let name = spelled(&ident);
    let message = spelled(&structure.declaration.ident);
    let in_default_header = DEFAULT_HEADER.iter().filter(|_| envelope.header.is_none()).find(|(key, _)| *key == name);
    let Some(field) = field_named(&ident, structure) else {
        match in_default_header {
            Some((_, problem)) => report(&ident, of, *problem, errors),
            None if envelope.header.is_none() => {
                let header = DEFAULT_HEADER.iter().filter(|(_, problem)| problem.is_none()).map(|(key, _)| *key);
                let payload: Vec<String> = names(structure).collect();
                let known: Vec<&str> = payload.iter().map(String::as_str).chain(header).collect();
                errors.push(&ident, texts::unknown_key_field(&name, &message, &known));
            }
            None => {}
        }
        return KeyField { ident, place: KeyPlace::Header };
    };
    if in_default_header.is_some() {
        errors.push(&ident, texts::key_in_two_places(&name, &message));
    }
    report(&ident, of, problem(field, of), errors);
    KeyField { ident, place: KeyPlace::Payload { member: field.member.clone(), name: field.name.clone() } }
}

/// Checks those fields that are left to a header that can be seen, and that no other is in both places.
pub(super) fn check_in_header(roles: &MessageRoles, structure: &Struct, header: &Struct, errors: &mut Errors) {
    let message = spelled(&structure.declaration.ident);
    let identities = roles.identities().map(|field| (field, Use::Identity));
    for (key, of) in identities.chain(roles.keys().map(|field| (field, Use::Key))) {
        let name = spelled(&key.ident);
        match (field_named(&key.ident, header), &key.place) {
            (Some(field), KeyPlace::Header) => report(&key.ident, of, problem(field, of), errors),
            (Some(_), KeyPlace::Payload { .. }) => errors.push(&key.ident, texts::key_in_two_places(&name, &message)),
            (None, KeyPlace::Header) => {
                let known: Vec<String> = names(structure).chain(names(header)).collect();
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                errors.push(&key.ident, texts::unknown_key_field(&name, &message, &known));
            }
            (None, KeyPlace::Payload { .. }) => {}
        }
    }
}

/// Rule: `correlate` names a field of the header. Rejected: `correlate = di`.
pub(super) fn check_correlation(
    field: &Ident,
    is_default_header: bool,
    header: Option<&Struct>,
    errors: &mut Errors,
) -> bool {
    let known: Vec<String> = match header {
        Some(header) => names(header).collect(),
        None if is_default_header => DEFAULT_HEADER.iter().map(|(name, _)| (*name).to_owned()).collect(),
        // Only the compiler sees it.
        None => return true,
    };
    let is_known = known.contains(&spelled(field));
    if !is_known {
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        errors.push(field, texts::unknown_header_field(&spelled(field), &known));
    }
    is_known
}

/// Returns the field of this name in Rust.
pub(super) fn field_named<'s>(ident: &Ident, structure: &'s Struct) -> Option<&'s Field> {
    let name = spelled(ident);
    structure.fields.iter().find(|field| !structure.is_newtype() && !field.is_rest() && spelled(&field.ident) == name)
}

/// Returns the names of the fields in Rust.
pub(super) fn names(structure: &Struct) -> impl Iterator<Item = String> {
    let fields = structure.fields.iter().filter(|field| !structure.is_newtype() && !field.is_rest());
    fields.map(|field| spelled(&field.ident))
}

fn report(ident: &Ident, of: Use, problem: Option<&str>, errors: &mut Errors) {
    let Some(problem) = problem else { return };
    errors.push(
        ident,
        match of {
            Use::Key => texts::not_a_key(&spelled(ident), problem),
            Use::Identity => texts::not_an_identity(&spelled(ident), problem),
        },
    );
}

/// Returns what the field lacks; of types that the macro does not know, the compiler knows more.
fn problem(field: &Field, of: Use) -> Option<&'static str> {
    if is_absent_at_times(&field.ty) {
        return Some("it may be absent");
    }
    let in_json = match &field.codec {
        Codec::Plain | Codec::FullRange => None,
        Codec::AsString if matches!(classify(&field.ty), Class::Integer(_)) => None,
        Codec::AsString => Some("it is JSON in a string"),
        Codec::Serde => Some("only serde knows what it is"),
        Codec::Rest => Some("it is a map"),
        Codec::Constant(_) => Some("it is always the same"),
    };
    in_json.or(match classify(&field.ty) {
        Class::Text | Class::Unknown => None,
        Class::Char | Class::Integer(_) if of == Use::Key => None,
        Class::Integer(_) => Some("it is an integer"),
        Class::Char => Some("it is a character"),
        Class::Float { .. } => Some("it is a float"),
        Class::List(_) => Some("it is a list"),
        Class::Map(..) => Some("it is a map"),
        Class::Plain => Some("it is a `bool` or a tuple"),
    })
}

fn is_absent_at_times(ty: &Type) -> bool {
    is_option(ty) || is_nullable(ty)
}
