/// Tone of voice.
#[data]
pub enum Tone {
    /// As always.
    Calm,
    #[field(rename = "thrilled", alias = "excited")]
    Excited,
    #[other]
    Other(String),
}

#[data]
enum Presence {
    Entered,
    #[deprecated = "nobody leaves"]
    Left,
}
