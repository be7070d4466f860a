#[protocol::message(type = "bark", content = flatten)]
pub struct Bark {
    pub ts: u64,
    #[field(rename = "agent_id")]
    pub dog: String,
}

fn main() {}
