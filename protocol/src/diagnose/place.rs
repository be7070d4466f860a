//! Finds the path of the value at a position in a JSON text.

use super::report::Report;
use crate::error::path::Segment;
use crate::json::{Decode, Reader};

/// Runs `job` with the path of the value at byte `at` of the text.
pub(super) fn at(report: &mut Report<'_>, text: &str, at: usize, job: impl FnOnce(&mut Report<'_>)) {
    let mut path = Vec::new();
    // If the text cannot be read, the path so far is the closest one.
    let _ = descend(&mut Reader::new(text), at, &mut path);
    within(report, path.into_iter(), job);
}

fn within(report: &mut Report<'_>, mut path: std::vec::IntoIter<Segment>, job: impl FnOnce(&mut Report<'_>)) {
    match path.next() {
        Some(segment) => report.inside(segment, |report| within(report, path, job)),
        None => job(report),
    }
}

fn descend(reader: &mut Reader<'_>, at: usize, path: &mut Vec<Segment>) -> Decode<()> {
    let (mut first, mut index) = (true, 0);
    let opening = reader.peek();
    match opening {
        _ if reader.position() >= at => return Ok(()),
        Some(b'{') => reader.begin_object()?,
        Some(b'[') => reader.begin_array()?,
        _ => return Ok(()),
    }
    loop {
        let segment = if opening == Some(b'{') {
            if !reader.next_member(first)? {
                return Ok(());
            }
            Segment::key(&reader.key()?)
        } else {
            if !reader.next_item(first)? {
                return Ok(());
            }
            Segment::Index(index)
        };
        let mut behind = reader.clone();
        behind.skip_value()?;
        if behind.position() > at {
            path.push(segment);
            return descend(reader, at, path);
        }
        *reader = behind;
        (first, index) = (false, index + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::path::render;

    #[test]
    fn finds_the_path_of_a_place() {
        let text = r#"{"a": 1, "b": [true, {"c": null}], "d": {}}"#;
        for (value, path) in
            [("1,", "a"), ("true", "b[0]"), ("null", "b[1].c"), ("{}", "d"), ("[true", "b"), ("{\"a\"", "")]
        {
            let mut segments = Vec::new();
            assert_eq!(descend(&mut Reader::new(text), text.find(value).unwrap(), &mut segments), Ok(()));
            assert_eq!(render(&segments), path, "{value}");
        }
    }
}
