//! `POST /api/world/messages`: for producers without a socket. One message, or one on each line.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::socket::largest;
use crate::admission::{Admitted, Rejection};
use crate::connection::{Inbound, Refusal, Refused};
use crate::engine::{Appended, Engine};
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
/// before it have been passed on. 429 if it was sent too fast or too many were refused, 503 if the log cannot be reached.
pub(super) async fn take<H: Host, E: Engine>(
    State(gateway): State<Arc<Gateway<H, E>>>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: String,
) -> Response {
    // The gateway does not stop before all is answered.
    let _token = gateway.connections.token();
    let inbound = match admit(&gateway, address.ip(), &headers) {
        Ok(inbound) => inbound,
        Err(rejection) => {
            gateway.metrics.rejected(&rejection);
            return rejection.into_response();
        }
    };
    let mut outcomes = Vec::new();
    let lines = body.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    for (index, line) in lines {
        match pass_on(&gateway, &inbound, line).await {
            Ok(appended) => outcomes.push(Outcome::PassedOn { seq: appended.seq }),
            Err(refusal) => {
                let counted = inbound.count(&refusal, &gateway);
                outcomes.push(Outcome::Refused {
                    line: index + 1,
                    code: refusal.code(),
                    message: refusal.to_string(),
                    issues: refusal.issues().to_vec(),
                });
                return answer(&refusal, counted, Json(outcomes));
            }
        }
    }
    (StatusCode::ACCEPTED, Json(outcomes)).into_response()
}

fn admit<H: Host, E: Engine>(
    gateway: &Gateway<H, E>,
    address: IpAddr,
    headers: &HeaderMap,
) -> Result<Inbound, Rejection> {
    if gateway.is_draining() {
        return Err(Rejection::Restart);
    }
    let admitted = gateway.admission.admit(headers);
    // Whoever has no token that is valid may not ask more often than it may open sockets.
    if !admitted.as_ref().is_ok_and(Admitted::has_token) {
        gateway.admission.places.visit(address, Instant::now())?;
    }
    let inbound = Inbound::from_address(admitted?, address);
    // Whoever has a socket would have been cut off.
    inbound.check_refusals(gateway).map_err(Rejection::TooManyRefusals)?;
    Ok(inbound)
}

async fn pass_on<H: Host, E: Engine>(
    gateway: &Gateway<H, E>,
    inbound: &Inbound,
    line: &str,
) -> Result<Appended, Refusal> {
    let most = largest::<H::Protocol>();
    if line.len() > most {
        return Err(Refusal::TooLarge { most });
    }
    inbound.take(line, gateway).await.map_err(|Refused { refusal, .. }| refusal)
}

/// Says that not all was passed on, and after how many seconds it is worth to send the rest again, if it is.
fn answer(refusal: &Refusal, counted: Result<(), Duration>, outcomes: Json<Vec<Outcome>>) -> Response {
    let seconds = |after: Duration| after.as_secs().saturating_add(1);
    let (status, after) = match (refusal, counted) {
        // Not the sender's fault: the same again, in a moment.
        (Refusal::Unavailable, _) => (StatusCode::SERVICE_UNAVAILABLE, 1),
        (Refusal::TooFast { after, .. }, counted) => {
            (StatusCode::TOO_MANY_REQUESTS, seconds(counted.err().unwrap_or_default().max(*after)))
        }
        // Posts that came at the same time were refused, too.
        (_, Err(after)) => (StatusCode::TOO_MANY_REQUESTS, seconds(after)),
        (_, Ok(())) => return (StatusCode::UNPROCESSABLE_ENTITY, outcomes).into_response(),
    };
    (status, [(header::RETRY_AFTER, after.to_string())], outcomes).into_response()
}
