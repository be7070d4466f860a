//! What travels beside a message's text: what it means to those who are not there, who receives it, whose it is.

use std::sync::Arc;

use async_nats::HeaderMap;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::engine::Entry;
use crate::world::{Audience, Keep};

const TYPE: &str = "Type";
const KEEP: &str = "Keep";
const KEY: &str = "Key";
const AUDIENCE: &str = "Audience";
const FROM: &str = "From";
const OWNED: &str = "Owned";
const GATEWAY: &str = "Gateway";

/// What the headers of a message say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Beside {
    pub(super) message_type: Arc<str>,
    pub(super) keep: Keep,
    pub(super) audience: Audience,
    pub(super) owner: Option<Arc<str>>,
}

/// Writes what a message's headers have to say; `gateway` is for people who look at the stream.
pub(super) fn written(entry: &Entry, gateway: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let (keep, key) = match &entry.keep {
        Keep::Latest { key, is_over: false } => ("latest", Some(key)),
        Keep::Latest { key, is_over: true } => ("over", Some(key)),
        Keep::Recent => ("recent", None),
        Keep::No => ("no", None),
    };
    headers.insert(TYPE, line(entry.message_type));
    headers.insert(KEEP, keep);
    headers.insert(AUDIENCE, format!("{:x}", entry.audience.bits()));
    headers.insert(GATEWAY, gateway);
    if let Some(key) = key {
        headers.insert(KEY, line(key));
    }
    if let Some(sender) = &entry.sender {
        headers.insert(FROM, line(sender));
    }
    if entry.is_owned {
        headers.insert(OWNED, "1");
    }
    headers
}

/// Returns any text as what a header can hold, which is one line.
pub(super) fn line(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(text)
}

/// Reads a message's headers; `None` if no gateway has written them.
pub(super) fn read(headers: &HeaderMap) -> Option<Beside> {
    let header = |name: &'static str| headers.get(name).map(async_nats::HeaderValue::as_str);
    let text = |name| -> Option<Arc<str>> {
        let bytes = URL_SAFE_NO_PAD.decode(header(name)?).ok()?;
        Some(String::from_utf8(bytes).ok()?.into())
    };
    let keep = match header(KEEP)? {
        "latest" => Keep::Latest { key: text(KEY)?, is_over: false },
        "over" => Keep::Latest { key: text(KEY)?, is_over: true },
        "recent" => Keep::Recent,
        "no" => Keep::No,
        _ => return None,
    };
    let audience = Audience::from_bits(u32::from_str_radix(header(AUDIENCE)?, 16).ok()?);
    Some(Beside { message_type: text(TYPE)?, keep, audience, owner: header(OWNED).and_then(|_| text(FROM)) })
}
