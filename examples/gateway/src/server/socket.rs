//! `GET /api/world/ws`: a socket for whoever is admitted.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::ws::WebSocketUpgrade;
use axum::extract::{ConnectInfo, Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
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
    let largest = LARGEST;
    let tasks = gateway.tasks.clone();
    upgrade
        .protocols([H::SUBPROTOCOL])
        .max_message_size(largest)
        .max_frame_size(largest)
        .read_buffer_size(READ_BUFFER)
        .on_upgrade(move |socket| {
            tasks.track_future(async move {
                Connection::serve(gateway, socket, admitted).await;
                drop(place);
            })
        })
}

fn rejected<H: Host, E: Engine>(gateway: &Gateway<H, E>, rejection: Rejection) -> Response {
    tracing::debug!(%rejection, "not admitted");
    let response = rejection.into_response();
    gateway.metrics.rejected(response.status().as_u16());
    response
}
