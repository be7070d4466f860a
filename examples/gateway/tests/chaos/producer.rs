//! An agent that says something and waits until it has heard it, at another gateway if need be; and one who lies.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

use crate::history::Event;
use crate::process::token;
use crate::run::Notes;
use crate::socket::{Failure, Socket, state_of};

/// Between messages; within the declared rates.
const PACE: Duration = Duration::from_millis(110);

/// How old a state is before its sender is said to have gone: two leases.
const SETTLED: Duration = Duration::from_millis(600);

/// How often a message is sent. It may have been passed on where nobody has told its sender.
const TRIES: u32 = 5;

/// Sends messages one after the other, each as often as it takes.
pub(crate) async fn produce(agent: String, notes: Arc<Notes>, stop: CancellationToken) {
    let token = token("agent", &agent);
    let (mut number, mut tries) = (0, 0);
    let mut position: Option<String> = None;
    while !stop.is_cancelled() {
        let Ok(mut socket) = Socket::connect(notes.gateway(), Some(&token), position.as_deref()).await else {
            sleep(PACE).await;
            continue;
        };
        while !stop.is_cancelled() {
            let said = say(&message(&agent, number), &mut socket, &notes).await;
            position = Some(format!("{}-{}", socket.epoch, socket.seq));
            tries += 1;
            if said.is_ok() || tries == TRIES {
                (number, tries) = (number + 1, 0);
            }
            if said.is_err() {
                break;
            }
            sleep(PACE).await;
        }
    }
}

fn message(agent: &str, number: u64) -> Value {
    let id = format!("{agent}-{number}");
    // In turn, so that events and states are in one order.
    if number.is_multiple_of(2) {
        json!({"type": "bark", "agent_id": agent, "id": id, "data": {"text": id}, "ts": 1})
    } else {
        json!({"type": "agent_state", "agent_id": agent, "id": id, "data": {"status": "working"}, "ts": 1})
    }
}

/// Says it until it has come back.
async fn say(message: &Value, socket: &mut Socket, notes: &Notes) -> Result<(), Failure> {
    let id = message["id"].as_str().unwrap_or_default().to_owned();
    let who = message["agent_id"].as_str().unwrap_or_default().to_owned();
    notes.write(&Event::Sent { who: who.clone(), id: id.clone(), is_own: true });
    let begun = Instant::now();
    socket.send(message).await?;
    loop {
        let heard = socket.receive().await?;
        if heard["type"] == "error" {
            // Not to be had at the moment, perhaps here only; sent again elsewhere.
            return Err(Failure::Broken);
        }
        if heard["id"] == message["id"] {
            let seq = heard["seq"].as_u64().ok_or(Failure::Broken)?;
            let (epoch, state) = (socket.epoch.clone(), state_of(&heard));
            notes.write(&Event::Echoed { who, id, epoch, seq, state });
            return Ok(());
        }
        // A gateway stood still for so long that its clients were said to have gone: the state may have been replaced before
        // anybody has read it. No gateway says that of a state that is new; then it was an earlier one.
        if begun.elapsed() >= SETTLED
            && state_of(message).is_some()
            && state_of(&heard) == state_of(message)
            && heard["id"].is_null()
        {
            return Ok(());
        }
    }
}

/// Speaks as another, now and then.
pub(crate) async fn lie(victim: String, notes: Arc<Notes>, stop: CancellationToken) {
    let token = token("agent", "impostor");
    let mut number = 0;
    while !stop.is_cancelled() {
        let mut lie = message(&victim, number * 2);
        let id = format!("impostor-{number}");
        lie["id"] = id.clone().into();
        number += 1;
        if let Ok(mut socket) = Socket::connect(notes.gateway(), Some(&token), None).await {
            notes.write(&Event::Sent { who: "impostor".to_owned(), id, is_own: false });
            let _ = socket.send(&lie).await;
        }
        sleep(Duration::from_secs(2)).await;
    }
}
