#[protocol::message(type = "login")]
struct Login {
    #[field(sensitive)]
    password: String,
    #[field(writeOnly)]
    pin: u16,
    #[field(skip_debug)]
    token: String,
}

fn main() {}
