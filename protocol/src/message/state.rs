//! What is asked of any message about its sender and its state.

use std::any::Any;
use std::borrow::Cow;

use crate::contract::Keep;
use crate::field::unknown::Unknown;
use crate::message::declaration::DeclaredMessage;
use crate::message::state_key::StateKey;
use crate::message::visitor::Visitor;

/// Returns whether the state is over.
pub(crate) struct IsOver;

impl Visitor<'_> for IsOver {
    type Output = bool;

    #[inline]
    fn declared<M: DeclaredMessage>(self, message: &M) -> bool {
        DeclaredMessage::is_over(message)
    }

    #[inline]
    fn unknown(self, _message: &Unknown) -> bool {
        false
    }
}

/// Returns the key of the state that the message is.
///
/// A visitor does not know that all messages of a protocol have the header of the protocol, hence [`Any`].
pub(crate) struct Key<'h>(pub(crate) &'h dyn Any);

impl Visitor<'_> for Key<'_> {
    type Output = Option<StateKey>;

    fn declared<M: DeclaredMessage>(self, message: &M) -> Self::Output {
        let Keep::Latest(_) = (const { M::DECLARATION.roles().keep }) else { return None };
        let mut key = StateKey::of_type(M::DECLARATION.tag);
        message.push_key(self.0.downcast_ref()?, &mut key);
        Some(key)
    }

    fn unknown(self, _message: &Unknown) -> Self::Output {
        None
    }
}

/// Returns what the message says who its sender is, for a sender of this role.
pub(crate) struct Identity<'m> {
    pub(crate) header: &'m dyn Any,
    pub(crate) role: &'m str,
}

impl<'m> Visitor<'m> for Identity<'m> {
    type Output = Option<Cow<'m, str>>;

    fn declared<M: DeclaredMessage>(self, message: &'m M) -> Self::Output {
        DeclaredMessage::identity(message, self.header.downcast_ref()?, self.role)
    }

    fn unknown(self, _message: &Unknown) -> Self::Output {
        None
    }
}
