//! Texts that are put together in constants, for compile errors about what the macros do not know.
#![expect(clippy::indexing_slicing, reason = "in a constant, where a panic is a compile error")]

/// A text of limited length.
pub(super) struct ConstText {
    bytes: [u8; Self::MOST],
    length: usize,
}

impl ConstText {
    const MOST: usize = 512;

    /// Puts the parts together; what is too long is cut off.
    pub(super) const fn of<const N: usize>(parts: [&str; N]) -> Self {
        let mut text = Self { bytes: [0; Self::MOST], length: 0 };
        let mut number = 0;
        while number < N {
            let mut rest = parts[number].as_bytes();
            while let [byte, behind @ ..] = rest {
                if text.length == Self::MOST {
                    return text;
                }
                text.bytes[text.length] = *byte;
                text.length += 1;
                rest = behind;
            }
            number += 1;
        }
        text
    }

    pub(super) const fn as_str(&self) -> &str {
        match std::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            // Cut off inside of a letter.
            Err(error) => match std::str::from_utf8(self.bytes.split_at(error.valid_up_to()).0) {
                Ok(text) => text,
                Err(_) => "",
            },
        }
    }
}
