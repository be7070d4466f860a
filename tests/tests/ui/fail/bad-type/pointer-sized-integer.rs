#[protocol::message(type = "bark")]
struct Bark {
    count: usize,
    offset: Option<isize>,
}

fn main() {}
