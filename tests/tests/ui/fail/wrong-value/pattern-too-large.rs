#[protocol::message(type = "bark")]
struct Bark {
    #[field(pattern("^(a{1000}){1000}$"))]
    text: String,
    #[field(pattern(".[a-y]{0,2000}[0-9]"))]
    token: String,
    // A class of nearly all characters compiles to many byte ranges.
    #[field(each(pattern("^[^a-z]{1,500}$")))]
    words: Vec<String>,
    // Which of the last 13 characters were `a` must be remembered, so there are 2^13 states.
    #[field(pattern("a[ab]{12}$"))]
    tail: String,
}

fn main() {}
