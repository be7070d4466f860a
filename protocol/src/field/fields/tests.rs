//! Reading fields: orders, spellings, and the positions of failures.

use super::*;
use crate::contract::{Shape, StructInfo, UnknownFields};

static POINT: Shape = Shape::Struct(StructInfo {
    fields: &[FieldInfo::new("x", || &Shape::Bool), FieldInfo::new("y", || &Shape::Bool)],
    ..StructInfo::EMPTY
});

/// Reads `x` and `y` and the text after the object. Returns the position of a failure.
fn read(reader: Reader<'_>) -> Result<(Vec<i64>, u32), usize> {
    let mut reader = reader;
    let mut found = Vec::new();
    let mut walk = |reader: &mut Reader<'_>| {
        let mut fields = Fields::begin(reader, || &POINT);
        while fields.pass(r#"{"x":"#) {
            fields.read(0, r#","x":"#, |reader| reader.integer(0, 9).map(|x| found.push(x)))?;
            fields.read(1, r#","y":"#, |reader| reader.integer(0, 9).map(|y| found.push(10 + y)))?;
        }
        fields.end()
    };
    match walk(&mut reader).and_then(|()| reader.end()) {
        Ok(()) => Ok((found, reader.depth())),
        Err(Failed) => Err(reader.position()),
    }
}

#[test]
fn reads_fields_however_they_are_written() {
    for (text, expected) in [
        ("{}", &[][..]),
        (" { } ", &[]),
        (r#"{"x":1,"y":2}"#, &[1, 12]),
        (r#"{"x": 1, "y": 2}"#, &[1, 12]),
        (r#"{"y":2,"x":1}"#, &[12, 1]),
        (r#"{"y" : 2 , "x" : 1 }"#, &[12, 1]),
        (r#"{"x" :1,"y" : 2}"#, &[1, 12]),
        ("{\"x\"\t\r\n:1,\"y\"  :2}", &[1, 12]),
        (r#"{"\u0078":1,"y":2}"#, &[1, 12]),
        (r#"{"z":{"x":3},"x":1,"":[],"y":2,"yy":4}"#, &[1, 12]),
        (r#"{"x":1,"x":2}"#, &[1, 2]),
    ] {
        assert_eq!(read(Reader::new(text)), Ok((expected.to_vec(), 0)), "{text}");
    }
}

#[test]
fn fails_where_the_text_does() {
    for text in [
        "",
        "{",
        "{,}",
        r#"{"x":1"#,
        r#"{"x":1,}"#,
        r#"{"x":1 "y":2}"#,
        r#"{"x":1;"y":2}"#,
        r#"{"x":,"y":2}"#,
        r#"{"y":,"x":1}"#,
        r#"{"x" :"y":2}"#,
        r#"{"x":1,"y" 2}"#,
        r#"{"x":1}}"#,
        r#"{"x"1}"#,
        r#"{"z":}"#,
    ] {
        assert!(read(Reader::new(text)).is_err(), "{text}");
    }
}

#[test]
fn rejects_unknown_fields_at_their_keys() {
    let reader = |text| Reader::new(text).with_unknown_fields(UnknownFields::Reject);
    assert_eq!(read(reader(r#"{"x":1,"z":2}"#)), Err(7));
    assert_eq!(read(reader(r#"{"x":1,"y":2}"#)), Ok((vec![1, 12], 0)));
}

#[test]
fn stays_failed() {
    let mut reader = Reader::new(r#"{"x":}"#);
    let mut fields = Fields::begin(&mut reader, || &POINT);
    assert!(fields.pass(""));
    assert_eq!(fields.read(0, r#","x":"#, |reader| reader.bool().map(drop)), Err(Failed));
    assert!(!fields.pass(""));
    assert_eq!(fields.end(), Err(Failed));
}

#[test]
fn fails_where_nobody_asks_for_a_field() {
    let mut reader = Reader::new(r#"{"y":,"x":1}"#);
    let mut fields = Fields::begin(&mut reader, || &POINT);
    while fields.pass(r#"{"x":"#) {
        assert_eq!(fields.read(0, r#","x":"#, |reader| reader.integer(0, 9).map(drop)), Ok(()));
    }
    assert_eq!(fields.end(), Err(Failed));
}
