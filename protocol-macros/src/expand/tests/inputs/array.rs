#[data(array)]
pub struct Point<'a> {
    #[field(range(0.0..))]
    pub x: f64,
    pub y: Option<f64>,
    #[field(as_string)]
    pub serial: Option<u64>,
    #[field(default = 7)]
    pub times: u8,
    pub label: Option<Cow<'a, str>>,
    #[field(rest, each(len(1..=3)))]
    pub more: Vec<String>,
}
