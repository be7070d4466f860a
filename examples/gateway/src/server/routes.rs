//! What clients can ask for.

use std::sync::Arc;

use axum::Router;
use axum::routing::{any, post};
use protocol::Payload;

use super::{messages, socket};
use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;

pub(super) fn routes<H: Host, E: Engine>(gateway: &Arc<Gateway<H, E>>) -> Router {
    let address = H::Protocol::CONTRACT.address;
    // Beside the address of sockets: `/api/world/ws` and `/api/world/messages`.
    let parent = address.rsplit_once('/').map_or("", |(parent, _)| parent);
    Router::new()
        .route(address, any(socket::open::<H, E>))
        .route(&format!("{parent}/messages"), post(messages::take::<H, E>))
        .with_state(Arc::clone(gateway))
}
