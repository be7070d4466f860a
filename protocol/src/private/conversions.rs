//! The conversions between the messages of a protocol and the enum of all of them.

/// Writes `From` and `TryFrom` for each variant: `conversions! { Message [<'a>] { Bark(Bark<'a>), } }`.
///
/// A macro here, so that those of `protocol-macros` have a line to write for each message, and not two impls.
#[doc(hidden)]
#[macro_export]
macro_rules! __conversions {
    (@ $(#[$cfg:meta])* $all:ident [$($generics:tt)*] $variant:ident $message:ty) => {
        $(#[$cfg])*
        #[automatically_derived]
        impl $($generics)* ::core::convert::From<$message> for $all $($generics)* {
            fn from(__message: $message) -> Self {
                Self::$variant(__message)
            }
        }

        $(#[$cfg])*
        #[automatically_derived]
        impl $($generics)* ::core::convert::TryFrom<$all $($generics)*> for $message {
            type Error = $all $($generics)*;

            fn try_from(__message: $all $($generics)*) -> ::core::result::Result<Self, Self::Error> {
                match __message {
                    $all::$variant(__message) => ::core::result::Result::Ok(__message),
                    // In a protocol of one message there is no other.
                    #[allow(unreachable_patterns)]
                    __other => ::core::result::Result::Err(__other),
                }
            }
        }
    };
    ($all:ident $generics:tt { $($(#[$cfg:meta])* $variant:ident($message:ty),)* }) => {
        $($crate::__conversions! { @ $(#[$cfg])* $all $generics $variant $message })*
    };
}
