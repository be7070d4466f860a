//! Declarations of every kind, under every lint that they themselves can heed.
//!
//! What is generated must not be what breaks one: `cargo clippy` has nothing to say here.
#![forbid(unsafe_code, missing_docs)]
#![deny(warnings, unused, nonstandard_style, future_incompatible, let_underscore)]
#![deny(rust_2018_idioms, rust_2021_compatibility, rust_2024_compatibility)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery, clippy::cargo, clippy::restriction)]
// The lints of rustc that are not in a group.
#![deny(
    ambiguous_negative_literals,
    closure_returning_async_block,
    deprecated_in_future,
    impl_trait_redundant_captures,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_debug_implementations,
    non_ascii_idents,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unsafe_op_in_unsafe_fn,
    unused_crate_dependencies,
    unused_import_braces,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]
#![allow(clippy::blanket_clippy_restriction_lints, reason = "all of them are meant")]
#![allow(clippy::multiple_crate_versions, reason = "of the dependencies")]
// What the declarations below are like, whatever is generated from them.
#![allow(
    clippy::allow_attributes,
    clippy::arbitrary_source_item_ordering,
    clippy::exhaustive_structs,
    clippy::field_scoped_visibility_modifiers,
    clippy::implicit_return,
    clippy::min_ident_chars,
    clippy::single_call_fn,
    clippy::single_char_lifetime_names,
    clippy::std_instead_of_alloc,
    clippy::std_instead_of_core,
    missing_copy_implementations,
    reason = "these are about what is written here"
)]

pub mod documented;
mod private;
pub mod public;
