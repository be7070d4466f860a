#[data(header)]
pub struct Header {
    #[field(len(1..=64), alias = "agent")]
    pub agent_id: String,
    pub room: Option<String>,
    #[field(after_content)]
    pub ts: Timestamp,
}
