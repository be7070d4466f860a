//! What the messages of a module say of roles and of their states, by their classes: the table that its functions look into.

use super::layout::{Code, statement, string};
use super::types::{Types, Union};
use crate::export::description::{Field, Keep, KeyField, Kind, MessageRoles, Type};

/// The messages of one type.
pub(super) struct Said<'t> {
    roles: MessageRoles,
    /// The name of their class, or of the union of their classes.
    pub(super) name: &'t str,
    classes: Vec<Class<'t>>,
}

/// A class, with the attributes at which a message of it has its fields.
struct Class<'t> {
    name: &'t str,
    header: Vec<(&'t Field, String)>,
    payload: Vec<(&'t Field, String)>,
    /// What stands before the attributes of the payload.
    prefix: String,
}

/// Returns what all messages say, in order.
pub(super) fn messages<'t>(types: &'t Types<'t>) -> Vec<Said<'t>> {
    let description = types.description;
    let said = |tag: &str, name, classes| Said { roles: description.roles.of(tag), name, classes };
    let Some(whole) = description.whole_messages() else {
        let payloads = description.payloads();
        let all = payloads.map(|(message, payload)| {
            let (name, payload) = (types.name(&payload.name), types.attributes(payload.fields()));
            let class = Class { name, header: types.header(), payload, prefix: "payload.".to_owned() };
            said(&message.tag, name, vec![class])
        });
        return all.collect();
    };
    let all = whole.members.iter().map(|member| {
        let tag = member.mark.to_string();
        let content = description.contract.and_then(|contract| contract.message(&tag)?.content);
        let mut classes = Vec::new();
        collect(&mut classes, &member.name, content, types);
        said(&tag, types.name(&member.name), classes)
    });
    all.collect()
}

/// Collects the classes of a message that is described as a whole: several, if it is a union.
fn collect<'t>(classes: &mut Vec<Class<'t>>, name: &str, content: Option<&str>, types: &'t Types<'t>) {
    let Some(described) = types.description.type_named(name) else { return };
    if let Some(union) = Union::of(described) {
        for member in union.members {
            collect(classes, &member.name, content, types);
        }
        // Nobody looks for fields in what is kept as text.
        let kept = types.kept(&union);
        classes.extend(kept.map(|name| Class { name, header: vec![], payload: vec![], prefix: String::new() }));
        return;
    }
    let header = types.attributes(described.fields());
    let of_content = content.and_then(|content| {
        let (field, attribute) = header.iter().find(|(field, _)| field.name == content)?;
        Some((types.attributes(inside(field, types)?.fields()), format!("{attribute}.")))
    });
    let (payload, prefix) = of_content.unwrap_or_else(|| (header.clone(), String::new()));
    classes.push(Class { name: types.name(name), header, payload, prefix });
}

fn inside<'t>(field: &Field, types: &Types<'t>) -> Option<&'t Type> {
    let Kind::Named(name) = &field.value.kind else { return None };
    types.description.type_named(name)
}

impl Said<'_> {
    pub(super) fn tag(&self) -> &str {
        &self.roles.tag
    }

    /// Returns the entries of the table; none, if nothing is said.
    fn entries(&self, types: &Types<'_>) -> Vec<(String, Code)> {
        let roles = &types.description.roles;
        let names = |is_one: &dyn Fn(&str) -> bool| {
            Code::tuple(roles.all().filter(|role| is_one(role)).map(|role| Code::atom(string(role))).collect())
        };
        let of_roles = roles.has_roles().then(|| {
            let senders = names(&|role| roles.may_send(role, self.tag()));
            let receivers = names(&|role| roles.receives(role, self.tag()));
            [Code::keyword("senders", senders), Code::keyword("receivers", receivers)]
        });
        let entries = self.classes.iter().filter_map(|class| {
            let of_state = [class.key(&self.roles), class.ends(&self.roles)].into_iter().flatten();
            let parts: Vec<Code> = of_roles.iter().flatten().cloned().chain(of_state).collect();
            let tag = Code::Atom(string(self.tag()));
            let row = Code::call("_Said", [tag].into_iter().chain(parts.clone()).collect());
            (!parts.is_empty()).then(|| (class.name.to_owned(), row))
        });
        entries.collect()
    }
}

impl Class<'_> {
    /// Returns the attributes that lead to a field.
    fn path(&self, field: &KeyField) -> Option<Code> {
        let (fields, prefix) = if field.in_header { (&self.header, "") } else { (&self.payload, self.prefix.as_str()) };
        let (_, attribute) = fields.iter().find(|(known, _)| known.name == field.name)?;
        Some(Code::Atom(string(&format!("{prefix}{attribute}"))))
    }

    fn key(&self, said: &MessageRoles) -> Option<Code> {
        let Keep::Latest(fields) = &said.keep else { return None };
        let paths: Option<Vec<Code>> = fields.iter().map(|field| self.path(field)).collect();
        Some(Code::keyword("key", Code::tuple(paths?)))
    }

    fn ends(&self, said: &MessageRoles) -> Option<Code> {
        let (field, values) = said.ends.as_ref()?;
        let path = self.path(&KeyField { name: field.clone(), in_header: false })?;
        // The members of enums are equal to their values.
        let values = values.iter().map(|value| Code::atom(value.as_str().map_or_else(|| value.to_line(), string)));
        Some(Code::keyword("ends", Code::tuple(vec![path, Code::tuple(values.collect())])))
    }
}

/// Writes the table; nothing for a protocol that says nothing.
pub(super) fn table(types: &Types<'_>) -> String {
    let entries: Vec<_> = messages(types).iter().flat_map(|said| said.entries(types)).collect();
    if entries.is_empty() {
        return String::new();
    }
    let annotation = Code::atom("dict[type[object], _Said]");
    format!("\n\n{}", statement(0, "_role_table", Some(&annotation), Some(&Code::dict(entries))))
}
