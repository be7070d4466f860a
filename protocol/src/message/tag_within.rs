//! Tags inside of a field of the header: whether the field can hold one, which constants know.

use std::marker::PhantomData;

use crate::contract::{HeaderField, KeyTree, is_same};
use crate::field::Field;
use crate::field::tagged::Flatten;

/// The type of a field of a header.
///
/// For a type that is not a struct, rustc falls back to [`NotAStruct`], since the inherent constant does not apply.
#[derive(Debug)]
pub struct TypeOf<T>(PhantomData<T>);

impl<T: Flatten<'static>> TypeOf<T> {
    /// The keys of the struct. (What has a tag of its own is none.)
    pub const KEYS: Option<&'static KeyTree> =
        if <T as Field<'static>>::WRITTEN_KEYS.are_declared() { Some(T::KEYS) } else { None };
}

/// The fallback for a type that is not a struct.
pub trait NotAStruct {
    /// No keys.
    const KEYS: Option<&'static KeyTree> = None;
}

impl<T> NotAStruct for TypeOf<T> {}

/// Fails to compile if the header's field cannot hold a tag under this key: it is missing, or need not be there, or is no
/// struct, or has such a key itself. There is a text for each.
///
/// # Panics
///
/// In a constant, and so as a compile error.
#[track_caller]
pub const fn assert_holds_tag(
    fields: Option<&[HeaderField]>,
    (field, key): (&str, &str),
    [missing, optional, no_struct, declared]: [&str; 4],
) {
    let Some(mut fields) = fields else { return };
    while let [HeaderField { name, is_required, keys, .. }, others @ ..] = fields {
        fields = others;
        if !is_same(name, field) {
            continue;
        }
        assert!(*is_required, "{}", optional);
        let Some(keys) = keys else { panic!("{}", no_struct) };
        assert!(!keys.contains(key), "{}", declared);
        return;
    }
    panic!("{}", missing)
}
