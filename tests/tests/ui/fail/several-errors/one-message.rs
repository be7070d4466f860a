#[protocol::message(tpye = "bark", colour = "red")]
struct Bark {
    #[field(lne(1..), pattern("("))]
    text: String,
    #[field(len(1..))]
    loudness: u8,
    tone: Option<Option<String>>,
}

fn main() {
    let bark = Bark::new("Woof", 3);
    println!("{bark:?}");
}
