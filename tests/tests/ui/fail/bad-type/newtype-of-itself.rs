#[protocol::data]
struct Tree(Box<Tree>);

#[protocol::data]
struct Knot(Box<Self>);

fn main() {}
