//! Texts that constants put together, for compile errors about what only they know.

/// The most bytes of a text.
const CAPACITY: usize = 1024;

/// A text of several parts; what is beyond the capacity is left out.
pub(crate) struct Text {
    bytes: [u8; CAPACITY],
    length: usize,
}

impl Text {
    /// Joins the parts.
    pub(crate) const fn of(mut parts: &[&str]) -> Self {
        let mut text = Self { bytes: [0; CAPACITY], length: 0 };
        while let [part, others @ ..] = parts {
            // Whole parts, so that no character is cut.
            if text.length + part.len() <= CAPACITY {
                text.push(part.as_bytes());
            }
            parts = others;
        }
        text
    }

    #[allow(clippy::indexing_slicing, reason = "there is no `get_mut` in constants; the caller has looked for room")]
    const fn push(&mut self, mut part: &[u8]) {
        while let [byte, others @ ..] = part {
            self.bytes[self.length] = *byte;
            self.length += 1;
            part = others;
        }
    }

    pub(crate) const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CAPACITY, Text};

    #[test]
    fn joins_parts() {
        const TEXT: Text = Text::of(&["the key `", "größe", "` is taken"]);
        assert_eq!(TEXT.as_str(), "the key `größe` is taken");
        assert_eq!(Text::of(&[]).as_str(), "");
    }

    #[test]
    fn leaves_out_what_is_too_long() {
        let long = "ä".repeat(CAPACITY / 2);
        assert_eq!(Text::of(&["a", &long, "b"]).as_str(), "ab");
        assert_eq!(Text::of(&[&long, "b"]).as_str(), long);
    }
}
