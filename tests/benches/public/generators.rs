//! Generators of the data, after the published shapes. Each returns compact JSON.

pub(crate) mod canada;
pub(crate) mod citm_catalog;
pub(crate) mod log;
pub(crate) mod mesh;
pub(crate) mod minecraft_savedata;
pub(crate) mod mk48;
pub(crate) mod twitter;

use serde::Serialize;

use crate::measuring::Random;

/// Returns a value as JSON.
///
/// # Panics
///
/// If it cannot be written, which no generated value is.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| panic!("a generated value cannot be written: {error}"))
}

/// Returns `count` values.
fn list<T>(random: &mut Random, count: usize, item: impl Fn(&mut Random) -> T) -> Vec<T> {
    (0..count).map(|_| item(random)).collect()
}

/// Returns a value in half of the cases.
fn maybe<T>(random: &mut Random, value: impl Fn(&mut Random) -> T) -> Option<T> {
    random.chance(50).then(|| value(random))
}

/// Returns an integer from 0 to `end - 1`.
fn below<T: TryFrom<usize> + Default>(random: &mut Random, end: usize) -> T {
    T::try_from(random.below(end)).unwrap_or_default()
}

/// Returns an integer from `start` to `end - 1`.
fn between<T: TryFrom<i64> + Default>(random: &mut Random, start: i64, end: i64) -> T {
    let width = usize::try_from(end.saturating_sub(start)).unwrap_or_default();
    T::try_from(start.saturating_add(below(random, width))).unwrap_or_default()
}

/// Returns any 64-bit integer.
fn any_i64(random: &mut Random) -> i64 {
    below::<u64>(random, usize::MAX).cast_signed()
}

/// Returns a float from 0 to 1, with all digits that it can have.
#[expect(clippy::cast_precision_loss, reason = "53 bits")]
fn unit(random: &mut Random) -> f64 {
    random.below(1 << 53) as f64 / (1_u64 << 53) as f64
}

/// Returns a float of single precision from 0 to 1, with all digits that it can have.
#[expect(clippy::cast_precision_loss, reason = "24 bits")]
fn unit_f32(random: &mut Random) -> f32 {
    random.below(1 << 24) as f32 / (1_u32 << 24) as f32
}
