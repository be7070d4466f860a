#[data(tag = "type")]
/// One of several.
pub enum Item<'a> {
    /// A text.
    Text {
        #[field(len(1..))]
        text: Cow<'a, str>,
        #[field(default = 3, check = words::are_few)]
        times: u8,
    },
    #[field(rename = "call.made", alias = "call")]
    Call(Box<Call>),
    #[cfg(feature = "divider")]
    Divider,
    #[other]
    Other(Unknown),
}

#[data(tag = "type", content = "value")]
pub enum Change {
    Moved { x: f64 },
    Renamed(#[field(pattern("^[a-z]+$"))] String),
}
