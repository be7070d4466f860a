//! A list type, ready to be read and written repeatedly.

use std::hint::black_box;
use std::rc::Rc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::candidates::append;
use crate::measuring::Runner;

/// The number of items of a list.
pub(super) const ITEMS: usize = 64;

/// A list of items of one type.
pub(super) trait List: Sized {
    /// How many items a text has: they count as messages.
    const ITEMS: usize = ITEMS;

    /// The library's error for a rejected text.
    type Refusal;

    /// Reads a whole text.
    fn read(text: &str) -> Result<Self, Self::Refusal>;

    /// Appends the list to a buffer, and returns whether that succeeded.
    fn write(&self, buffer: &mut Vec<u8>) -> bool;
}

/// Through serde.
impl<T: Serialize + DeserializeOwned> List for Vec<T> {
    type Refusal = serde_json::Error;

    fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    fn write(&self, buffer: &mut Vec<u8>) -> bool {
        append(self, buffer)
    }
}

/// Declares newtypes of this crate as lists.
macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident: $item:ty;)*) => {$(
        $(#[$doc])*
        #[protocol::data]
        pub(crate) struct $list(Vec<$item>);

        impl $crate::enums::list::List for $list {
            type Refusal = protocol::Error;

            fn read(text: &str) -> Result<Self, protocol::Error> {
                Self::from_json(text)
            }

            fn write(&self, buffer: &mut Vec<u8>) -> bool {
                self.write_json(buffer).is_ok()
            }
        }
    )*};
}
pub(super) use lists;

/// Both jobs of a candidate.
pub(super) struct Candidate {
    pub(super) decode: Runner<'static>,
    pub(super) encode: Runner<'static>,
}

/// The names of both jobs.
pub(super) type Jobs = [&'static str; 2];

/// Returns the jobs of the list type `L` on these texts.
///
/// # Panics
///
/// If `L` does not read a text, or writes something else.
pub(super) fn candidate<L: List + 'static>(jobs: Jobs, name: &'static str, texts: &Rc<[String]>) -> Candidate {
    let [decode, encode] = jobs;
    let lists: Vec<L> = texts.iter().filter_map(|text| L::read(text).ok()).collect();
    let mut buffer = Vec::new();
    assert_eq!(lists.len(), texts.len(), "{name} refuses a text");
    for (list, text) in lists.iter().zip(&**texts) {
        buffer.clear();
        assert!(list.write(&mut buffer), "{name} cannot write {text}");
        assert_eq!(serde_json::from_slice::<Value>(&buffer).ok(), serde_json::from_str(text).ok(), "{name}");
    }
    let messages = texts.len() * L::ITEMS;
    let texts = Rc::clone(texts);
    let read = move || {
        for text in &*texts {
            // In the `Result` that the library returns, as with messages.
            black_box(black_box(L::read(black_box(text))).is_ok());
        }
    };
    let write = move || {
        for list in &lists {
            buffer.clear();
            black_box(black_box(list).write(&mut buffer));
            black_box(&buffer);
        }
    };
    Candidate {
        decode: Runner { job: decode, candidate: name, messages, run: Box::new(read) },
        encode: Runner { job: encode, candidate: name, messages, run: Box::new(write) },
    }
}
