//! Stands in for the clock on the platform without one: programs that use it fail to compile with an explanation.

use std::marker::PhantomData;

use crate::field::timestamp::Timestamp;
use crate::message::header::Header;

/// A type that would have a clock. The lifetime delays the error to where the time is requested; rustc would reject a
/// bound without one (`ThisPlatform: Clock`) where it is written.
pub struct ThisPlatform<'a>(PhantomData<&'a ()>);

/// Implemented for no type.
#[diagnostic::on_unimplemented(
    message = "wasm32-unknown-unknown has no clock",
    label = "needs the current time",
    note = "where JavaScript runs the program, enable the feature `js` of `protocol`",
    note = "elsewhere, pass the time yourself: `wrap(Header::new(\"timmy\", ts))`"
)]
pub trait Clock {
    /// Returns the current time.
    fn now() -> Timestamp;
}

impl Timestamp {
    /// Returns the current time. Requires the feature `js` on this platform, which has no clock.
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
