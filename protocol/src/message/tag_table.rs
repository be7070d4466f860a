//! Finds a message type by its tag, for protocols with many types: a hash table laid out by the macro, or by a constant
//! where the macro does not know all tags.

/// Finds the type with this tag.
///
/// The length of `slots` is a power of two, and at most half of the slots are in use. A slot holds 0 if it is empty, or
/// else the index of a type plus one. A type is in the slot at the hash of its tag, or in the next one after it that
/// was free.
pub fn find<T: Copy>(tag: &str, slots: &[u16], types: &[T], name: fn(T) -> &'static str) -> Option<T> {
    let mask = slots.len().wrapping_sub(1);
    let mut slot = hash(tag) & mask;
    // At most as many steps as slots, so that it terminates whatever they contain.
    for _ in slots {
        let number = usize::from(*slots.get(slot)?).checked_sub(1)?;
        let found = *types.get(number)?;
        if name(found) == tag {
            return Some(found);
        }
        slot = (slot + 1) & mask;
    }
    None
}

/// Lays out the table for these tags, in the order of their types. `N` is as the length of `slots` in [`find`].
///
/// # Panics
///
/// If there are more tags than slots; in a constant, and so as a compile error.
#[allow(clippy::indexing_slicing, reason = "for constants, where there is no `get_mut`")]
#[must_use]
pub const fn lay_out<const N: usize>(mut tags: &[&str]) -> [u16; N] {
    let mut slots = [0; N];
    let mut number = 1;
    while let [tag, others @ ..] = tags {
        let mut slot = hash(tag) & (N - 1);
        while slots[slot] != 0 {
            slot = (slot + 1) & (N - 1);
        }
        slots[slot] = number;
        number += 1;
        tags = others;
    }
    slots
}

/// Computes a hash with one multiplication per eight bytes. `protocol-macros` has the same function.
const fn hash(tag: &str) -> usize {
    let mut hash = tag.len() as u64;
    let mut rest = tag.as_bytes();
    while let Some((word, behind)) = rest.split_first_chunk() {
        hash = mixed(hash, u64::from_le_bytes(*word));
        rest = behind;
    }
    let mut word = 0;
    while let [others @ .., byte] = rest {
        word = word << 8 | *byte as u64;
        rest = others;
    }
    (mixed(hash, word) >> 32) as usize
}

const fn mixed(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_as_the_macros_do() {
        assert_eq!(
            ["", "bark", "agent_state", "a tag of three words"].map(|tag| hash(tag) % 1_000_003),
            [0, 976_445, 526_117, 356_146]
        );
    }

    #[test]
    fn finds_what_was_laid_out() {
        const TAGS: [&str; 20] = [
            "a",
            "b",
            "c",
            "d",
            "e",
            "f",
            "g",
            "h",
            "i",
            "j",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "agent_state",
            "bark",
            "a tag of three words",
            "",
        ];
        const SLOTS: [u16; 64] = lay_out(&TAGS);
        for tag in TAGS {
            assert_eq!(find(tag, &SLOTS, &TAGS, |name| name), Some(tag));
        }
        assert_eq!(find("q", &SLOTS, &TAGS, |name| name), None);
    }

    #[test]
    fn ends_on_any_table() {
        for slots in [&[][..], &[0], &[1, 1], &[9], &[1, 2, 1, 2]] {
            assert_eq!(find("x", slots, &["a", "b"], |name| name), None);
        }
        assert_eq!(find("b", &[1, 2, 1, 2], &["a", "b"], |name| name), Some("b"));
    }
}
