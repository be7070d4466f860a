//! RON, which writes structs with bare names and distinguishes them from maps.

use protocol::{Header, Payload, Timestamp};

use super::full;
use super::world::{Envelope, Full, Message};

#[test]
fn envelopes_go_out_and_come_back() {
    let envelope: Envelope<'static> =
        Message::from(full()).wrap(Header::new("timmy", Timestamp::from_micros(1_500_000).unwrap()));
    let text = ron::to_string(&envelope).unwrap();
    assert_eq!(ron::from_str::<Envelope<'static>>(&text).unwrap(), envelope, "{text}");
    let text = ron::ser::to_string_pretty(&full(), ron::ser::PrettyConfig::new().struct_names(true)).unwrap();
    assert_eq!(ron::from_str::<Full>(&text).unwrap(), full(), "{text}");
}

#[test]
fn structs_may_be_written_with_bare_names() {
    let read: Full = ron::from_str(r#"(Text: "a", times: 7, level: Some("low"))"#).unwrap();
    assert_eq!((read.text.as_str(), read.times, read.level), ("a", 7, Some(super::Level::Low)));
    let read: Full = ron::from_str(r#"Full(Text: "a", inner: (x: 0.5, names: ["b"]))"#).unwrap();
    assert_eq!(read.inner.map(|inner| inner.names), Some(vec![Some("b".to_owned())]));
}

#[test]
fn a_bare_name_is_refused_in_place_of_a_value() {
    // RON does not pass on which name it was, so it would be read as `()`.
    for text in [r#"(Text: "a", level: very_high)"#, r#"(Text: "a", level: Some(low))"#, r#"(Text: "a", maybe: ())"#] {
        let error = ron::from_str::<Full>(text).unwrap_err().to_string();
        assert!(error.contains("quotes"), "{error}");
    }
    assert_eq!(ron::from_str::<Full>(r#"(Text: "a", level: None)"#).unwrap().level, None);
}
