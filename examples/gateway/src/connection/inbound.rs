//! Reading: what a client has sent, checked against all that is declared.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use protocol::{Envelope, Payload};
use serde_json::{Map, Value};

use super::refusal::Refusal;
use crate::admission::{Admitted, network};
use crate::engine::{Appended, Engine, Entry};
use crate::gateway::Gateway;
use crate::host::{Host, written};
use crate::rates::Sender;
use crate::ruling;
use crate::world::Keep;

/// Who sends.
#[derive(Debug)]
pub(crate) struct Inbound {
    pub(super) admitted: Admitted,
    /// Since when.
    opened: Instant,
    /// Where it comes from, if it is known by nothing else.
    address: Option<IpAddr>,
}

/// A message that may be passed on, and the sender's name for it.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) entry: Entry,
    pub(crate) id: Option<String>,
}

/// A message that is not passed on, and the sender's name for it.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) refusal: Refusal,
    pub(crate) id: Option<String>,
}

impl Inbound {
    pub(crate) fn new(admitted: Admitted) -> Self {
        Self { admitted, opened: Instant::now(), address: None }
    }

    /// Somebody who has no socket. Without a token, whoever comes from one address is one sender.
    pub(crate) fn from_address(admitted: Admitted, address: IpAddr) -> Self {
        let address = (!admitted.has_token()).then(|| network(address));
        Self { address, ..Self::new(admitted) }
    }

    pub(crate) fn identity(&self) -> &str {
        &self.admitted.identity
    }

    /// Puts a message into the log, or says why not.
    pub(crate) async fn take<H: Host, E: Engine>(
        &self,
        text: &str,
        gateway: &Gateway<H, E>,
    ) -> Result<Appended, Refused> {
        gateway.pass_on(self.check(text, gateway)?).await
    }

    /// Checks a message against all that is declared.
    pub(crate) fn check<H: Host, E: Engine>(&self, text: &str, gateway: &Gateway<H, E>) -> Result<Checked, Refused> {
        let envelope = Envelope::<H::Protocol>::from_json(text)
            .map_err(|error| Refused { refusal: Refusal::Invalid(error), id: id_of_invalid::<H>(text) })?;
        let id = H::message_id(&envelope.header).map(str::to_owned);
        match self.check_sender::<H, E>(&envelope, id.as_deref(), gateway) {
            Ok(entry) => Ok(Checked { entry, id }),
            Err(refusal) => Err(Refused { refusal, id }),
        }
    }

    fn check_sender<H: Host, E: Engine>(
        &self,
        envelope: &Envelope<H::Protocol>,
        id: Option<&str>,
        gateway: &Gateway<H, E>,
    ) -> Result<Entry, Refusal> {
        ruling::check_sender(envelope, &self.admitted)?;
        if H::position(&envelope.header).is_some() {
            return Err(Refusal::Numbered);
        }
        let message_type = ruling::type_name(envelope);
        let name = self.admitted.name();
        if let Some(rate) = ruling::rate(envelope) {
            let taken = gateway.rates.take(self.sender(), message_type, rate, Instant::now());
            taken.map_err(|after| Refusal::TooFast { message_type: message_type.to_owned(), after })?;
        }
        // With its length, since both may have colons: no two senders have one key.
        let repeat_key = id.map(|id| format!("{}:{name}:{id}", name.len()).into());
        let mut entry = entry::<H>(envelope, repeat_key)?;
        entry.is_owned = matches!(entry.keep, Keep::Latest { .. }) && gateway.presences.knows(&name);
        entry.sender = Some(name.into());
        Ok(entry)
    }

    /// Returns who it is whose messages are counted.
    fn sender(&self) -> Sender {
        Sender { name: self.sender_name(), since: (!self.admitted.has_token()).then_some(self.opened) }
    }

    fn sender_name(&self) -> String {
        let Admitted { role_name, .. } = self.admitted;
        self.address.map_or_else(|| self.admitted.name(), |address| format!("{role_name}@{address}"))
    }

    /// Counts a message of this sender that was not passed on. If it is one too many, says after which time there may be
    /// another.
    pub(crate) fn count<H: Host, E: Engine>(&self, refusal: &Refusal, gateway: &Gateway<H, E>) -> Result<(), Duration> {
        gateway.metrics.refused(refusal.code());
        if !refusal.is_fault() {
            return Ok(());
        }
        gateway.refusals.count(self.sender_name(), Instant::now())
    }

    /// Checks that something of this sender may be refused at the moment, or says after which time.
    pub(crate) fn check_refusals<H: Host, E: Engine>(&self, gateway: &Gateway<H, E>) -> Result<(), Duration> {
        gateway.refusals.check(&self.sender_name(), Instant::now())
    }
}

/// The longest name of an invalid message that is repeated, in characters.
const LONGEST_ID: usize = 64;

/// Returns the sender's name for a message that is not one of the protocol, as far as it can be read.
fn id_of_invalid<H: Host>(text: &str) -> Option<String> {
    let mut message: Map<String, Value> = serde_json::from_str(text).ok()?;
    let Value::String(id) = message.remove(H::Protocol::CONTRACT.correlate?)? else { return None };
    (1..=LONGEST_ID).contains(&id.chars().count()).then_some(id)
}

/// Makes what goes into the log of a message.
pub(crate) fn entry<H: Host>(envelope: &Envelope<H::Protocol>, repeat_key: Option<Arc<str>>) -> Result<Entry, Refusal> {
    // Written anew: what is passed on is what the protocol knows, however it was sent.
    let text = written(envelope).ok_or(Refusal::Unavailable)?;
    Ok(Entry {
        message_type: ruling::type_name(envelope),
        text,
        keep: ruling::keep(envelope),
        audience: ruling::audience(envelope),
        repeat_key,
        sender: None,
        is_owned: false,
        instead_of: None,
    })
}
