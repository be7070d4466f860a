//! `GET /api/world/ws`: a socket for whoever is admitted.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::{ConnectInfo, Extension, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use protocol::Payload;
use protocol::contract::MessageInfo;
use serde::Deserialize;

use super::waiting::Waiting;
use crate::admission::{Place, Rejection, check_version, is_token};
use crate::connection::{Connection, Opening, turn_away};
use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;
use crate::wire::Outlet;

/// The largest message where the protocol has no bound of its own, and the largest at all.
const LARGEST: usize = 64 << 10;

/// What a socket begins with, enough for most messages; it grows with larger ones.
const READ_BUFFER: usize = 512;

/// How much the WebSocket gathers before it writes: nothing, since what it writes itself are pings and the like.
const WRITE_BUFFER: usize = 0;

/// What a client asks for in the address.
#[derive(Debug, Deserialize)]
pub(super) struct Wishes {
    since: Option<String>,
    echo: Option<String>,
}

pub(super) async fn open<H: Host, E: Engine>(
    State(gateway): State<Arc<Gateway<H, E>>>,
    ConnectInfo(address): ConnectInfo<SocketAddr>,
    Extension(waiting): Extension<Arc<Waiting>>,
    Extension(outlet): Extension<Outlet>,
    Query(wishes): Query<Wishes>,
    headers: HeaderMap,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Response {
    let upgrade = match upgrade {
        Ok(upgrade) => upgrade,
        Err(reason) => return not_a_socket(&gateway, reason),
    };
    match admit(&gateway, address, &wishes, &headers) {
        Ok((opening, place)) if gateway.can_be_reached().await => accept(gateway, (upgrade, outlet), opening, place),
        Ok(_) => reject(&gateway, upgrade, &headers, Rejection::EngineAway, &waiting),
        Err(rejection) => reject(&gateway, upgrade, &headers, rejection, &waiting),
    }
}

/// Decides whether there is to be a socket, and what it is for.
fn admit<H: Host, E: Engine>(
    gateway: &Gateway<H, E>,
    address: SocketAddr,
    wishes: &Wishes,
    headers: &HeaderMap,
) -> Result<(Opening, Place), Rejection> {
    // First, so that whoever guesses tokens does not guess quickly.
    let place = gateway.admission.places.take(address.ip(), Instant::now())?;
    if gateway.is_draining() {
        return Err(Rejection::Restart);
    }
    check_version(headers, H::SUBPROTOCOL)?;
    let since = wishes.since.as_deref().map(str::parse).transpose().map_err(Rejection::Position)?;
    let echo = match wishes.echo.as_deref() {
        None | Some("true") => true,
        Some("false") => false,
        Some(other) => return Err(Rejection::Echo(other.to_owned())),
    };
    let admitted = gateway.admission.admit(headers)?;
    Ok((Opening { admitted, address, since, echo }, place))
}

fn accept<H: Host, E: Engine>(
    gateway: Arc<Gateway<H, E>>,
    (upgrade, outlet): (WebSocketUpgrade, Outlet),
    opening: Opening,
    place: Place,
) -> Response {
    let largest = largest::<H::Protocol>();
    let connections = gateway.connections.clone();
    configured(upgrade, largest).protocols([H::SUBPROTOCOL]).on_upgrade(move |socket| {
        // One future, and none around it: it takes memory for each socket.
        connections.track_future(Connection::serve(gateway, (socket, outlet), opening, place))
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

/// Answers who may not come in. The page in a browser cannot see this answer: it gets a socket, which is closed with the
/// reason.
fn reject<H: Host, E: Engine>(
    gateway: &Gateway<H, E>,
    mut upgrade: WebSocketUpgrade,
    headers: &HeaderMap,
    rejection: Rejection,
    waiting: &Arc<Waiting>,
) -> Response {
    tracing::debug!(%rejection, "not admitted");
    gateway.metrics.rejected(&rejection);
    if !headers.contains_key(header::ORIGIN) {
        return rejection.into_response();
    }
    // Where some were offered, browsers take no socket without one of them; the one that is a token is not for repeating.
    let offered = upgrade.requested_protocols().find(|name| !is_token(name)).cloned();
    if let Some(offered) = offered {
        upgrade.set_selected_protocol(offered);
    }
    let (code, reason) = (rejection.code(), rejection.to_string());
    let tasks = gateway.tasks.clone();
    // Such sockets have no place: they are so many as may wait, and then the oldest one, which was told long ago, is cut.
    let ticket = waiting.enter();
    upgrade.max_message_size(LARGEST).read_buffer_size(READ_BUFFER).on_upgrade(move |socket| {
        tasks.track_future(async move {
            ticket.has_to_go.run_until_cancelled(turn_away(socket, code, reason)).await;
        })
    })
}

/// Answers a request that is none for a socket, or for one of another version.
fn not_a_socket<H: Host, E: Engine>(gateway: &Gateway<H, E>, reason: WebSocketUpgradeRejection) -> Response {
    let refused = reason.into_response();
    if refused.status() == StatusCode::METHOD_NOT_ALLOWED {
        return refused;
    }
    let rejection = Rejection::OtherVersion { subprotocol: H::SUBPROTOCOL };
    gateway.metrics.rejected(&rejection);
    rejection.into_response()
}

/// Returns the size of the largest message that a client may send, twice: whitespace and undeclared keys are allowed too.
pub(super) fn largest<P: Payload>() -> usize {
    let contract = P::CONTRACT;
    let is_of_client = |message: &MessageInfo| {
        message.from().is_empty() || message.from().iter().any(|sender| contract.clients.contains(&sender.role))
    };
    let sizes = contract.messages().filter(is_of_client).map(|message| contract.max_size_of(&message));
    sizes.reduce(|one, other| Some(one?.max(other?))).flatten().map_or(LARGEST, |size| (size * 2).min(LARGEST))
}
