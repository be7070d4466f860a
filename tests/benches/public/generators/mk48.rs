//! What each of many players sees of ships and coasts.

use super::{below, between, json, list, unit_f32};
use crate::measuring::Random;
use crate::types::mk48::theirs::{Contact, EntityType, Guidance, TerrainUpdate, Transform, Update, Updates};

/// Ships in the number of hundreds in which they are seen, with their guns and missiles.
const SHIPS: [(EntityType, usize, usize, usize); 10] = [
    (EntityType::ArleighBurke, 2, 1, 20),
    (EntityType::Bismarck, 1, 4, 10),
    (EntityType::Clemenceau, 1, 4, 16),
    (EntityType::Fletcher, 2, 4, 18),
    (EntityType::G5, 13, 0, 2),
    (EntityType::Iowa, 2, 3, 28),
    (EntityType::Kolkata, 1, 1, 15),
    (EntityType::Osa, 7, 2, 6),
    (EntityType::Yasen, 4, 0, 14),
    (EntityType::Zubr, 13, 3, 11),
];

/// Returns this many updates.
pub(crate) fn text(random: &mut Random, updates: usize) -> String {
    json(&Updates { updates: list(random, updates, update) })
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred")]
fn update(random: &mut Random) -> Update {
    let players = 200 + random.below(200);
    let world_radius = (players as f32 * 15_000.0).sqrt() + between_floats(random, -50.0, 50.0);
    let (contacts, terrain_updates) = (20 + random.below(20), 3 + random.below(7));
    Update {
        contacts: list(random, contacts, |random| contact(random, players)),
        score: below::<u32>(random, 70).pow(2) + below::<u32>(random, 50),
        world_radius,
        terrain_updates: list(random, terrain_updates, terrain_update),
    }
}

/// Returns a ship. Of those under water or far away, less is known.
fn contact(random: &mut Random, players: usize) -> Contact {
    let (ship, guns, missiles) = ship(random);
    let is_submarine = matches!(ship, EntityType::Yasen);
    let is_visible = random.chance(70);
    let (guns, missiles) = if is_visible { (guns, missiles) } else { (0, 0) };
    let (heading, loaded) = (between::<i64>(random, 200, 65_336), random.below(100));
    Contact {
        damage: if is_visible && random.chance(60) { 0 } else { below(random, 200) },
        entity_id: below(random, players * 20),
        entity_type: is_visible.then_some(ship),
        guidance: Guidance {
            angle: below(random, 1 << 16),
            submerge: is_submarine && random.chance(90),
            velocity: velocity(random),
        },
        player_id: is_visible.then(|| below(random, players)),
        reloads: list(random, missiles, |random| random.chance(loaded)),
        transform: Transform {
            altitude: if is_submarine && random.chance(90) { between(random, -120, -35) } else { 0 },
            angle: below(random, 1 << 16),
            position: (between_floats(random, -750.0, 750.0), between_floats(random, -750.0, 750.0)),
            velocity: velocity(random),
        },
        turret_angles: list(random, guns, |random| turret_angle(random, heading)),
    }
}

/// Returns a kind of ship, its guns and its missiles.
fn ship(random: &mut Random) -> (EntityType, usize, usize) {
    let all: usize = SHIPS.iter().map(|(_, frequency, ..)| frequency).sum();
    let mut left = random.below(all);
    let found = SHIPS.iter().find(|(_, frequency, ..)| {
        let is_found = left < *frequency;
        left = left.saturating_sub(*frequency);
        is_found
    });
    found.map_or((EntityType::G5, 0, 2), |(ship, _, guns, missiles)| (*ship, *guns, *missiles))
}

/// Most guns of a ship point the same way.
fn turret_angle(random: &mut Random, heading: i64) -> u16 {
    if random.chance(75) { between(random, heading - 200, heading + 200) } else { below(random, 1 << 16) }
}

fn velocity(random: &mut Random) -> i16 {
    match random.below(10) {
        0..8 => between(random, 140, 900),
        8 => 0,
        _ => between(random, -225, -35),
    }
}

fn terrain_update(random: &mut Random) -> TerrainUpdate {
    let bytes = if random.chance(2) { 900 + random.below(200) } else { 3 + random.below(6) };
    TerrainUpdate {
        chunk_id: (between(random, -2, 2), between(random, -2, 2)),
        data: list(random, bytes, |random| below(random, 256)),
    }
}

fn between_floats(random: &mut Random, start: f32, end: f32) -> f32 {
    start + unit_f32(random) * (end - start)
}
