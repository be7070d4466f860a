//! Compiles with the feature `js` alone; `tests/wasm/run` reads what rustc says without it.

use protocol::matrix::Bark;
use protocol::{Envelope, Payload, Timestamp};

/// The header's time is the present one.
#[must_use]
pub fn envelope() -> Envelope<Bark> {
    Bark::new("Woof").wrap("timmy")
}

fn main() {
    assert!(envelope().header.ts > Timestamp::MIN);
}
