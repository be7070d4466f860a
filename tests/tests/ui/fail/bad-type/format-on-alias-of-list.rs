type Days = Vec<String>;

#[protocol::message(type = "bark")]
struct Bark {
    #[field(format(date))]
    days: Days,
}

fn main() {}
