//! Names that belong to roles and states, as modules declare them.

use super::names::class_name;
use crate::export::Description;
use crate::export::description::type_case;

/// Names that a module with clients declares.
const OF_ROLES: &[&str] = &["AsyncClient", "Client", "UnexpectedMessage", "decode_for", "encode_as"];

/// Names that a module with states declares.
const OF_STATES: &[&str] = &["World", "is_over", "state_key"];

/// Returns the names that a module declares for roles and states, besides those of the roles themselves.
pub(super) fn declared_names(description: &Description) -> Vec<String> {
    let roles = &description.roles;
    let unions = roles.all().flat_map(|role| [from(role), to(role)]);
    let lists = [(has_clients(description), OF_ROLES), (roles.has_states(), OF_STATES)];
    let others = lists.into_iter().filter(|(is_there, _)| *is_there).flat_map(|(_, names)| names);
    unions.chain(others.map(ToString::to_string)).collect()
}

/// Whether what a role reads and writes says which message it is.
pub(super) fn has_clients(description: &Description) -> bool {
    description.roles.has_roles() && !description.has_tag_outside()
}

/// Returns the name that the class of a role has if it is free.
pub(super) fn class(role: &str) -> String {
    class_name(&type_case(role))
}

/// Returns the name of the union of what a role may send.
pub(super) fn from(role: &str) -> String {
    class_name(&format!("From{}", type_case(role)))
}

/// Returns the name of the union of what a role receives.
pub(super) fn to(role: &str) -> String {
    class_name(&format!("To{}", type_case(role)))
}
