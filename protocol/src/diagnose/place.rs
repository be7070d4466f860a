//! Finds the path of the value at a position in a JSON text.

use std::ops::Range;

use super::report::Report;
use crate::error::path::Segment;
use crate::error::shown::cut;
use crate::json::{Decode, Reader};

/// Runs `job` with the path of the value at byte `at` of the text, of which people must not see these parts.
pub(super) fn at(
    report: &mut Report<'_>,
    text: &str,
    secrets: &[Range<usize>],
    at: usize,
    job: impl FnOnce(&mut Report<'_>),
) {
    let mut path = Vec::new();
    let is_secret = |at: usize| secrets.iter().any(|part| part.contains(&at));
    // If the text cannot be read, the path so far is the closest one.
    let _ = descend(&mut Reader::new(text), at, &is_secret, &mut path);
    report.hiding(is_secret(at), |report| within(report, path.into_iter(), job));
}

fn within(report: &mut Report<'_>, mut path: std::vec::IntoIter<Segment<'_>>, job: impl FnOnce(&mut Report<'_>)) {
    match path.next() {
        Some(segment) => report.inside(segment, |report| within(report, path, job)),
        None => job(report),
    }
}

fn descend(
    reader: &mut Reader<'_>,
    at: usize,
    is_secret: &impl Fn(usize) -> bool,
    path: &mut Vec<Segment<'_>>,
) -> Decode<()> {
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
            let key_at = reader.position();
            let key = reader.key()?;
            if is_secret(key_at) { Segment::hidden() } else { Segment::Key(cut(&key).into_owned().into()) }
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
            return descend(reader, at, is_secret, path);
        }
        *reader = behind;
        (first, index) = (false, index + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::path::Path;

    #[test]
    fn finds_the_path_of_a_place() {
        let text = r#"{"a": 1, "b": [true, {"c": null}], "d": {}}"#;
        for (value, path) in
            [("1,", "a"), ("true", "b[0]"), ("null", "b[1].c"), ("{}", "d"), ("[true", "b"), ("{\"a\"", "")]
        {
            let mut segments = Vec::new();
            assert_eq!(descend(&mut Reader::new(text), text.find(value).unwrap(), &|_| false, &mut segments), Ok(()));
            let mut found = Path::default();
            for segment in segments {
                found.push(segment);
            }
            assert_eq!(found.render(), path, "{value}");
        }
    }
}
