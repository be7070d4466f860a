//! The programme of a concert hall: objects with the same few keys, maps with ids as keys.

super::twice! {
    #[types(rename_all = "camelCase")]
    struct Catalog {
        area_names: BTreeMap<u32, String>,
        audience_sub_category_names: BTreeMap<u32, String>,
        block_names: BTreeMap<u32, String>,
        events: BTreeMap<u32, Event>,
        performances: Vec<Performance>,
        seat_category_names: BTreeMap<u32, String>,
        sub_topic_names: BTreeMap<u32, String>,
        subject_names: BTreeMap<u32, String>,
        topic_names: BTreeMap<u32, String>,
        topic_sub_topics: BTreeMap<u32, Vec<u32>>,
        venue_names: BTreeMap<String, String>,
    }

    struct Event {
        description: Nullable<String>,
        id: u32,
        logo: Nullable<String>,
        name: String,
        sub_topic_ids: Vec<u32>,
        subject_code: Nullable<u32>,
        subtitle: Nullable<String>,
        topic_ids: Vec<u32>,
    }

    struct Performance {
        event_id: u32,
        id: u32,
        logo: Nullable<String>,
        name: Nullable<String>,
        prices: Vec<Price>,
        seat_categories: Vec<SeatCategory>,
        seat_map_image: Nullable<String>,
        start: u64,
        venue_code: String,
    }

    struct Price {
        amount: u32,
        audience_sub_category_id: u32,
        seat_category_id: u32,
    }

    struct SeatCategory {
        areas: Vec<Area>,
        seat_category_id: u32,
    }

    struct Area {
        area_id: u32,
        block_ids: Vec<u32>,
    }
}
