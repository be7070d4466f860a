//! The conversions between the messages of a protocol and the enum of all of them.

/// Writes `From` and `TryFrom` for each variant: `conversions! { Message [<'a>] { Bark(Bark<'a>), } }`.
///
/// A declarative macro, so that the expansion contains one line per message instead of two impls.
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
                    // Unreachable in a protocol of a single message.
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
