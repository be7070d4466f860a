//! What asks for the present time, on the platform that has none: programs that use it do not compile, and are told why.

use std::marker::PhantomData;

use crate::field::timestamp::Timestamp;
use crate::message::header::Header;

/// What would have a clock. The lifetime lets rustc see that there is none where the time is asked for; it would refuse
/// a bound without one (`ThisPlatform: Clock`) where it is written.
pub struct ThisPlatform<'a>(PhantomData<&'a ()>);

/// Implemented for nothing.
#[diagnostic::on_unimplemented(
    message = "wasm32-unknown-unknown has no clock",
    label = "needs the present time",
    note = "where JavaScript runs the program, switch on the feature `js` of `protocol`",
    note = "elsewhere, give the time yourself: `wrap(Header::new(\"timmy\", ts))`"
)]
pub trait Clock {
    /// The present time.
    fn now() -> Timestamp;
}

impl Timestamp {
    /// The present time: not without the feature `js` on this platform, which has no clock.
    #[must_use]
    pub fn now<'a>() -> Self
    where
        ThisPlatform<'a>: Clock,
    {
        <ThisPlatform<'a> as Clock>::now()
    }
}

impl<'a> From<&'a str> for Header
where
    ThisPlatform<'a>: Clock,
{
    fn from(agent_id: &'a str) -> Self {
        Self::new(agent_id, Timestamp::now())
    }
}

impl<'a> From<String> for Header
where
    ThisPlatform<'a>: Clock,
{
    fn from(agent_id: String) -> Self {
        Self::new(agent_id, Timestamp::now())
    }
}
