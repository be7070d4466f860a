//! The roles of a protocol as types, and which messages each of them may send and receive.

use std::marker::PhantomData;

use crate::contract::{MessageRoles, is_same};

/// A role of a protocol: a type in its module `role`.
///
/// ```
/// use protocol::Role;
/// use protocol::matrix::role;
///
/// assert_eq!(role::Agent::NAME, "agent");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a role",
    label = "not a role of a protocol",
    note = "`#[protocol(server = .., clients(..))]` makes a type for each role, in the module `role`"
)]
pub trait Role: Copy + 'static {
    /// The name of the role, as it was declared.
    const NAME: &'static str;
}

/// A message that the role `R` may send.
///
/// The macros implement it for the messages of a protocol with roles, by what each of them says under `from`.
///
/// ```
/// use protocol::matrix::{Bark, role};
/// use protocol::{Envelope, Payload, SentBy};
///
/// fn say<R, M: Payload<Header = protocol::matrix::Header> + SentBy<R>>(_role: R, message: M) -> Envelope<M> {
///     message.wrap("timmy")
/// }
///
/// say(role::Agent, Bark::new("Woof"));
/// ```
///
/// What a role may not send, does not compile:
///
/// ```compile_fail,E0277
/// # use protocol::matrix::{Bark, role};
/// # use protocol::{Envelope, Payload, SentBy};
/// # fn say<R, M: Payload<Header = protocol::matrix::Header> + SentBy<R>>(_role: R, message: M) -> Envelope<M> {
/// #     message.wrap("timmy")
/// # }
/// say(role::Visitor, Bark::new("Woof"));
/// ```
#[diagnostic::on_unimplemented(
    message = "the role `{R}` may not send `{Self}`",
    label = "not a message that `{R}` may send",
    note = "who may send a message is said by `from(...)` in its `#[message]`"
)]
pub trait SentBy<R> {}

/// A message that the role `R` receives: one that it was declared for, or that is for all clients.
#[diagnostic::on_unimplemented(
    message = "the role `{R}` does not receive `{Self}`",
    label = "not a message that `{R}` receives",
    note = "who receives a message is said by `to(...)` in its `#[message]`; all clients do, if it says nothing"
)]
pub trait ReceivedBy<R> {}

/// A condition in an impl that only a constant knows: of an included message, the macro does not see what it says of roles.
///
/// The lifetime keeps rustc from looking at the condition before the impl is needed.
#[derive(Debug)]
pub struct If<'i, const IS: bool>(PhantomData<&'i ()>);

/// The condition on which the role `R` may send the included message `M`.
#[diagnostic::on_unimplemented(
    message = "the role `{R}` may not send `{M}`",
    label = "not a message that `{R}` may send",
    note = "who may send a message is said by `from(...)` in its `#[message]`"
)]
pub trait Sends<M, R> {}

impl<M, R> Sends<M, R> for If<'_, true> {}

/// The condition on which the role `R` receives the included message `M`.
#[diagnostic::on_unimplemented(
    message = "the role `{R}` does not receive `{M}`",
    label = "not a message that `{R}` receives",
    note = "who receives a message is said by `to(...)` in its `#[message]`; all clients do, if it says nothing"
)]
pub trait Receives<M, R> {}

impl<M, R> Receives<M, R> for If<'_, true> {}

/// Whether the role may send a message that says this.
#[must_use]
pub const fn is_sent_by(message: &MessageRoles, role: &str) -> bool {
    message.permit(role)
}

/// Whether the role receives a message that says this: as it says, or as a client if it says nothing. The server also
/// receives what clients send.
#[must_use]
pub const fn is_received_by(message: &MessageRoles, role: &str, server: &str, clients: &[&str]) -> bool {
    let is_server = is_same(role, server);
    let is_declared = if message.to.is_empty() { !is_server } else { is_one_of(role, message.to) };
    is_declared || is_server && is_sent_by_any(message, clients)
}

const fn is_sent_by_any(message: &MessageRoles, mut roles: &[&str]) -> bool {
    while let [role, others @ ..] = roles {
        if message.permit(role) {
            return true;
        }
        roles = others;
    }
    false
}

/// Whether a name is one of these.
pub(super) const fn is_one_of(name: &str, mut names: &[&str]) -> bool {
    while let [other, others @ ..] = names {
        if is_same(name, other) {
            return true;
        }
        names = others;
    }
    false
}
