#[protocol::message(type = "bark")]
struct Bark {
    #[field(format(date))]
    days: Vec<String>,
    #[field(format(uuid))]
    id: Option<u64>,
}

fn main() {}
