//! A visitor that reads, resumes elsewhere when its gateway has gone, and writes down everything.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

use crate::history::Event;
use crate::run::Notes;
use crate::socket::{Failure, Socket, state_of};

/// Reads until it is stopped and nothing more comes.
pub(crate) async fn read(reader: String, notes: Arc<Notes>, stop: CancellationToken) {
    let mut position: Option<String> = None;
    loop {
        let Ok(mut socket) = Socket::connect(notes.gateway(), None, position.as_deref()).await else {
            sleep(Duration::from_millis(100)).await;
            continue;
        };
        let (resumed, epoch) = (socket.resumed, socket.epoch.clone());
        // A newcomer's position is before everything, since it has not been told the states yet.
        let seq = (socket.seq > 0).then_some(socket.seq);
        notes.write(&Event::Joined { reader: reader.clone(), resumed, epoch: epoch.clone(), seq });
        if !resumed {
            position = None;
        }
        loop {
            match socket.receive().await {
                Ok(message) => {
                    if let Some(seq) = take(&reader, &message, &notes) {
                        position = Some(format!("{epoch}-{seq}"));
                    }
                }
                // In the end, everybody is silent: then everything has come. A newcomer that has received nothing has not been
                // told the states, and by then there are some.
                Err(Failure::Silent) if stop.is_cancelled() && position.is_some() => {
                    notes.write(&Event::Done { reader });
                    return;
                }
                Err(_) => break,
            }
        }
    }
}

/// Writes down a message. Returns its number.
fn take(reader: &str, message: &Value, notes: &Notes) -> Option<u64> {
    let reader = reader.to_owned();
    if message["data"]["code"] == "missed" {
        let text = message["data"]["message"].as_str().unwrap_or_default();
        let events = text.split(' ').next().map_or(0, |count| count.parse().unwrap_or(1));
        notes.write(&Event::Missed { reader, events });
        return None;
    }
    let seq = message["seq"].as_u64()?;
    let from = message["agent_id"].as_str().unwrap_or_default().to_owned();
    let id = message["id"].as_str().map(str::to_owned);
    notes.write(&Event::Received { reader, seq, from, id, state: state_of(message) });
    Some(seq)
}
