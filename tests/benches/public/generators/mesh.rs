//! Triangles anywhere in a unit cube.

use super::{json, list, unit_f32};
use crate::measuring::Random;
use crate::types::mesh::theirs::{Mesh, Triangle, Vector3};

/// Returns a mesh of this many triangles.
pub(crate) fn text(random: &mut Random, triangles: usize) -> String {
    json(&Mesh { triangles: list(random, triangles, triangle) })
}

fn triangle(random: &mut Random) -> Triangle {
    Triangle { v0: vector(random), v1: vector(random), v2: vector(random), normal: vector(random) }
}

fn vector(random: &mut Random) -> Vector3 {
    Vector3 { x: unit_f32(random), y: unit_f32(random), z: unit_f32(random) }
}
