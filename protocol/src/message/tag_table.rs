//! Finds a message type by its tag, for protocols with many types: a hash table laid out by the macro.

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

/// Computes a hash with one multiplication per eight bytes. `protocol-macros` has the same function.
fn hash(tag: &str) -> usize {
    let mut hash = tag.len() as u64;
    let mut rest = tag.as_bytes();
    while let Some((word, behind)) = rest.split_first_chunk() {
        hash = mixed(hash, u64::from_le_bytes(*word));
        rest = behind;
    }
    let rest = rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
    (mixed(hash, rest) >> 32) as usize
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
    fn ends_on_any_table() {
        for slots in [&[][..], &[0], &[1, 1], &[9], &[1, 2, 1, 2]] {
            assert_eq!(find("x", slots, &["a", "b"], |name| name), None);
        }
        assert_eq!(find("b", &[1, 2, 1, 2], &["a", "b"], |name| name), Some("b"));
    }
}
