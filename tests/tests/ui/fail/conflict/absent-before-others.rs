use protocol::{Nullable, data};

type Maybe = Option<Nullable<u8>>;

#[data]
struct Level(Nullable<u8>);

#[data(array)]
struct Point {
    x: Option<Nullable<f64>>,
    y: Maybe,
    level: Option<Level>,
    last: Option<Nullable<f64>>,
}

#[data(array)]
struct Call {
    limit: Option<Nullable<u8>>,
    #[field(rest)]
    more: Vec<u8>,
}

fn main() {}
