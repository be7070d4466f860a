#[protocol::data(tag = "op")]
enum Piece {
    #[field(rename = true)]
    Text { text: String },
}

fn main() {}
