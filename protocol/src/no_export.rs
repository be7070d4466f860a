//! Stands in for the exports of a contract in a build without the feature `contract`: programs that use them fail to
//! compile with an explanation.

use std::convert::Infallible;
use std::marker::PhantomData;

use crate::contract::{Contract, DataContract, MessageInfo};

/// A type that would export. The lifetime delays the error to where an export is requested; rustc would reject a bound
/// without one (`ThisBuild: Export`) where it is written.
pub struct ThisBuild<'a>(PhantomData<&'a ()>);

/// Implemented for no type.
#[diagnostic::on_unimplemented(
    message = "exporting a contract needs the feature `contract` of `protocol`",
    label = "needs the feature `contract`",
    note = "usually only a test or an example exports, so enable it for those: `[dev-dependencies] protocol = {{ features = [\"contract\"] }}`"
)]
pub trait Export {
    /// Returns the requested export.
    fn export<T>() -> T;
}

macro_rules! needs_the_feature {
    ($($name:ident($($argument:ident: $type:ty),*) -> $result:ty)*) => {$(
        /// Requires the feature `contract`.
        #[must_use]
        pub fn $name<'a>(&self $(, $argument: $type)*) -> $result
        where
            ThisBuild<'a>: Export,
        {
            $(let _ = $argument;)*
            <ThisBuild<'a> as Export>::export()
        }
    )*};
}

impl Contract {
    needs_the_feature! {
        json_schema() -> String
        asyncapi() -> String
        typescript() -> String
        javascript() -> String
        javascript_declarations() -> String
        python() -> String
        python_package(name: &str) -> Infallible
        typescript_package(name: &str) -> Infallible
        markdown() -> String
        example(tag: &str) -> Option<String>
    }

    /// Requires the feature `contract`.
    #[must_use]
    pub fn diff<'a, Old, New>(_old: Old, _new: New) -> Infallible
    where
        ThisBuild<'a>: Export,
    {
        <ThisBuild<'a> as Export>::export()
    }
}

impl DataContract {
    needs_the_feature! {
        json_schema() -> String
        typescript() -> String
        javascript() -> String
        javascript_declarations() -> String
        python() -> String
        python_package(name: &str) -> Infallible
        typescript_package(name: &str) -> Infallible
        markdown() -> String
        example() -> Option<String>
    }

    /// Requires the feature `contract`.
    #[must_use]
    pub fn diff<'a, Old, New>(_old: Old, _new: New) -> Infallible
    where
        ThisBuild<'a>: Export,
    {
        <ThisBuild<'a> as Export>::export()
    }
}

impl MessageInfo {
    needs_the_feature! {
        example() -> Option<String>
    }
}

/// Requires the feature `contract`.
#[macro_export]
macro_rules! assert_contract {
    ($($arguments:tt)*) => {
        ::core::compile_error!("`assert_contract!` needs the feature `contract` of `protocol`")
    };
}
