#[message(type = "ruled")]
pub struct Ruled {
    #[field(len(1..=280), pattern("^[a-z]+$"), one_of("a", "b"))]
    pub text: String,
    #[field(range(0.0..=1.0))]
    pub share: Option<f64>,
    #[field(range(-5..))]
    pub degrees: i16,
    #[field(len(..=16), unique, each(len(1..=32), pattern("[0-9]")))]
    pub tags: Vec<String>,
    #[field(keys(len(1..)), values(each(range(..10))))]
    pub counts: BTreeMap<String, Vec<u8>>,
    #[field(check = words::are_polite)]
    pub greeting: String,
    #[field(check = words::are_polite)]
    pub farewell: Option<String>,
}
