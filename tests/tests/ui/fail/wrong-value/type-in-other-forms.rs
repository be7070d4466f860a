#[protocol::message("bark")]
struct Bark0;

#[protocol::message(bark)]
struct Bark1;

#[protocol::message(type = bark)]
struct Bark2;

#[protocol::message(type: "bark")]
struct Bark3;

#[protocol::message(type "bark")]
struct Bark4;

#[protocol::message(type => "bark")]
struct Bark5;

fn main() {}
