//! Triangles: numbers of single precision, under short keys.

super::twice! {
    struct Mesh {
        triangles: Vec<Triangle>,
    }

    struct Triangle {
        v0: Vector3,
        v1: Vector3,
        v2: Vector3,
        normal: Vector3,
    }

    struct Vector3 {
        x: f32,
        y: f32,
        z: f32,
    }
}
