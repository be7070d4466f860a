use protocol::matrix::{Bark, VisitorState, role};
use protocol::{Payload, SentBy};

struct Client<R>(R);

impl<R> Client<R> {
    fn send<M: Payload + SentBy<R>>(&self, _message: M) {}
}

fn main() {
    Client(role::Agent).send(Bark::new("Woof"));
    Client(role::Visitor).send(Bark::new("Woof"));
    Client(role::Agent).send(VisitorState::new("ada", protocol::matrix::Presence::Entered));
    Client("visitor").send(Bark::new("Woof"));
}
