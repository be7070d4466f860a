#[protocol::data(tag = "type")]
enum Item {
    Text { r#type: String },
    Call {
        #[field(alias = "type")]
        kind: String,
    },
}

/// Here it is no neighbour of the tag.
#[protocol::data(tag = "type", content = "value")]
enum Apart {
    Text { r#type: String },
}

fn main() {}
