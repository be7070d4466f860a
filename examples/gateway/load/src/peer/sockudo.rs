//! Sockudo: clients may send in private channels alone, to which the application's server signs the subscription.

use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::message::escaped_member;

/// Of the application that `peers/install` starts it with, by its key; the second version of the protocol.
pub(super) const PATH: &str = "/app/load?protocol=2";

/// What that application's server would sign with.
const SECRET: &[u8] = b"load";

const CHANNEL: &str = "private-world";

/// Returns the subscription of a client that has just been told the name of its socket.
pub(super) fn subscription(received: &[u8]) -> Option<String> {
    let socket = escaped_member(received, "socket_id")?;
    let mut signature = Hmac::<Sha256>::new_from_slice(SECRET).ok()?;
    signature.update(format!("{socket}:{CHANNEL}").as_bytes());
    let signature = signature.finalize().into_bytes();
    Some(format!(r#"{{"event":"sockudo:subscribe","data":{{"channel":"{CHANNEL}","auth":"load:{signature:x}"}}}}"#))
}

pub(super) fn publication(message: &str) -> String {
    format!(r#"{{"event":"client-message","channel":"{CHANNEL}","data":{message}}}"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subscription_is_signed_for_the_socket() {
        let told =
            br#"{"event":"sockudo:connection_established","data":"{\"socket_id\":\"1.2\",\"activity_timeout\":120}"}"#;
        // echo -n 1.2:private-world | openssl dgst -sha256 -hmac load
        let signature = "b37ed023bb6cedd9418bb9c65014451a69832edbdf2f5562a0ed8f8e3a679dab";
        assert!(subscription(told).is_some_and(|said| said.contains(&format!(r#""auth":"load:{signature}""#))));
        assert_eq!(subscription(br#"{"event":"client-message"}"#), None);
    }
}
