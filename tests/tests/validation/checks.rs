//! `check = path`: the user's own rules.

use std::borrow::Cow;
use std::collections::BTreeMap;

use protocol::{Envelope, Payload, data, message};

use super::{assert_invalid, assert_valid, decode, facts};

mod own {
    /// Refuses with its own sentence.
    pub(super) fn capitalised(text: &str) -> Result<(), &'static str> {
        if text.starts_with(char::is_uppercase) { Ok(()) } else { Err("must begin with a capital") }
    }

    pub(super) fn even(number: &u32) -> Result<(), String> {
        if number.is_multiple_of(2) { Ok(()) } else { Err(format!("{number} is odd")) }
    }

    pub(super) fn sorted(items: &[i32]) -> Result<(), std::fmt::Error> {
        if items.is_sorted() { Ok(()) } else { Err(std::fmt::Error) }
    }
}

fn small_area(rectangle: &Rectangle) -> Result<(), String> {
    let area = rectangle.width * rectangle.height;
    if area <= 100.0 { Ok(()) } else { Err(format!("covers {area}, at most 100 are allowed")) }
}

fn no_empty_key(map: &BTreeMap<String, u8>) -> Result<(), &'static str> {
    if map.contains_key("") { Err("has an empty key") } else { Ok(()) }
}

fn never(_: &bool) -> Result<(), &'static str> {
    Err("is never right")
}

#[message(type = "checked")]
pub struct Checked {
    #[field(check = own::capitalised)]
    pub title: Option<String>,
    #[field(check = own::capitalised, len(..=5))]
    pub cow: Option<Cow<'static, str>>,
    #[field(check = own::even, range(..=10))]
    pub even: Option<u32>,
    #[field(check = self::own::sorted)]
    pub sorted: Option<Vec<i32>>,
    #[field(check = small_area)]
    pub area: Option<Rectangle>,
    #[field(check = no_empty_key)]
    pub map: Option<BTreeMap<String, u8>>,
    #[field(check = never)]
    pub never: Option<bool>,
}

#[data]
pub struct Rectangle {
    #[field(range(0.0..))]
    pub width: f64,
    #[field(range(0.0..))]
    pub height: f64,
}

/// Relies on what rules and types guarantee.
fn is_cautious(careful: &Careful) -> Result<(), String> {
    assert!(careful.share.is_finite(), "asked about {}", careful.share);
    let first = &careful.words[0];
    if first == "a" { Ok(()) } else { Err(format!("begins with {first}")) }
}

#[data]
pub struct Careful {
    pub share: f64,
    #[field(len(1..))]
    pub words: Vec<String>,
}

#[message(type = "cautious")]
pub struct Cautious {
    #[field(check = is_cautious)]
    pub careful: Careful,
    #[field(len(..=1))]
    pub last: String,
}

#[message(type = "required")]
pub struct Required {
    #[field(check = own::capitalised)]
    pub title: String,
    #[field(check = own::even, default = 3)]
    pub even: u32,
}

