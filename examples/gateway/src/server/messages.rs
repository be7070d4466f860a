//! `POST /api/world/messages`: for producers without a socket. One message, or one on each line.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::connection::{Inbound, Refusal, Refused};
use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;

/// What became of a message.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum Outcome {
    PassedOn { seq: u64 },
    Refused { line: usize, code: &'static str, message: String, issues: Vec<protocol::Issue> },
}

/// Passes on each message. 202 with the numbers of all, or 422 with what is wrong with the first that was refused; those
/// before it have been passed on. 503 if the log cannot be reached.
pub(super) async fn take<H: Host, E: Engine>(
    State(gateway): State<Arc<Gateway<H, E>>>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let admitted = match gateway.admission.admit(&headers) {
        Ok(admitted) => admitted,
        Err(rejection) => return rejection.into_response(),
    };
    let inbound = Inbound::new(admitted);
    let mut outcomes = Vec::new();
    let lines = body.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    for (index, line) in lines {
        match inbound.take(line, &gateway).await {
            Ok(appended) => outcomes.push(Outcome::PassedOn { seq: appended.seq }),
            Err(Refused { refusal, .. }) => {
                gateway.metrics.refused(refusal.code());
                outcomes.push(Outcome::Refused {
                    line: index + 1,
                    code: refusal.code(),
                    message: refusal.to_string(),
                    issues: refusal.issues().to_vec(),
                });
                return match refusal {
                    // Not the sender's fault: the same again, in a moment.
                    Refusal::Unavailable => {
                        (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "1")], Json(outcomes)).into_response()
                    }
                    _ => (StatusCode::UNPROCESSABLE_ENTITY, Json(outcomes)).into_response(),
                };
            }
        }
    }
    (StatusCode::ACCEPTED, Json(outcomes)).into_response()
}
