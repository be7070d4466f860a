//! What clients can ask for, in each world.

use std::sync::Arc;

use axum::Router;
use axum::routing::{any, post};
use protocol::Payload;

use super::{address, messages, socket};
use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;

pub(super) fn routes<H: Host, E: Engine>(worlds: &[Arc<Gateway<H, E>>]) -> Router {
    let names: Vec<_> = worlds.iter().map(|gateway| &*gateway.name).collect();
    let addresses = address::of_worlds(H::Protocol::CONTRACT.address, &names);
    let routes = worlds.iter().zip(addresses).map(|(gateway, addresses)| {
        let routes = addresses.iter().fold(Router::new(), |routes, address| {
            routes
                .route(address, any(socket::open::<H, E>))
                .route(&address::of_posts(address), post(messages::take::<H, E>))
        });
        routes.with_state(Arc::clone(gateway))
    });
    routes.fold(Router::new(), Router::merge)
}
