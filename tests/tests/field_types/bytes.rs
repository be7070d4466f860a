//! Bytes, as base64 in a string.

use protocol::{Bytes, Payload, data, message};

use super::{assert_written, decode, fact, fails};

#[message(type = "icon")]
#[derive(Debug, Clone, PartialEq)]
struct Icon {
    #[field(len(..=8))]
    png: Bytes,
    parts: Option<Vec<Bytes>>,
}

#[test]
fn bytes_are_a_string_in_base64() {
    let icon =
        Icon { parts: Some(vec![Bytes::default(), Bytes::from(*b"fo")]), ..Icon::new(Bytes::from(*b"\x00\xff!")) };
    assert_written(icon.clone(), r#"{"png":"AP8h","parts":["","Zm8="]}"#);
    assert_eq!(decode::<Icon>(r#"{"parts":["","Zm8="],"png":"\u0041P8h"}"#), Ok(icon));
}

#[test]
fn other_texts_are_no_bytes() {
    for text in ["AP8", "AP8=", "AP8-", "AP8h ", "A===", "===="] {
        assert_eq!(fails::<Icon>(&format!("{{\"png\":\"{text}\"}}")), fact("format", "data.png"), "{text}");
    }
    assert_eq!(fails::<Icon>(r#"{"png":[0,255]}"#), fact("wrong_type", "data.png"));
}

#[test]
fn len_counts_the_characters_of_the_text() {
    assert_eq!(fails::<Icon>(r#"{"png":"AP8hAP8hAP8h"}"#), fact("too_long", "data.png"));
    let error = Icon::new(Bytes::new(vec![0; 7])).validate().unwrap_err();
    assert_eq!(error.issues()[0].code.as_str(), "too_long");
    assert!(Icon::new(Bytes::new(vec![0; 6])).validate().is_ok());
}

/// What a key opens.
#[data(untagged)]
#[derive(Debug, PartialEq)]
enum Secret {
    Number(u8),
    Bytes(Bytes),
}

#[test]
fn serde_sees_the_same_text() {
    let secret = Secret::from_json("\"Zg==\"").unwrap();
    assert_eq!(secret, Secret::Bytes(Bytes::from(*b"f")));
    assert_eq!(serde_json::to_string(&secret).unwrap(), "\"Zg==\"");
    assert_eq!(serde_json::from_str::<Bytes>("\"Zg==\"").unwrap().into_vec(), b"f");
    assert!(serde_json::from_str::<Bytes>("\"Zg=\"").is_err());
}
