//! What operators can ask for: figures, and whether the gateway can serve.

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
use crate::sockets::Report;

pub(super) fn routes<H: Host, E: Engine>(gateway: &Arc<Gateway<H, E>>) -> Router {
    Router::new()
        .route("/metrics", get(metrics::<H, E>))
        .route("/debug/connections", get(connections::<H, E>))
        .route("/health/live", get(async || StatusCode::OK))
        .route("/health/ready", get(ready::<H, E>))
        .with_state(Arc::clone(gateway))
}

async fn metrics<H: Host, E: Engine>(State(gateway): State<Arc<Gateway<H, E>>>) -> Response {
    let head = gateway.world.log().head();
    let behind = gateway.sockets.behind(head);
    gateway.metrics.observe(&gateway.status(), &gateway.world.log(), behind);
    let media_type = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, media_type)], gateway.metrics.text()).into_response()
}

/// How many sockets are listed where nobody says how many.
const LISTED: usize = 100;

#[derive(Debug, Deserialize)]
struct Listing {
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
    State(gateway): State<Arc<Gateway<H, E>>>,
    Query(listing): Query<Listing>,
) -> Json<Listed> {
    let head = gateway.world.log().head();
    let mut connections = gateway.sockets.report(head);
    let open = connections.len();
    connections.truncate(listing.limit.unwrap_or(LISTED));
    Json(Listed { open, head, connections })
}

async fn ready<H: Host, E: Engine>(State(gateway): State<Arc<Gateway<H, E>>>) -> StatusCode {
    let can_serve = gateway.world.is_current() && !gateway.is_draining();
    if can_serve { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}
