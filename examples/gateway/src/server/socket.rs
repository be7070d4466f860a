//! `GET /api/world/ws`: a socket for whoever is admitted.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{ConnectInfo, Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use protocol::Payload;
use protocol::contract::MessageInfo;
use serde::Deserialize;

use crate::admission::Rejection;
use crate::connection::Connection;
use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;

/// The largest message where the protocol has no bound of its own, and the largest at all.
const LARGEST: usize = 64 << 10;

/// What a socket begins with; it grows with the messages that come.
const READ_BUFFER: usize = 1 << 10;

/// How much is gathered before it is written. A client that does not read takes so much of the gateway's memory; it is
/// some forty messages at once, of which a system call each would cost more than all else.
const WRITE_BUFFER: usize = 8 << 10;

#[derive(Debug, Deserialize)]
pub(super) struct Wishes {
    since: Option<String>,
}

pub(super) async fn open<H: Host, E: Engine>(
    State(gateway): State<Arc<Gateway<H, E>>>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    Query(wishes): Query<Wishes>,
    headers: HeaderMap,
    upgrade: WebSocketUpgrade,
) -> Response {
    let admitted = gateway.admission.admit(&headers, wishes.since.as_deref());
    let place = gateway.admission.places.take(address.ip());
    let (admitted, place) = match (admitted, place) {
        (Ok(admitted), Some(place)) => (admitted, place),
        (Err(rejection), _) => return rejected(&gateway, rejection),
        (Ok(_), None) => return rejected(&gateway, Rejection::Full),
    };
    let largest = largest::<H::Protocol>();
    let tasks = gateway.tasks.clone();
    configured(upgrade, largest).protocols([H::SUBPROTOCOL]).on_upgrade(move |socket| {
        tasks.track_future(async move {
            Connection::serve(gateway, socket, admitted).await;
            drop(place);
        })
    })
}

/// Sets how frames are read and written, for messages that are no larger than that.
pub fn configured(upgrade: WebSocketUpgrade, largest: usize) -> WebSocketUpgrade {
    upgrade
        .max_message_size(largest)
        .max_frame_size(largest)
        .read_buffer_size(READ_BUFFER)
        .write_buffer_size(WRITE_BUFFER)
}

/// Returns the size of the largest message that a client may send, twice: whitespace and undeclared keys are allowed too.
fn largest<P: Payload>() -> usize {
    let contract = P::CONTRACT;
    let is_of_client = |message: &MessageInfo| {
        message.from().is_empty() || message.from().iter().any(|sender| contract.clients.contains(&sender.role))
    };
    let sizes = contract.messages().filter(is_of_client).map(|message| contract.max_size_of(&message));
    sizes.reduce(|one, other| Some(one?.max(other?))).flatten().map_or(LARGEST, |size| (size * 2).min(LARGEST))
}

fn rejected<H: Host, E: Engine>(gateway: &Gateway<H, E>, rejection: Rejection) -> Response {
    tracing::debug!(%rejection, "not admitted");
    let response = rejection.into_response();
    gateway.metrics.rejected(response.status().as_u16());
    response
}
