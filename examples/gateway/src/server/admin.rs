//! What operators can ask for: figures of all worlds, and whether the gateway can serve them.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;
use crate::metrics;
use crate::sockets::Report;

/// The gateways of all worlds.
type Worlds<H, E> = Arc<[Arc<Gateway<H, E>>]>;

pub(super) fn routes<H: Host, E: Engine>(worlds: &[Arc<Gateway<H, E>>]) -> Router {
    Router::new()
        .route("/metrics", get(figures::<H, E>))
        .route("/debug/connections", get(connections::<H, E>))
        .route("/health/live", get(async || StatusCode::OK))
        .route("/health/ready", get(ready::<H, E>))
        .with_state(Worlds::from(worlds))
}

async fn figures<H: Host, E: Engine>(State(worlds): State<Worlds<H, E>>) -> Response {
    for gateway in &*worlds {
        let head = gateway.world.log().head();
        let behind = gateway.sockets.behind(head);
        gateway.metrics.observe(&gateway.status(), &gateway.world.log(), behind);
    }
    let media_type = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    let text = metrics::text(worlds.iter().map(|gateway| &gateway.metrics));
    ([(header::CONTENT_TYPE, media_type)], text).into_response()
}

/// How many sockets are listed where nobody says how many.
const LISTED: usize = 100;

#[derive(Debug, Deserialize)]
struct Listing {
    /// Of which world; without it, of the first.
    world: Option<String>,
    limit: Option<usize>,
}

/// What is listed of sockets.
#[derive(Debug, Serialize)]
struct Listed {
    /// How many are open.
    open: usize,
    /// The number of the last message in the log.
    head: u64,
    /// Those that are furthest behind.
    connections: Vec<Report>,
}

async fn connections<H: Host, E: Engine>(
    State(worlds): State<Worlds<H, E>>,
    Query(listing): Query<Listing>,
) -> Result<Json<Listed>, StatusCode> {
    let mut named = worlds.iter().filter(|gateway| listing.world.as_ref().is_none_or(|world| **world == *gateway.name));
    let gateway = named.next().ok_or(StatusCode::NOT_FOUND)?;
    let head = gateway.world.log().head();
    let mut connections = gateway.sockets.report(head);
    let open = connections.len();
    connections.truncate(listing.limit.unwrap_or(LISTED));
    Ok(Json(Listed { open, head, connections }))
}

async fn ready<H: Host, E: Engine>(State(worlds): State<Worlds<H, E>>) -> StatusCode {
    let can_serve = worlds.iter().all(|gateway| gateway.world.is_current() && !gateway.is_draining());
    if can_serve { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}
