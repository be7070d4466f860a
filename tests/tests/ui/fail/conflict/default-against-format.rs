#[protocol::message(type = "bark")]
struct Bark {
    #[field(default = "2026-02-30", format(date))]
    day: String,
    #[field(default = "2026-01-31T12:00Z", format(date_time))]
    at: String,
    #[field(default, format(uuid))]
    id: String,
    #[field(default = "Zg", format(base64))]
    bytes: String,
    #[field(one_of("2026-12-31", "2026-12-32"), format(date))]
    last: String,
}

fn main() {}
