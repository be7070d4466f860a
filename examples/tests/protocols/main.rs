//! The declarations of others' protocols: samples come back equal, broken ones are refused with a sentence that helps.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "../../protocols/discord_gateway.rs"]
pub mod discord_gateway;
#[path = "../../protocols/matrix_events.rs"]
pub mod matrix_events;
#[path = "../../protocols/openai_realtime.rs"]
pub mod openai_realtime;
#[path = "../../protocols/twitch_eventsub.rs"]
pub mod twitch_eventsub;
#[path = "../../protocols/vtube_studio.rs"]
pub mod vtube_studio;

mod discord;
mod matrix;
mod openai;
mod samples;
mod twitch;
mod vtube;
