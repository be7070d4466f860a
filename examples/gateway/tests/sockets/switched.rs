//! An engine that can be taken away and can fail, and that knows how many messages wait for it.

use std::sync::Arc;
use std::time::Duration;

use futures_util::{Stream, StreamExt, future, stream};
use gateway::engine::{Appended, Change, Engine, Entry, InProcess, Unavailable};
use gateway::matrix::Matrix;
use gateway::world::Epoch;
use gateway::{Config, Host};
use tokio::sync::{Semaphore, mpsc, watch};
use tokio::time::timeout;
use tokio_stream::wrappers::UnboundedReceiverStream;

use crate::server::{Running, config};

/// The engine. Its other end is a [`Switch`].
pub(crate) struct Switched {
    engine: InProcess,
    switch: Arc<Switch>,
    receiver: std::sync::Mutex<Option<mpsc::UnboundedReceiver<Told>>>,
}

/// What the engine tells the gateway beside what is in the log.
enum Told {
    Change(Change),
    /// That it ends.
    End,
    /// Nothing: it panics.
    Panic,
}

/// Takes the engine away and brings it back, or lets it fail.
pub(crate) struct Switch {
    /// Taken by each message that passes, in order of arrival.
    gate: Semaphore,
    /// Taken by each message that is in the log, before its sender is told.
    answers: Semaphore,
    sender: mpsc::UnboundedSender<Told>,
    waiting: watch::Sender<usize>,
    most: watch::Sender<usize>,
}

/// A gateway on such an engine.
pub(crate) async fn running(change: impl FnOnce(&mut Config)) -> (Running<Matrix, Switched>, Arc<Switch>) {
    let (engine, switch) = engine();
    let mut config = config();
    change(&mut config);
    (Running::on(Matrix, config, engine).await, switch)
}

/// Such an engine, and its other end.
pub(crate) fn engine() -> (Switched, Arc<Switch>) {
    let (sender, receiver) = mpsc::unbounded_channel();
    let switch = Arc::new(Switch {
        gate: Semaphore::new(1),
        answers: Semaphore::new(1),
        sender,
        waiting: watch::Sender::new(0),
        most: watch::Sender::new(0),
    });
    let engine = Switched {
        engine: InProcess::new(Matrix::POSITION_KEY),
        switch: Arc::clone(&switch),
        receiver: std::sync::Mutex::new(Some(receiver)),
    };
    (engine, switch)
}

impl Switch {
    /// Lets no message pass; the gateway is not told.
    pub(crate) async fn hold(&self) {
        self.gate.acquire().await.expect("the gate is never closed").forget();
    }

    pub(crate) fn let_pass(&self) {
        self.gate.add_permits(1);
    }

    /// Lets messages pass, and tells their senders nothing.
    pub(crate) async fn hold_answers(&self) {
        self.answers.acquire().await.expect("the gate is never closed").forget();
    }

    pub(crate) fn answer(&self) {
        self.answers.add_permits(1);
    }

    /// Lets no message pass, and says so.
    pub(crate) async fn take_away(&self) {
        self.hold().await;
        self.tell(Told::Change(Change::Down));
    }

    pub(crate) fn bring_back(&self) {
        self.let_pass();
        self.tell(Told::Change(Change::Up));
    }

    /// Loses everything there was.
    pub(crate) fn begin_anew(&self, epoch: u64) {
        self.tell(Told::Change(Change::Epoch(Epoch::new(epoch))));
    }

    /// Ends.
    pub(crate) fn end(&self) {
        self.tell(Told::End);
    }

    /// Panics where the gateway follows.
    pub(crate) fn panic(&self) {
        self.tell(Told::Panic);
    }

    fn tell(&self, told: Told) {
        assert!(self.sender.send(told).is_ok(), "the gateway follows");
    }

    /// Waits until so many messages wait.
    pub(crate) async fn waiting(&self, messages: usize) {
        let mut waiting = self.waiting.subscribe();
        let reached = timeout(Duration::from_secs(20), waiting.wait_for(|waiting| *waiting >= messages)).await.is_ok();
        assert!(reached, "{} messages wait, and no more come", *self.waiting.borrow());
    }

    /// Returns how many messages have waited at once.
    pub(crate) fn most(&self) -> usize {
        *self.most.borrow()
    }
}

/// A message waits for as long as this is held.
struct Waits<'s>(&'s Switch);

impl<'s> Waits<'s> {
    fn begin(switch: &'s Switch) -> Self {
        switch.waiting.send_modify(|waiting| *waiting += 1);
        let waiting = *switch.waiting.borrow();
        switch.most.send_modify(|most| *most = waiting.max(*most));
        Self(switch)
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.waiting.send_modify(|waiting| *waiting -= 1);
    }
}

impl Engine for Switched {
    async fn append(&self, entry: Entry) -> Result<Appended, Unavailable> {
        let _waits = Waits::begin(&self.switch);
        let pass = self.switch.gate.acquire().await.map_err(|_| Unavailable)?;
        let appended = self.engine.append(entry).await?;
        drop(pass);
        let _answer = self.switch.answers.acquire().await.map_err(|_| Unavailable)?;
        Ok(appended)
    }

    fn follow(&self) -> impl Stream<Item = Change> + Send {
        let receiver = self.receiver.lock().expect("nobody panics").take().expect("one gateway follows");
        let told = UnboundedReceiverStream::new(receiver).boxed();
        stream::select(self.engine.follow().map(Told::Change).boxed(), told)
            .take_while(|told| future::ready(!matches!(told, Told::End)))
            .filter_map(|told| {
                future::ready(match told {
                    Told::Change(change) => Some(change),
                    Told::End => None,
                    Told::Panic => panic!("this is what the test wants"),
                })
            })
    }
}
