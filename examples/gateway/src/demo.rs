//! A living world without any producer: agents inside of the gateway walk, talk, think, work and remember.

mod agent;
mod lines;
mod visitor;
mod walk;

use std::sync::Arc;
use std::time::Duration;

use protocol::matrix::{Header, Message};
use protocol::{Payload, Timestamp};

use crate::connection::{Inbound, Refused};
use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::written;
use crate::matrix::Matrix;
use crate::presence::Present;
use agent::Agent;
use visitor::Visitor;

/// How much time passes between two looks at everybody.
const STEP: Duration = Duration::from_millis(250);

/// Plays until the gateway stops.
pub async fn play<E: Engine>(gateway: Arc<Gateway<Matrix, E>>) {
    let agents = lines::AGENTS.iter().map(Agent::new);
    let mut agents: Vec<_> = agents.filter_map(|agent| Some((enter(&gateway, "agent", agent.id())?, agent))).collect();
    let mut visitor =
        enter(&gateway, "visitor", "visitor-ada").map(|guest| (guest, Visitor::new("visitor-ada", "Ada")));
    let mut steps = tokio::time::interval(STEP);
    while !gateway.is_draining() {
        steps.tick().await;
        let seconds = STEP.as_secs_f64();
        for (guest, agent) in &mut agents {
            for message in agent.step(seconds) {
                say(&gateway, guest, message).await;
            }
        }
        if let Some((guest, visitor)) = &mut visitor
            && let Some(message) = visitor.step(seconds)
        {
            say(&gateway, guest, message).await;
        }
    }
}

/// Somebody of the demo, as the gateway sees it: the same rules hold as for those who come over a socket.
struct Guest<E: Engine> {
    inbound: Inbound,
    _present: Present<Matrix, E>,
}

fn enter<E: Engine>(gateway: &Arc<Gateway<Matrix, E>>, role: &str, identity: &str) -> Option<Guest<E>> {
    let admitted = gateway.admission.admitted(role, identity.to_owned(), None);
    let admitted = admitted.inspect_err(|rejection| tracing::error!(%rejection, "the demo was not admitted")).ok()?;
    let present = Present::enter(Arc::clone(gateway), &admitted);
    Some(Guest { inbound: Inbound::new(admitted), _present: present })
}

async fn say<E: Engine>(gateway: &Gateway<Matrix, E>, guest: &mut Guest<E>, message: Message) {
    let header = Header::new(guest.inbound.identity(), Timestamp::now());
    let Some(text) = written(&message.wrap(header)) else { return };
    if let Err(Refused { refusal, .. }) = guest.inbound.take(&text, gateway).await {
        tracing::warn!(%refusal, "the demo was refused");
    }
}
