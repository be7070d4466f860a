#[protocol::message(type = "bark")]
#[serde(
    rename = "woof",
    default,
    crate = "serde",
    transparent,
    bound = "",
)]
struct Bark {
    text: String,
}

#[protocol::message(type = "growl")]
#[serde(deny_unknown_fields)]
struct Growl {
    text: String,
}

fn main() {}
