#[protocol::message(type = 9007199254740992)]
struct Last {
    text: String,
}

#[protocol::message(type = -9007199254740992)]
struct First {
    text: String,
}

#[protocol::data(tag = "op")]
enum Item {
    #[field(rename = 99999999999999999999)]
    Call,
}

#[protocol::message(10)]
struct Hello {
    text: String,
}

fn main() {}
