//! The lookup of a message type by its tag: a `match`, or a table if the `match` would be long.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::message_set::MessageSet;

/// The most types that are compared one by one. With more, a table measured faster, and more types do not slow it down.
const MOST_TAGS_COMPARED: usize = 16;

// Expands to:
//     match __tag {
//         "bark" => Some(Self::Bark),
//         _ => None,
//     }
// or, of many messages, to:
//     __rt::find_tag(__tag, &[0, 1, ..], Self::ALL, Self::as_str)
pub(crate) fn expand_from_tag(set: &MessageSet<'_>) -> TokenStream {
    if let Some(constant) = expand_slots(set) {
        return quote! {
            #constant
            __rt::find_tag(__tag, &__SLOTS, Self::ALL, Self::as_str)
        };
    }
    let Some(slots) = slots(set) else {
        let arms = set.for_each(|message| {
            let (ident, pattern) = (message.ident(), message.tag_pattern());
            quote!(#pattern => __rt::Some(Self::#ident),)
        });
        return quote! {
            match __tag {
                #(#arms)*
                _ => __rt::None,
            }
        };
    };
    let slots = slots.into_iter().map(Literal::u16_unsuffixed);
    quote!(__rt::find_tag(__tag, &[#(#slots),*], Self::ALL, Self::as_str))
}

/// Whether there are many messages, and none has a `cfg`, since it might not be configured in.
fn needs_table(set: &MessageSet<'_>) -> bool {
    set.messages.len() > MOST_TAGS_COMPARED && set.messages.iter().all(|message| message.cfgs().is_empty())
}

/// Returns the table; `None` for a protocol that needs none, or that includes messages.
fn slots(set: &MessageSet<'_>) -> Option<Vec<u16>> {
    let tags: Option<Vec<String>> =
        set.messages.iter().map(|message| Some(message.declared()?.tag.mark.name())).collect();
    tags.filter(|_| needs_table(set)).and_then(|tags| lay_out(&tags))
}

// Expands to:
//     const __SLOTS: [u16; 64] = __rt::lay_out_tags(&["bark", __rt::included::Included::<__Hello>::TAG, ..]);
/// Expands to the table of a protocol that includes messages, whose tags only a constant knows; `None` for others.
fn expand_slots(set: &MessageSet<'_>) -> Option<TokenStream> {
    let includes = set.messages.iter().any(|message| message.declared().is_none());
    if !includes || !needs_table(set) || u16::try_from(set.messages.len()).is_err() {
        return None;
    }
    let length = Literal::usize_unsuffixed(length(set.messages.len()));
    let tags = set.messages.iter().map(|message| message.tag());
    Some(quote!(const __SLOTS: [__rt::u16; #length] = __rt::lay_out_tags(&[#(#tags),*]);))
}

/// Returns the number of slots for as many tags.
fn length(tags: usize) -> usize {
    (tags * 2).next_power_of_two()
}

/// Puts each tag's number, counted from one, into the slot of its hash or the next free slot.
fn lay_out(tags: &[String]) -> Option<Vec<u16>> {
    let mut slots = vec![0; length(tags.len())];
    let mask = slots.len() - 1;
    for (number, tag) in (1..).zip(tags) {
        let number = u16::try_from(number).ok()?;
        let mut slot = hash(tag) & mask;
        while *slots.get(slot)? != 0 {
            slot = (slot + 1) & mask;
        }
        *slots.get_mut(slot)? = number;
    }
    Some(slots)
}

/// Returns the hash by which `protocol` looks up a tag; `tag_table.rs` there has the same function.
fn hash(tag: &str) -> usize {
    let mut hash = tag.len() as u64;
    let (words, rest) = tag.as_bytes().split_at(tag.len() / 8 * 8);
    for word in words.chunks(8) {
        hash = mixed(hash, little_endian(word));
    }
    (mixed(hash, little_endian(rest)) >> 32) as usize
}

fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte))
}

const fn mixed(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(23) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_as_the_runtime_does() {
        assert_eq!(
            ["", "bark", "agent_state", "a tag of three words"].map(|tag| hash(tag) % 1_000_003),
            [0, 976_445, 526_117, 356_146]
        );
    }

    #[test]
    fn gives_every_tag_a_slot() {
        let tags: Vec<String> = (0..1000).map(|number| format!("message_{number}")).collect();
        let slots = lay_out(&tags).unwrap();
        let mut numbers: Vec<u16> = slots.iter().copied().filter(|&number| number != 0).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=1000).collect::<Vec<_>>());
        let farthest = |tag: &String| {
            let start = hash(tag) & (slots.len() - 1);
            slots.iter().cycle().skip(start).take(slots.len()).take_while(|&&number| number != 0).count()
        };
        assert!(tags.iter().map(farthest).max().unwrap() < 32, "the hash spreads similar tags");
    }
}
