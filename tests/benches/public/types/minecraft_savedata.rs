//! Players of a game: many fields of all kinds, long keys.

super::twice! {
    struct Players {
        players: Vec<Player>,
    }

    struct Player {
        game_type: GameType,
        previous_game_type: GameType,
        #[field(full_range)]
        score: i64,
        dimension: String,
        selected_item_slot: u32,
        selected_item: Item,
        spawn_dimension: Nullable<String>,
        #[field(full_range)]
        spawn_x: i64,
        #[field(full_range)]
        spawn_y: i64,
        #[field(full_range)]
        spawn_z: i64,
        spawn_forced: Nullable<bool>,
        sleep_timer: u16,
        food_exhaustion_level: f32,
        food_saturation_level: f32,
        food_tick_timer: u32,
        xp_level: u32,
        xp_p: f32,
        xp_total: i32,
        xp_seed: i32,
        inventory: Vec<Item>,
        ender_items: Vec<Item>,
        abilities: Abilities,
        entered_nether_position: Nullable<(f64, f64, f64)>,
        root_vehicle: Nullable<([u32; 4], Entity)>,
        shoulder_entity_left: Nullable<Entity>,
        shoulder_entity_right: Nullable<Entity>,
        seen_credits: bool,
        recipe_book: RecipeBook,
    }

    struct Item {
        count: i8,
        slot: u8,
        id: String,
    }

    struct Abilities {
        walk_speed: f32,
        fly_speed: f32,
        may_fly: bool,
        flying: bool,
        invulnerable: bool,
        may_build: bool,
        instabuild: bool,
    }

    struct Entity {
        id: String,
        pos: (f64, f64, f64),
        motion: (f64, f64, f64),
        rotation: (f32, f32),
        fall_distance: f32,
        fire: u16,
        air: u16,
        on_ground: bool,
        no_gravity: bool,
        invulnerable: bool,
        portal_cooldown: i32,
        uuid: [u32; 4],
        custom_name: Nullable<String>,
        custom_name_visible: bool,
        silent: bool,
        glowing: bool,
    }

    struct RecipeBook {
        recipes: Vec<String>,
        to_be_displayed: Vec<String>,
        is_filtering_craftable: bool,
        is_gui_open: bool,
        is_furnace_filtering_craftable: bool,
        is_furnace_gui_open: bool,
        is_blasting_furnace_filtering_craftable: bool,
        is_blasting_furnace_gui_open: bool,
        is_smoker_filtering_craftable: bool,
        is_smoker_gui_open: bool,
    }

    enum GameType {
        Survival = "Survival",
        Creative = "Creative",
        Adventure = "Adventure",
        Spectator = "Spectator",
    }
}
