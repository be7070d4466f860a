#[protocol::data(rename = "b")]
struct Data0 {
    text: String,
}

#[protocol::data(transparent)]
struct Data1 {
    text: String,
}

#[protocol::data(default)]
struct Data2 {
    text: String,
}

#[protocol::data(deny_unknown_fields)]
struct Data3 {
    text: String,
}

#[protocol::data(no_new)]
struct Data4 {
    text: String,
}

#[protocol::data(derive(Eq))]
struct Data5 {
    text: String,
}

#[protocol::data(doc = "what")]
struct Data6 {
    text: String,
}

fn main() {}
