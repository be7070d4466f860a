//! Who has received what: nothing lost, nothing twice, one order for all.

use std::fmt;

/// The order in which messages were passed on, and how far each reader is in it.
#[derive(Debug)]
pub(crate) struct Ledger {
    /// As the first to receive each has received it.
    order: Vec<usize>,
    is_known: Vec<bool>,
    read: Vec<usize>,
    /// How many readers have not received the message at this place of the order.
    missing: Vec<usize>,
    complete: usize,
    fault: Option<Fault>,
}

/// What a server has done wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// A message has come again.
    Twice { reader: usize, number: usize },
    /// A message has come before, or instead of, another.
    OutOfOrder { reader: usize, number: usize, expected: usize },
    /// Messages have not come.
    Lost { reader: usize, received: usize, sent: usize },
    /// A message has come that nobody sent.
    Invented { reader: usize, number: usize },
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Twice { reader, number } => write!(formatter, "reader {reader} received message {number} twice"),
            Self::OutOfOrder { reader, number, expected } => {
                write!(formatter, "reader {reader} received message {number} where others received {expected}")
            }
            Self::Lost { reader, received, sent } => {
                write!(formatter, "reader {reader} received {received} of {sent} messages")
            }
            Self::Invented { reader, number } => {
                write!(formatter, "reader {reader} received message {number}, never sent")
            }
        }
    }
}

impl std::error::Error for Fault {}

impl Ledger {
    pub(crate) fn new(readers: usize, messages: usize) -> Self {
        Self {
            order: Vec::with_capacity(messages),
            is_known: vec![false; messages],
            read: vec![0; readers],
            missing: Vec::with_capacity(messages),
            complete: 0,
            fault: None,
        }
    }

    /// Takes down that a reader has received a message.
    pub(crate) fn receive(&mut self, reader: usize, number: usize) {
        if let Err(fault) = self.try_receive(reader, number) {
            self.fault.get_or_insert(fault);
        }
    }

    fn try_receive(&mut self, reader: usize, number: usize) -> Result<(), Fault> {
        let readers = self.read.len();
        let Some(place) = self.read.get_mut(reader) else { return Ok(()) };
        match self.order.get(*place) {
            Some(expected) if *expected == number => {}
            Some(expected) => return Err(Fault::OutOfOrder { reader, number, expected: *expected }),
            None => {
                let is_known = self.is_known.get_mut(number).ok_or(Fault::Invented { reader, number })?;
                if std::mem::replace(is_known, true) {
                    return Err(Fault::Twice { reader, number });
                }
                self.order.push(number);
                self.missing.push(readers);
            }
        }
        if let Some(missing) = self.missing.get_mut(*place) {
            *missing -= 1;
        }
        *place += 1;
        while self.missing.get(self.complete) == Some(&0) {
            self.complete += 1;
        }
        Ok(())
    }

    /// Returns how many messages all readers have received.
    pub(crate) const fn complete(&self) -> usize {
        self.complete
    }

    /// Returns what has gone wrong so far.
    pub(crate) fn check(&self) -> Result<(), Fault> {
        self.fault.clone().map_or(Ok(()), Err)
    }

    /// Checks that everybody has received everything.
    pub(crate) fn check_all(&self, sent: usize) -> Result<(), Fault> {
        self.check()?;
        let behind = self.read.iter().enumerate().find(|(_, received)| **received != sent);
        behind.map_or(Ok(()), |(reader, received)| Err(Fault::Lost { reader, received: *received, sent }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(received: &[(usize, usize)]) -> Result<(), Fault> {
        let mut ledger = Ledger::new(2, 3);
        for (reader, number) in received {
            ledger.receive(*reader, *number);
        }
        ledger.check_all(2)
    }

    #[test]
    fn everything_in_one_order_is_right() {
        assert_eq!(after(&[(0, 1), (0, 0), (1, 1), (1, 0)]), Ok(()));
    }

    #[test]
    fn what_is_wrong_is_found() {
        assert_eq!(after(&[(0, 0), (0, 0)]), Err(Fault::Twice { reader: 0, number: 0 }));
        assert_eq!(after(&[(0, 0), (1, 0), (1, 1)]), Err(Fault::Lost { reader: 0, received: 1, sent: 2 }));
        assert_eq!(after(&[(0, 7)]), Err(Fault::Invented { reader: 0, number: 7 }));
        let expected = Fault::OutOfOrder { reader: 1, number: 1, expected: 0 };
        assert_eq!(after(&[(0, 0), (0, 1), (1, 1)]), Err(expected));
    }

    #[test]
    fn a_message_is_complete_when_all_have_it() {
        let mut ledger = Ledger::new(2, 2);
        ledger.receive(0, 0);
        assert_eq!(ledger.complete(), 0);
        ledger.receive(1, 0);
        assert_eq!(ledger.complete(), 1);
    }
}