#[test]
fn runs_on_the_value_inside_an_option() {
    assert_valid(Checked::new());
    assert_valid(Checked { title: Some("Ab".into()), even: Some(4), sorted: Some(vec![1, 2, 2]), ..Checked::new() });
    assert_invalid(Checked { title: Some("ab".into()), ..Checked::new() }, &[("check", "data.title")]);
    assert_invalid(Checked { sorted: Some(vec![2, 1]), ..Checked::new() }, &[("check", "data.sorted")]);
    assert_invalid(Checked { map: Some([(String::new(), 1)].into()), ..Checked::new() }, &[("check", "data.map")]);
    assert_invalid(Checked { never: Some(true), ..Checked::new() }, &[("check", "data.never")]);
    assert_eq!(decode::<Checked>(r#"{"never": null}"#), Ok(Checked::new()));
}

#[test]
fn has_the_last_word() {
    let words = || vec!["a".to_owned()];
    assert_valid(Cautious::new(Careful::new(0.5, words()), "z"));
    for share in [f64::NAN, f64::INFINITY] {
        let cautious = Cautious::new(Careful::new(share, words()), "z");
        assert!(cautious.validate().is_err());
        assert!(serde_json::to_string(&cautious).is_err());
        assert!(cautious.wrap("timmy").to_json().is_err());
    }
    let wordless = r#"{"type": "cautious", "agent_id": "a", "data": {"careful": {"share": 1, "words": []}, "last": "z"}, "ts": 1}"#;
    assert!(Envelope::<Cautious>::accept(wordless).is_none());
    assert!(Envelope::<Cautious>::accept(&wordless.replace("[]", "[\"a\"]")).is_some());
}

#[test]
fn can_be_combined_with_other_rules() {
    assert_invalid(Checked { cow: Some("abc".into()), ..Checked::new() }, &[("check", "data.cow")]);
    assert_invalid(
        Checked { even: Some(11), ..Checked::new() },
        &[("out_of_range", "data.even"), ("check", "data.even")],
    );
    assert_invalid(Checked { even: Some(12), ..Checked::new() }, &[("out_of_range", "data.even")]);
}

#[test]
fn is_not_asked_about_what_is_too_long() {
    let too_long = [("too_long", "data.cow")];
    assert_invalid(Checked { cow: Some("abcdef".into()), ..Checked::new() }, &too_long);
    assert_eq!(decode::<Checked>(r#"{"cow": "abcdef"}"#), Err(facts(&too_long)));
}

#[test]
fn sees_unescaped_strings() {
    assert!(decode::<Checked>(r#"{"title": "\u0041b", "cow": "\u00c9"}"#).is_ok());
    assert_eq!(decode::<Checked>(r#"{"title": "\u0061b"}"#), Err(facts(&[("check", "data.title")])));
}

#[test]
fn says_what_the_function_said() {
    for (data, sentence) in [(r#"{"title": "ab"}"#, "must begin with a capital"), (r#"{"even": 3}"#, "3 is odd")] {
        let text = format!(r#"{{"type": "checked", "agent_id": "timmy", "data": {data}, "ts": 7}}"#);
        let error = Checked::from_json(&text).unwrap_err();
        assert!(error.to_string().contains(sentence), "{error}");
        let offset = text.find(": \"ab\"").or(text.find(": 3")).unwrap() + 2;
        assert_eq!(error.issues()[0].offset, u64::try_from(offset).ok());
    }
    let error = Checked { title: Some("ab".into()), ..Checked::new() }.validate().unwrap_err();
    assert!(error.to_string().contains("must begin with a capital"), "{error}");
}

#[test]
fn checks_a_data_type_as_a_whole() {
    assert_valid(Checked { area: Some(Rectangle::new(10.0, 10.0)), ..Checked::new() });
    assert_invalid(Checked { area: Some(Rectangle::new(10.0, 10.5)), ..Checked::new() }, &[("check", "data.area")]);
    assert_eq!(decode::<Checked>(r#"{"area": {"width": 50, "height": 50}}"#), Err(facts(&[("check", "data.area")])));
    let found = decode::<Checked>(r#"{"area": {"width": -1, "height": "x"}}"#).unwrap_err();
    for fact in facts(&[("out_of_range", "data.area.width"), ("wrong_type", "data.area.height")]) {
        assert!(found.contains(&fact), "{fact:?} in {found:?}");
    }
}

#[test]
fn checks_required_fields_and_defaults_alike() {
    assert_valid(Required { even: 2, ..Required::new("Ab") });
    assert_invalid(Required { even: 3, ..Required::new("ab") }, &[("check", "data.title"), ("check", "data.even")]);
    let found = decode::<Required>(r#"{"title": "Ab"}"#).unwrap_err();
    assert_eq!(found, facts(&[("check", "data.even")]), "a default that breaks its own rule is not let through");
    assert!(decode::<Required>(r#"{"title": "Ab", "even": 4}"#).is_ok());
}
