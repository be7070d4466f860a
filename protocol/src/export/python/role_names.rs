//! Names that belong to roles and states, as modules declare them.

use crate::export::Description;
use crate::export::description::{Keep, Roles, type_case};

/// Returns the names that a module declares for roles and states.
pub(super) fn declared_names(description: &Description) -> Vec<String> {
    let roles = &description.roles;
    if description.document.is_some() {
        return Vec::new();
    }
    let unions = roles.all().flat_map(|role| [from(role), to(role)]);
    let of_roles = roles.server.is_some().then_some("encode_as");
    let of_states = has_states(roles).then_some(["is_over", "state_key"]);
    let functions = of_roles.into_iter().chain(of_states.into_iter().flatten()).map(ToOwned::to_owned);
    unions.chain(functions).collect()
}

/// Whether some message is a state.
pub(super) fn has_states(roles: &Roles) -> bool {
    roles.messages.iter().any(|message| matches!(message.keep, Keep::Latest(_)))
}

/// Returns the name of the union of what a role may send.
pub(super) fn from(role: &str) -> String {
    format!("From{}", type_case(role))
}

/// Returns the name of the union of what a role receives.
pub(super) fn to(role: &str) -> String {
    format!("To{}", type_case(role))
}
