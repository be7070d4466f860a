//! A season of concerts.

use std::collections::BTreeMap;

use super::{below, json, list};
use crate::measuring::Random;
use crate::types::citm_catalog::theirs::{Area, Catalog, Event, Performance, Price, SeatCategory};

/// The first id of each kind of thing.
const AREA: u32 = 205_705_993;
const EVENT: u32 = 138_586_341;
const PERFORMANCE: u32 = 339_887_544;
const SEAT_CATEGORY: u32 = 338_937_235;
const SUB_TOPIC: u32 = 337_184_262;
const TOPIC: u32 = 324_846_098;
const AUDIENCE: u32 = 337_100_890;

const WORDS: [&str; 16] = [
    "Orchestre",
    "de",
    "la",
    "Suite",
    "pour",
    "Quatuor",
    "à",
    "cordes",
    "Symphonie",
    "du",
    "soir",
    "Élégie",
    "Piano",
    "et",
    "Festival",
    "Récital",
];

/// Returns a catalog of this many performances.
pub(crate) fn text(random: &mut Random, performances: usize) -> String {
    let events = (performances * 3).div_ceil(4);
    json(&Catalog {
        area_names: names(random, AREA, 17),
        audience_sub_category_names: names(random, AUDIENCE, 1),
        block_names: BTreeMap::new(),
        events: ids(EVENT, 4, events).map(|id| (id, event(random, id))).collect(),
        performances: ids(PERFORMANCE, 7, performances).map(|id| performance(random, id, events)).collect(),
        seat_category_names: names(random, SEAT_CATEGORY, 64),
        sub_topic_names: names(random, SUB_TOPIC, 19),
        subject_names: BTreeMap::new(),
        topic_names: names(random, TOPIC, 4),
        topic_sub_topics: ids(TOPIC, 1, 4).map(|id| (id, some_of(random, SUB_TOPIC, 19, 5))).collect(),
        venue_names: BTreeMap::from([("PLEYEL_PLEYEL".to_owned(), "Salle Pleyel".to_owned())]),
    })
}

fn event(random: &mut Random, id: u32) -> Event {
    let sub_topics = 3 + random.below(3);
    Event {
        description: None,
        id,
        logo: random.chance(50).then(|| logo(random)),
        name: name(random, 5),
        sub_topic_ids: some_of(random, SUB_TOPIC, 19, sub_topics),
        subject_code: None,
        subtitle: None,
        topic_ids: some_of(random, TOPIC, 4, 3),
    }
}

fn performance(random: &mut Random, id: u32, events: usize) -> Performance {
    let categories = random.pick(&[1, 2, 4, 4, 4, 5, 5, 5]);
    let seat_categories = some_of(random, SEAT_CATEGORY, 64, categories);
    Performance {
        event_id: EVENT + 4 * below::<u32>(random, events),
        id,
        logo: random.chance(44).then(|| logo(random)),
        name: None,
        prices: seat_categories.iter().map(|id| price(random, *id)).collect(),
        seat_categories: seat_categories.into_iter().map(|id| seat_category(random, id)).collect(),
        seat_map_image: None,
        start: 1_372_701_600_000 + 900_000 * below::<u64>(random, 40_000),
        venue_code: "PLEYEL_PLEYEL".to_owned(),
    }
}

fn price(random: &mut Random, seat_category_id: u32) -> Price {
    Price { amount: 10_000 + 250 * below::<u32>(random, 700), audience_sub_category_id: AUDIENCE, seat_category_id }
}

fn seat_category(random: &mut Random, seat_category_id: u32) -> SeatCategory {
    let areas = random.pick(&[1, 6, 6, 6, 7, 10, 10, 11, 11, 12, 13, 13, 14, 16]);
    let areas = some_of(random, AREA, 17, areas);
    SeatCategory {
        areas: areas.into_iter().map(|area_id| Area { area_id, block_ids: Vec::new() }).collect(),
        seat_category_id,
    }
}

/// Returns `count` ids, `step` apart.
fn ids(first: u32, step: usize, count: usize) -> impl Iterator<Item = u32> {
    (first..).step_by(step).take(count)
}

/// Returns `count` of the `all` ids from `first` on, in any order.
fn some_of(random: &mut Random, first: u32, all: usize, count: usize) -> Vec<u32> {
    let mut ids: Vec<u32> = ids(first, 1, all).collect();
    random.shuffle(&mut ids);
    ids.truncate(count);
    ids
}

fn names(random: &mut Random, first: u32, count: usize) -> BTreeMap<u32, String> {
    ids(first, 1, count).map(|id| (id, name(random, 3))).collect()
}

fn name(random: &mut Random, words: usize) -> String {
    list(random, words, |random| random.pick(&WORDS)).join(" ")
}

fn logo(random: &mut Random) -> String {
    format!("/images/UE0AAAAACE{:08X}AAZDSVRN", random.below(1 << 32))
}
