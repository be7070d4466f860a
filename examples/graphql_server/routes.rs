//! Where the server is reached: `/graphql`, by clients that speak its protocol.

use axum::Router;
use axum::extract::WebSocketUpgrade;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::any;

use crate::connection::{self, Durations};
use crate::graphql_transport_ws::SUBPROTOCOL;

/// The longest message that is read, in bytes.
const LONGEST: usize = 1 << 20;

pub(crate) fn routes(durations: Durations) -> Router {
    Router::new().route("/graphql", any(async move |upgrade: WebSocketUpgrade| accept(upgrade, durations)))
}

fn accept(upgrade: WebSocketUpgrade, durations: Durations) -> Response {
    let upgrade = upgrade.protocols([SUBPROTOCOL]).max_message_size(LONGEST);
    if upgrade.selected_protocol().is_none() {
        return (StatusCode::BAD_REQUEST, format!("the subprotocol is {SUBPROTOCOL}\n")).into_response();
    }
    upgrade.on_upgrade(move |socket| connection::serve(socket, durations))
}
