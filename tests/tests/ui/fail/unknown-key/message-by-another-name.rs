#[protocol::message(type = "a", name = "b")]
struct Message0 {
    text: String,
}

#[protocol::message(type = "a", deny_unknown_fields)]
struct Message1 {
    text: String,
}

#[protocol::message(type = "a", no_new)]
struct Message2 {
    text: String,
}

#[protocol::message(type = "a", derive(Eq))]
struct Message3 {
    text: String,
}

#[protocol::message(type = "a", description = "what")]
struct Message4 {
    text: String,
}

#[protocol::message(type = "a", deprecated)]
struct Message5 {
    text: String,
}

#[protocol::message(type = "a", untagged)]
struct Message6 {
    text: String,
}

#[protocol::message(type = "a", unknown = capture)]
struct Message7 {
    text: String,
}

fn main() {}
