#[protocol::message(type = "bark")]
struct Bark {
    #[field(length(1..=10))]
    field_0: String,
    #[field(minimum = 1)]
    field_1: u8,
    #[field(email)]
    field_2: String,
    #[field(choices("a", "b"))]
    field_3: String,
    #[field(custom = polite)]
    field_4: String,
    #[field(inner(len(1..)))]
    field_5: Vec<String>,
    #[field(uniqueItems)]
    field_6: Vec<String>,
    #[field(name = "words")]
    field_7: String,
    #[field(default_value = 1)]
    field_8: u8,
    #[field(with = hex)]
    field_9: Vec<u8>,
    #[field(stringify)]
    field_10: u64,
    #[field(optional)]
    field_11: Option<String>,
    #[field(skip)]
    field_12: u8,
    #[field(skip_serializing_if = none)]
    field_13: Option<String>,
    #[field(flatten)]
    field_14: u8,
    #[field(nested)]
    field_15: u8,
    #[field(description = "what")]
    field_16: u8,
    #[field(deprecated)]
    field_17: u8,
    #[field(rename_all = "camelCase")]
    field_18: u8,
    #[field(other)]
    field_19: u8,
    #[field(rfc3339)]
    field_20: String,
}

fn main() {}
