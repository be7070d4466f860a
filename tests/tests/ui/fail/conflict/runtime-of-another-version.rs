//! The macros of this version with the runtime of an older one.

mod runtime {
    pub mod older {
        #[doc(hidden)]
        pub mod __private {
            pub mod protocol_macros_0_0_9_needs_protocol_0_0_9 {}
        }
    }
}

#[protocol::data(crate = crate::runtime::older, new = false)]
pub struct Position {
    pub x: f64,
}

fn main() {}
