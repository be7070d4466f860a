//! Many sockets in one thread.

use std::io;
use std::time::{Duration, Instant};

use mio::{Events, Interest, Poll, Token};

use crate::Failure;
use crate::socket::{Opening, Received, Socket};

/// How long a server may take for anything.
const PATIENCE: Duration = Duration::from_secs(30);

/// Is told what has come on which socket.
pub(crate) type Handler<'h> = &'h mut dyn FnMut(usize, Received<'_>);

#[derive(Debug)]
pub(crate) struct Swarm {
    /// Sockets take turns among these.
    ports: Vec<u16>,
    poll: Poll,
    events: Events,
    sockets: Vec<Socket>,
    scratch: Vec<u8>,
    /// How many sockets are being opened at a time.
    pub(crate) at_a_time: usize,
}

impl Swarm {
    pub(crate) fn new(ports: Vec<u16>) -> io::Result<Self> {
        let (poll, events) = (Poll::new()?, Events::with_capacity(1024));
        // Many servers let no more than 128 wait.
        Ok(Self { ports, poll, events, sockets: Vec::new(), scratch: vec![0; 256 << 10], at_a_time: 100 })
    }

    /// Opens the sockets with these numbers, anew if there were such. Returns when the server has accepted all.
    pub(crate) fn open(
        &mut self,
        numbers: std::ops::Range<usize>,
        opening: &dyn Fn(usize) -> Opening,
        handle: Handler<'_>,
    ) -> Result<(), Failure> {
        let (mut next, mut opened) = (numbers.start, numbers.start);
        let mut progress = Instant::now();
        while opened < numbers.end {
            while next < numbers.end && next - opened < self.at_a_time {
                self.connect(next, &opening(next))?;
                next += 1;
            }
            let mut refused = None;
            self.turn(Duration::from_millis(100), &mut |number, received| {
                match received {
                    Received::Opened => {
                        opened += 1;
                        progress = Instant::now();
                    }
                    Received::Closed(_) if numbers.contains(&number) => refused = Some(number),
                    _ => {}
                }
                handle(number, received);
            })?;
            if let Some(number) = refused {
                return Err(format!("the server does not accept socket {number}").into());
            }
            if progress.elapsed() > PATIENCE {
                return Err(format!("the server accepted only {} sockets", opened - numbers.start).into());
            }
        }
        Ok(())
    }

    /// Begins to open the socket with this number.
    pub(crate) fn connect(&mut self, number: usize, opening: &Opening) -> io::Result<()> {
        let port =
            self.ports.iter().cycle().nth(number % self.ports.len().max(1)).ok_or(io::ErrorKind::NotConnected)?;
        let mut socket = Socket::connect(*port, number, opening)?;
        let interests = Interest::READABLE | Interest::WRITABLE;
        self.poll.registry().register(&mut socket.stream, Token(number), interests)?;
        match self.sockets.get_mut(number) {
            Some(earlier) => *earlier = socket,
            None => self.sockets.push(socket),
        }
        Ok(())
    }

    /// Reads and writes what can be, waiting for it no longer than that.
    pub(crate) fn turn(&mut self, longest: Duration, handle: Handler<'_>) -> Result<(), Failure> {
        match self.poll.poll(&mut self.events, Some(longest)) {
            Err(error) if error.kind() != io::ErrorKind::Interrupted => return Err(error.into()),
            _ => {}
        }
        for event in &self.events {
            let number = event.token().0;
            let Some(socket) = self.sockets.get_mut(number) else { continue };
            if event.is_writable() {
                socket.flush();
            }
            if event.is_readable() || event.is_read_closed() {
                socket.read(&mut self.scratch, usize::MAX, &mut |received| handle(number, received));
            }
        }
        Ok(())
    }

    /// Reads and writes until nothing has come for that long.
    pub(crate) fn go_on(&mut self, quiet: Duration, handle: Handler<'_>) -> Result<(), Failure> {
        let begun = Instant::now();
        let mut end = begun + quiet;
        while let Some(left) = end.checked_duration_since(Instant::now()) {
            if begun.elapsed() > PATIENCE {
                return Err("the server does not become quiet".into());
            }
            self.turn(left.min(Duration::from_millis(10)), &mut |number, received| {
                end = Instant::now() + quiet;
                handle(number, received);
            })?;
        }
        Ok(())
    }

    pub(crate) fn send(&mut self, number: usize, text: &str) {
        if let Some(socket) = self.sockets.get_mut(number) {
            socket.send(text);
        }
    }

    /// From now on, the socket is only read by [`Self::read_some`].
    pub(crate) fn stop_reading(&mut self, number: usize) -> io::Result<()> {
        let socket = self.sockets.get_mut(number);
        // Else the loader would be woken for each message that comes, and be late for those that it reads.
        socket.map_or(Ok(()), |socket| self.poll.registry().deregister(&mut socket.stream))
    }

    /// Reads at most so many bytes of a socket.
    pub(crate) fn read_some(&mut self, number: usize, most: usize, handle: Handler<'_>) {
        if let Some(socket) = self.sockets.get_mut(number) {
            socket.read(&mut self.scratch, most, &mut |received| handle(number, received));
        }
    }

    /// Breaks all sockets from this number on, without a word.
    pub(crate) fn break_from(&mut self, first: usize) {
        self.sockets.truncate(first);
    }

    pub(crate) fn count_open(&self) -> usize {
        self.sockets.iter().filter(|socket| socket.is_open()).count()
    }
}
