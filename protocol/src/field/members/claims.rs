//! The keys of an object that a `rest` in it must not hold.

use crate::contract::{Describe, Place, Places};

/// Keys of an object that belong to one of those who write its members.
#[derive(Clone, Copy)]
pub enum Claim {
    /// A tag.
    Key(&'static str),
    /// The keys of an envelope.
    Places(&'static Places),
    /// The fields of a struct with this description.
    Fields(Describe),
}

impl Claim {
    pub(super) fn contains(self, key: &str) -> bool {
        match self {
            Self::Key(own) => own == key,
            Self::Places(places) => places.iter().any(|place| match place {
                Place::Tag(own) | Place::Content(own) => own.name() == key,
                Place::TagWithin { .. } | Place::TagOutside { .. } | Place::HeaderField(_) | Place::PayloadFields => {
                    false
                }
            }),
            Self::Fields(describe) => describe().fields().iter().any(|field| field.answers_to(key)),
        }
    }
}

/// As many as an object of several envelopes inside each other needs.
const MOST: usize = 12;

/// The claims of all who write members of an object.
// Most objects have none, and nearly all others one: these cost nothing to set up.
#[derive(Clone, Copy)]
#[expect(
    clippy::large_enum_variant,
    reason = "only the last one is ever written in full, and an allocation costs more"
)]
pub(super) enum Claims {
    Nothing,
    One(Claim),
    Several([Option<Claim>; MOST]),
}

impl Claims {
    /// Adds a claim. One too many is not checked when the object is written, only when it is read.
    #[inline]
    pub(super) fn add(&mut self, claim: Claim) {
        match self {
            Self::Nothing => *self = Self::One(claim),
            Self::One(first) => {
                let mut claims = [None; MOST];
                claims[0] = Some(*first);
                claims[1] = Some(claim);
                *self = Self::Several(claims);
            }
            Self::Several(claims) => {
                if let Some(free) = claims.iter_mut().find(|claim| claim.is_none()) {
                    *free = Some(claim);
                }
            }
        }
    }

    pub(super) fn contain(&self, key: &str) -> bool {
        match self {
            Self::Nothing => false,
            Self::One(claim) => claim.contains(key),
            Self::Several(claims) => claims.iter().flatten().any(|claim| claim.contains(key)),
        }
    }
}
