//! Every shape and every rule once more.

#[path = "../../tests/every_shape.rs"]
mod every_shape;
