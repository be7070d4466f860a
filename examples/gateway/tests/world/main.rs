//! The log against a small model: whatever happens, readers of all speeds end up knowing the same.

mod model;
mod properties;
mod window;
