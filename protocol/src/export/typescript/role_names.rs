//! Names that belong to roles and states, as modules declare them.

use crate::export::Description;
use crate::export::description::{Roles, type_case};

/// Names that a module with roles declares.
const OF_ROLES: &str = "roles Role Sent Received encodeAs decodeFor DecodedFor";

/// Names that a module with states declares.
const OF_STATES: &str = "stateKey isOver world World";

/// Names that either declares.
const OF_BOTH: &str = "roleTable";

/// Returns the names that are declared for roles and states.
pub(super) fn declared_names(description: &Description) -> Vec<String> {
    let roles = &description.roles;
    let lists = [(roles.has_roles(), OF_ROLES), (roles.has_states(), OF_STATES), (has_table(roles), OF_BOTH)];
    let names = lists.into_iter().filter(|(is_there, _)| *is_there).flat_map(|(_, names)| names.split(' '));
    let unions = roles.all().flat_map(|role| [from(role), to(role)]);
    names.map(ToOwned::to_owned).chain(unions).collect()
}

/// Whether there is a table of what messages say.
pub(super) fn has_table(roles: &Roles) -> bool {
    roles.has_roles() || roles.has_states()
}

/// Returns the name of the union of what a role may send.
pub(super) fn from(role: &str) -> String {
    format!("From{}", type_case(role))
}

/// Returns the name of the union of what a role receives.
pub(super) fn to(role: &str) -> String {
    format!("To{}", type_case(role))
}
