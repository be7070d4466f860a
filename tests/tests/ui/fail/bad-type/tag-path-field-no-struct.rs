use std::collections::BTreeMap;

use protocol::protocol;

type Maybe = Option<Metadata>;

#[protocol::data]
struct Metadata {
    id: u8,
}

#[protocol::data(tag = "kind")]
enum Kind {
    One { id: u8 },
}

macro_rules! protocol_with {
    ($name:ident, $type:ty) => {
        #[protocol(tag = "/metadata/type", header = Header)]
        mod $name {
            #[allow(unused_imports)] use super::*;

            #[data(header)]
            struct Header {
                metadata: $type,
            }

            #[message(type = "bark")]
            struct Bark;
        }
    };
}

protocol_with!(text, String);
protocol_with!(map, BTreeMap<String, u8>);
protocol_with!(alias_of_option, Maybe);
protocol_with!(tagged, Kind);

fn main() {}
