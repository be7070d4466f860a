/// A short line an agent says out loud.
#[message(type = "bark", example = Bark::new("Woof", 1, Origin))]
pub struct Bark {
    /// What is said.
    pub text: String,
    /// Tone of voice.
    #[field(alias = "mood")]
    pub tone: Option<Tone>,
    /// How often.
    #[field(default = 1)]
    pub times: u8,
    /// The version of the protocol.
    #[field(is = "2.0")]
    pub version: (),
    #[field(as_string)]
    pub r#type: u64,
    #[field(serde)]
    pub origin: Origin,
}

#[message(type = "ping", new = false)]
struct Ping;
