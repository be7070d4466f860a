//! Players with all that they carry.

use super::{any_i64, below, between, json, list, maybe, unit, unit_f32};
use crate::measuring::Random;
use crate::types::minecraft_savedata::theirs::{Abilities, Entity, GameType, Item, Player, Players, RecipeBook};

const ITEMS: [&str; 8] = ["clay", "stone", "lantern", "sand", "gravel", "bucket", "leather_cap", "bread"];
const ANIMALS: [&str; 8] = ["cat", "goat", "parrot", "dolphin", "donkey", "beetle", "turtle", "bee"];
const NAMES: [&str; 8] = ["sunny", "captain", "olive", "johanna", "mitzi", "coffee", "ferry", "howell"];
const RECIPES: [&str; 8] = ["bucket", "torch", "bow", "writing desk", "furnace", "shears", "arrow", "map"];
const WORLDS: [&str; 3] = ["overworld", "nether", "end"];
const GAME_TYPES: [GameType; 4] = [GameType::Survival, GameType::Creative, GameType::Adventure, GameType::Spectator];

/// Returns this many players.
pub(crate) fn text(random: &mut Random, players: usize) -> String {
    json(&Players { players: list(random, players, player) })
}

fn player(random: &mut Random) -> Player {
    let (items, ender_items) = (random.below(40), random.below(27));
    Player {
        game_type: random.pick(&GAME_TYPES),
        previous_game_type: random.pick(&GAME_TYPES),
        score: any_i64(random),
        dimension: one_of(random, &WORLDS),
        selected_item_slot: any_u32(random),
        selected_item: item(random),
        spawn_dimension: maybe(random, |random| one_of(random, &WORLDS)),
        spawn_x: any_i64(random),
        spawn_y: any_i64(random),
        spawn_z: any_i64(random),
        spawn_forced: maybe(random, |random| random.chance(50)),
        sleep_timer: below(random, 1 << 16),
        food_exhaustion_level: unit_f32(random),
        food_saturation_level: unit_f32(random),
        food_tick_timer: any_u32(random),
        xp_level: any_u32(random),
        xp_p: unit_f32(random),
        xp_total: any_i32(random),
        xp_seed: any_i32(random),
        inventory: list(random, items, item),
        ender_items: list(random, ender_items, item),
        abilities: abilities(random),
        entered_nether_position: maybe(random, position),
        root_vehicle: maybe(random, |random| (uuid(random), entity(random))),
        shoulder_entity_left: maybe(random, entity),
        shoulder_entity_right: maybe(random, entity),
        seen_credits: random.chance(50),
        recipe_book: recipe_book(random),
    }
}

fn item(random: &mut Random) -> Item {
    Item { count: between(random, -128, 128), slot: below(random, 256), id: one_of(random, &ITEMS) }
}

fn abilities(random: &mut Random) -> Abilities {
    Abilities {
        walk_speed: unit_f32(random),
        fly_speed: unit_f32(random),
        may_fly: random.chance(50),
        flying: random.chance(50),
        invulnerable: random.chance(50),
        may_build: random.chance(50),
        instabuild: random.chance(50),
    }
}

fn entity(random: &mut Random) -> Entity {
    Entity {
        id: one_of(random, &ANIMALS),
        pos: position(random),
        motion: position(random),
        rotation: (unit_f32(random), unit_f32(random)),
        fall_distance: unit_f32(random),
        fire: below(random, 1 << 16),
        air: below(random, 1 << 16),
        on_ground: random.chance(50),
        no_gravity: random.chance(50),
        invulnerable: random.chance(50),
        portal_cooldown: any_i32(random),
        uuid: uuid(random),
        custom_name: maybe(random, |random| one_of(random, &NAMES)),
        custom_name_visible: random.chance(50),
        silent: random.chance(50),
        glowing: random.chance(50),
    }
}

fn recipe_book(random: &mut Random) -> RecipeBook {
    let (known, displayed) = (random.below(30), random.below(10));
    RecipeBook {
        recipes: list(random, known, |random| one_of(random, &RECIPES)),
        to_be_displayed: list(random, displayed, |random| one_of(random, &RECIPES)),
        is_filtering_craftable: random.chance(50),
        is_gui_open: random.chance(50),
        is_furnace_filtering_craftable: random.chance(50),
        is_furnace_gui_open: random.chance(50),
        is_blasting_furnace_filtering_craftable: random.chance(50),
        is_blasting_furnace_gui_open: random.chance(50),
        is_smoker_filtering_craftable: random.chance(50),
        is_smoker_gui_open: random.chance(50),
    }
}

fn position(random: &mut Random) -> (f64, f64, f64) {
    (unit(random), unit(random), unit(random))
}

fn uuid(random: &mut Random) -> [u32; 4] {
    [(); 4].map(|()| any_u32(random))
}

fn any_u32(random: &mut Random) -> u32 {
    below(random, 1 << 32)
}

fn any_i32(random: &mut Random) -> i32 {
    any_u32(random).cast_signed()
}

fn one_of(random: &mut Random, words: &[&str]) -> String {
    random.pick(words).to_owned()
}
