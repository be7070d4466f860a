//! What the declaration says of a message: whether it may be sent, who receives it, and what is kept of it.

use protocol::contract::Keep as Declared;
use protocol::{Envelope, Payload};

use crate::admission::Admitted;
use crate::connection::Refusal;
use crate::world::{Audience, Keep};

/// Checks that the sender may send the message, and as whom.
pub(crate) fn check_sender<P: Payload>(envelope: &Envelope<P>, admitted: &Admitted) -> Result<(), Refusal> {
    if !envelope.payload.permits(admitted.role_name) {
        let message_type = envelope.payload.tag().to_owned();
        return Err(Refusal::NotAllowed { role: admitted.role_name, message_type });
    }
    match envelope.identity(admitted.role_name) {
        Some(identity) if *identity != *admitted.identity => {
            Err(Refusal::NotYourself { identity: admitted.identity.to_string() })
        }
        _ => Ok(()),
    }
}

/// Returns the type of the message, as it was declared.
pub(crate) fn type_name<P: Payload>(envelope: &Envelope<P>) -> &'static str {
    P::CONTRACT.message(envelope.payload.tag()).map_or("undeclared", |message| message.tag)
}

/// Returns how many messages of this type a sender may send in a second, and at once.
pub(crate) fn rate<P: Payload>(envelope: &Envelope<P>) -> Option<(f64, f64)> {
    let rate = P::CONTRACT.message(envelope.payload.tag())?.rate()?;
    Some((f64::from(rate.count) / f64::from(rate.seconds), f64::from(rate.burst)))
}

/// Returns what the message means to those who were not there.
pub(crate) fn keep<P: Payload>(envelope: &Envelope<P>) -> Keep {
    match P::CONTRACT.message(envelope.payload.tag()).map(|message| message.keep()) {
        Some(Declared::Latest(_)) => match envelope.state_key() {
            Some(key) => Keep::Latest { key: key.into_string().into(), is_over: envelope.payload.is_over() },
            None => Keep::Recent,
        },
        Some(Declared::No) => Keep::No,
        _ => Keep::Recent,
    }
}

/// Returns the roles that receive the message.
pub(crate) fn audience<P: Payload>(envelope: &Envelope<P>) -> Audience {
    let to = P::CONTRACT.message(envelope.payload.tag()).map_or(&[][..], |message| message.to());
    if to.is_empty() {
        return Audience::ALL;
    }
    let clients = P::CONTRACT.clients;
    Audience::of(clients.iter().enumerate().filter(|(_, role)| to.contains(role)).map(|(number, _)| number))
}

/// Returns what is published for a sender who has gone and whose state this is.
pub(crate) fn gone<P: Payload>(state: Envelope<P>) -> Option<Envelope<P>> {
    state.into_gone()
}
