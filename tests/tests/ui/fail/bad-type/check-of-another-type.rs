fn loud(volume: &u8) -> Result<(), &'static str> {
    if *volume > 3 { Ok(()) } else { Err("is quiet") }
}

#[protocol::message(type = "bark")]
struct Bark {
    #[field(check = loud)]
    text: String,
}

fn main() {}
