//! Values that come and go through serde, in any format.

pub(crate) mod from_serde;
pub(crate) mod to_serde;
