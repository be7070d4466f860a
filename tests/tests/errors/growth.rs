//! The cost of explaining a text: no more for a text full of mistakes than for the hundred that are kept.
//!
//! Measured in allocations, of which every sentence, path and comparison of names needs some, and in calls of checks.

use std::sync::atomic::{AtomicUsize, Ordering};

use protocol::{Envelope, Error, Payload, protocol};

static ASKED: AtomicUsize = AtomicUsize::new(0);

fn asked<T>(_: &T) -> Result<(), &'static str> {
    ASKED.fetch_add(1, Ordering::Relaxed);
    Err("is never right")
}

#[protocol(unknown_fields = reject)]
mod hostile {
    use std::collections::BTreeMap;

    #[message(type = "hostile")]
    pub(crate) struct Hostile {
        pub(crate) zones: Option<Vec<Zone>>,
        pub(crate) by_zone: Option<BTreeMap<Zone, u8>>,
        pub(crate) points: Option<Vec<Point>>,
        #[field(each(unique))]
        pub(crate) rows: Option<Vec<Vec<u8>>>,
        #[field(each(len(..=2), pattern("^(a|aa)+b$")))]
        pub(crate) names: Option<Vec<String>>,
        pub(crate) grid: Option<BTreeMap<String, Vec<u8>>>,
        #[field(check = super::asked)]
        pub(crate) whole: Option<bool>,
    }

    #[data]
    pub(crate) struct Point {
        #[field(range(0.0..=1.0))]
        pub(crate) latitude: f64,
        #[field(check = super::asked)]
        pub(crate) longitude: f64,
        #[field(default = f64::NAN)]
        pub(crate) altitude: f64,
    }

    #[data]
    #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
    pub(crate) enum Zone {
        AmericaLima,
        EuropeAmsterdam,
        EuropeAndorra,
        EuropeAthens,
        EuropeBelgrade,
        EuropeBerlin,
        EuropeBratislava,
        EuropeBrussels,
        EuropeBucharest,
        EuropeBudapest,
        EuropeChisinau,
        EuropeCopenhagen,
        EuropeDublin,
        EuropeGibraltar,
        EuropeHelsinki,
        EuropeIstanbul,
        EuropeLisbon,
        EuropeLjubljana,
        EuropeLondon,
    }
}
use hostile::Hostile;

fn text(data: &str) -> String {
    format!(r#"{{"type":"hostile","agent_id":"a","data":{{{data}}},"ts":1}}"#)
}

fn refused(text: &str) -> Error {
    Hostile::from_json(text).unwrap_err()
}

fn list(field: &str, item: &str, count: usize) -> String {
    format!(r#""{field}":[{}]"#, vec![item; count].join(","))
}

type Row = (&'static str, fn(usize) -> String);

/// The kinds of mistakes that a text can be full of.
const ROWS: [Row; 12] = [
    ("near enum values", |count| list("zones", r#""europe_berlni""#, count)),
    ("far enum values", |count| list("zones", r#""zzz""#, count)),
    ("wrong kinds", |count| list("zones", "{}", count)),
    ("numbers out of range", |count| list("points", r#"{"latitude":2,"longitude":0,"altitude":0}"#, count)),
    ("missing fields", |count| list("points", r#"{"altitude":0}"#, count)),
    ("broken defaults", |count| list("points", r#"{"latitude":0,"longitude":0}"#, count)),
    ("repeated items", |count| list("rows", "[1,1]", count)),
    ("texts that are too long", |count| list("names", r#""aaaaaaaaaaaaaaaaaaaaaaaa""#, count)),
    ("texts that do not match", |count| list("names", r#""aa""#, count)),
    ("unknown keys near known ones", |count| {
        let points: Vec<String> = (0..count).map(|at| format!(r#""point{at}":0"#)).collect();
        points.join(",")
    }),
    ("repeated keys", |count| vec![r#""whole":null"#; count].join(",")),
    ("unknown keys of a map", |count| {
        let zones: Vec<String> = (0..count).map(|at| format!(r#""europe_{at}":0"#)).collect();
        format!(r#""by_zone":{{{}}}"#, zones.join(","))
    }),
];

#[test]
fn mistakes_beyond_the_hundredth_cost_nothing() {
    for (kind, data) in ROWS {
        let count = |mistakes: usize| {
            let text = text(&data(mistakes));
            let mut error = None;
            let counted = allocation_counter::measure(|| error = Some(refused(&text)));
            let error = error.unwrap();
            assert!(error.is_truncated() && error.issues().len() == 100, "{kind}: {error}");
            // The cost of reading up to the mistake is not part of the cost of explaining.
            let read = allocation_counter::measure(|| assert!(Envelope::<Hostile>::accept(&text).is_none()));
            (counted.count_total - read.count_total, counted.bytes_total - read.bytes_total)
        };
        let (few, many) = (count(200), count(20_000));
        assert!(many.0 <= few.0 + 4, "{kind}: {} allocations, then {}", few.0, many.0);
        assert!(many.1 <= few.1 + 1_000, "{kind}: {} bytes, then {}", few.1, many.1);
        assert!(many.1 < 400_000, "{kind}: {} bytes", many.1);
    }
}

#[test]
fn checks_are_not_asked_in_vain() {
    let count = |points: usize| {
        ASKED.store(0, Ordering::Relaxed);
        refused(&text(&list("points", r#"{"latitude":0,"longitude":0,"altitude":0}"#, points)));
        ASKED.load(Ordering::Relaxed)
    };
    assert!(count(20_000) <= 200, "asked {} times", count(20_000));
}

#[test]
fn a_long_key_is_not_kept_for_each_issue() {
    let key = "k".repeat(1_000_000);
    let text = text(&format!(r#""grid":{{"{key}":[{}]}}"#, vec!["999"; 100].join(",")));
    let mut error = None;
    let counted = allocation_counter::measure(|| error = Some(refused(&text)));
    assert!(counted.bytes_total < 2 * 1_000_000, "{} bytes", counted.bytes_total);
    let error = error.unwrap();
    assert_eq!(error.issues()[99].path, format!("data.grid[\"{}…\"][99]", "k".repeat(40)));
    assert!(error.to_string().len() < 20_000);
}
