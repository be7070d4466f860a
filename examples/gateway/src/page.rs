//! The page that shows the Matrix, and what describes its protocol.

use axum::Router;
use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use protocol::Payload;
use protocol::matrix::Message;

/// What the page may do: run its own scripts, and talk to the gateway that it came from.
const POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const CROSS_ORIGIN_OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

macro_rules! files {
    ($($path:literal: $media_type:literal = $file:literal;)*) => {
        Router::new()$(.route($path, get(async || file($media_type, include_str!(concat!("../page/", $file))))))*
    };
}

/// Returns the routes of the page and of its files.
pub fn routes() -> Router {
    files! {
        "/": "text/html; charset=utf-8" = "index.html";
        "/page.css": "text/css; charset=utf-8" = "page.css";
        "/app.js": "text/javascript; charset=utf-8" = "built/app.js";
        "/connection.js": "text/javascript; charset=utf-8" = "built/connection.js";
        "/scene.js": "text/javascript; charset=utf-8" = "built/scene.js";
        "/panel.js": "text/javascript; charset=utf-8" = "built/panel.js";
        "/world.js": "text/javascript; charset=utf-8" = "built/world.js";
    }
    // Written from the declaration, so that the page speaks the protocol that the gateway speaks.
    .route("/matrix.mjs", get(async || file("text/javascript; charset=utf-8", Message::CONTRACT.javascript())))
    .route("/protocol.md", get(async || file("text/markdown; charset=utf-8", Message::CONTRACT.markdown())))
}

fn file(media_type: &'static str, text: impl IntoResponse) -> Response {
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "no-referrer"),
        (CROSS_ORIGIN_OPENER_POLICY, "same-origin"),
        (CROSS_ORIGIN_RESOURCE_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (headers, text).into_response()
}
