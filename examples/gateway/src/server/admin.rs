//! What operators can ask for: figures, and whether the gateway can serve.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::engine::Engine;
use crate::gateway::Gateway;
use crate::host::Host;

pub(super) fn routes<H: Host, E: Engine>(gateway: &Arc<Gateway<H, E>>) -> Router {
    Router::new()
        .route("/metrics", get(metrics::<H, E>))
        .route("/health/live", get(async || StatusCode::OK))
        .route("/health/ready", get(ready::<H, E>))
        .with_state(Arc::clone(gateway))
}

async fn metrics<H: Host, E: Engine>(State(gateway): State<Arc<Gateway<H, E>>>) -> Response {
    gateway.metrics.observe(&gateway.status(), &gateway.world.log());
    let media_type = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, media_type)], gateway.metrics.text()).into_response()
}

async fn ready<H: Host, E: Engine>(State(gateway): State<Arc<Gateway<H, E>>>) -> StatusCode {
    let can_serve = gateway.world.is_current() && !gateway.stop.is_cancelled();
    if can_serve { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
}
