const ONE: isize = 1;

#[protocol::data(integer)]
enum Op {
    Dispatch,
    Heartbeat = ONE,
    Huge = 9_007_199_254_740_992,
    Held(u8) = 3,
    #[field(rename = "resume", alias = "again")]
    Resume = 4,
    Twice = 4,
    #[other]
    Other(String),
}

fn main() {}
