//! Values read and written through serde, in any format.

pub(crate) mod from_serde;
pub(crate) mod to_serde;
