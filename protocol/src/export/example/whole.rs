//! Whole messages where fields of payloads stand beside the tag: payloads as they were declared, spliced in among tag and
//! header, or else messages that are generated as a whole.

use super::builder::Builder;
use super::secrets;
use crate::contract::{MessageInfo, Place};
use crate::export::Description;
use crate::export::description::{Field, Kind, Type, TypeKind, UnionMember, Value};
use crate::export::json_tree::{Json, quoted};

/// Returns the messages of this type that illustrate it, as they are written.
pub(super) fn texts(description: &Description, member: &UnionMember) -> Vec<String> {
    let contract = description.contract.as_ref();
    let tag = member.mark.to_string();
    let Some(message) = contract.and_then(|contract| contract.message(&tag)) else {
        return Vec::new();
    };
    let declared = message.examples();
    let declared = declared.iter().filter_map(|payload| spliced(description, member, &message, payload));
    let declared: Vec<String> = declared.filter(|text| description.accepts(text, &tag)).collect();
    if !declared.is_empty() {
        return declared;
    }
    let made = Builder::new(&description.types).object(&member.name);
    made.filter(|text| description.accepts(text, &tag)).into_iter().collect()
}

/// Puts a payload into a message, without the secrets in it.
fn spliced(description: &Description, member: &UnionMember, message: &MessageInfo, payload: &str) -> Option<String> {
    let payload = Json::parse(payload).ok()?;
    if description.whole_messages().is_some_and(|whole| whole.tag.is_index()) {
        return spliced_array(description, member, message, payload);
    }
    let payload = match message.content {
        Some(key) => vec![(key.to_owned(), payload)],
        None => payload.members().to_vec(),
    };
    let given = |name: &str| payload.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let described = leaf(description, &member.name, &given)?;
    let header = header_of(description, described);
    let header = Builder::new(&description.types).members(&header).ok()?;
    let mut whole = Vec::new();
    for (field, tag) in description.fields_and_tags(described) {
        let of_header = || Json::parse(header.get(field.name.as_str())?).ok();
        let of_tag = || tag.map(|tag| tag.member.mark.to_json());
        let value = given(&field.name).or_else(of_tag).or_else(of_header);
        whole.extend(value.filter(|_| !field.is_unit() && !field.is_rest()).map(|value| (field.name.clone(), value)));
    }
    let is_other = |key: &String| !described.fields().iter().any(|field| field.name == *key && !field.is_rest());
    let others: Vec<_> = payload.iter().filter(|(key, _)| is_other(key)).cloned().collect();
    whole.extend(others);
    let value = Value::read(Kind::Named(described.name.clone()), Vec::new());
    secrets::replaced(&compact(&Json::Object(whole)), &value, &description.types)
}

/// Does the same where messages are arrays: tag and header stand before the elements of a payload, or around one that is an
/// element.
fn spliced_array(
    description: &Description,
    member: &UnionMember,
    message: &MessageInfo,
    payload: Json,
) -> Option<String> {
    let header = Builder::new(&description.types).members(description.header.fields()).ok()?;
    let payload = if message.content.is_some() { vec![payload] } else { payload.items().to_vec() };
    let mut payload = payload.into_iter();
    let mut whole = Vec::new();
    for place in description.envelope() {
        match place {
            Place::Tag(_) => whole.push(member.mark.to_json()),
            Place::HeaderField(field) => {
                let value = header.get(field.name.as_str()).and_then(|text| Json::parse(text).ok());
                whole.push(value.unwrap_or(Json::Null));
            }
            Place::Content(_) => whole.extend(payload.next()),
            // An array has none.
            Place::TagWithin { .. } | Place::TagOutside { .. } => {}
            Place::PayloadFields => whole.extend(payload.by_ref()),
        }
    }
    let value = Value::read(Kind::Named(member.name.clone()), Vec::new());
    secrets::replaced(&compact(&Json::Array(whole)), &value, &description.types)
}

/// Returns JSON as it is written in messages.
fn compact(json: &Json) -> String {
    match json {
        Json::Array(items) => format!("[{}]", items.iter().map(compact).collect::<Vec<_>>().join(",")),
        Json::Object(members) => {
            let members = members.iter().map(|(key, value)| format!("{}:{}", quoted(key), compact(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        scalar => scalar.to_line(),
    }
}

/// Returns the struct of an object, of which the tags inside of the first one tell it.
fn leaf<'a>(description: &'a Description, name: &str, given: &impl Fn(&str) -> Option<Json>) -> Option<&'a Type> {
    let described = description.type_named(name)?;
    let TypeKind::Union { tag, members, .. } = &described.kind else { return Some(described) };
    let first = Json::Object(vec![(tag.first().to_owned(), given(tag.first())?)]);
    let member = UnionMember::of(&first, tag, members)?;
    leaf(description, &member.name, given)
}

/// Returns the header's fields as a message has them: one of them may hold its tag.
fn header_of(description: &Description, described: &Type) -> Vec<Field> {
    let fields = description.header.fields().iter();
    let own = |name: &str| described.fields().iter().find(|field| field.name == name);
    fields.map(|field| own(&field.name).unwrap_or(field).clone()).collect()
}

/// Returns those fields of a message that are not the header's.
pub(in crate::export) fn own_fields(description: &Description, described: &Type) -> Vec<Field> {
    let header = description.header.fields();
    let is_own = |field: &&Field| header.iter().all(|other| other.name != field.name);
    description.fields_beside_tags(described).into_iter().filter(is_own).cloned().collect()
}
