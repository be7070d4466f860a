//! The sample data is what the generator writes.

use std::fs;
use std::process::Stdio;

use crate::program::{example, sample, scratch};

#[test]
fn the_generator_writes_the_committed_sample() {
    let directory = scratch("world");
    let status = example("world").arg("--out").arg(&directory).stdout(Stdio::null()).status().unwrap();
    assert!(status.success());
    for name in ["world.jsonl", "broken.jsonl"] {
        let written = fs::read_to_string(directory.join(name)).unwrap();
        let committed = fs::read_to_string(sample(name)).unwrap();
        let differs = written.lines().zip(committed.lines()).position(|(written, committed)| written != committed);
        let advice = "`cargo run --example world -- --out examples/data` writes it anew";
        assert_eq!(differs, None, "{name} differs on the line after this one; {advice}");
        assert!(written == committed, "{name} has another length; {advice}");
    }
}

#[test]
fn the_sample_shows_what_texts_can_be() {
    let world = fs::read_to_string(sample("world.jsonl")).unwrap();
    let features = [
        ("a tag behind the payload", r#"},"type":"#),
        ("an escaped surrogate pair", r"\ud83d\udc36"),
        ("an escaped quote", r#"\""#),
        ("an escaped line end", r"\n"),
        ("a letter of two bytes", "ü"),
        ("a character of three bytes", "こ"),
        ("an emoji", "\u{1f436}"),
        ("a space after the colon", r#""type": "#),
    ];
    for (feature, text) in features {
        assert!(world.contains(text), "{feature}");
    }
}

#[test]
fn time_goes_on() {
    let world = fs::read_to_string(sample("world.jsonl")).unwrap();
    let times: Vec<f64> = world
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["ts"].as_f64().unwrap())
        .collect();
    assert!(times.is_sorted_by(|earlier, later| earlier < later));
    assert!(times.iter().any(|time| time.fract() > 0.0));
}
