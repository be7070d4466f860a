use protocol::data;

#[data]
struct Chicken(Box<Egg>);

#[data]
struct Egg(Box<Chicken>);

fn main() {}
