//! What a game server sends about ships: small integers and booleans in lists.

super::twice! {
    struct Updates {
        updates: Vec<Update>,
    }

    struct Update {
        contacts: Vec<Contact>,
        score: u32,
        world_radius: f32,
        terrain_updates: Vec<TerrainUpdate>,
    }

    struct Contact {
        damage: u8,
        entity_id: u32,
        entity_type: Nullable<EntityType>,
        guidance: Guidance,
        player_id: Nullable<u16>,
        reloads: Vec<bool>,
        transform: Transform,
        turret_angles: Vec<u16>,
    }

    struct Guidance {
        angle: u16,
        submerge: bool,
        velocity: i16,
    }

    struct Transform {
        altitude: i8,
        angle: u16,
        position: (f32, f32),
        velocity: i16,
    }

    struct TerrainUpdate {
        chunk_id: (i8, i8),
        data: Vec<u8>,
    }

    enum EntityType {
        ArleighBurke = "ArleighBurke",
        Bismarck = "Bismarck",
        Clemenceau = "Clemenceau",
        Fletcher = "Fletcher",
        G5 = "G5",
        Iowa = "Iowa",
        Kolkata = "Kolkata",
        Osa = "Osa",
        Yasen = "Yasen",
        Zubr = "Zubr",
    }
}
