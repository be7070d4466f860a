//! Any mix of messages and readers.

use gateway::world::Read;
use proptest::prelude::*;

use crate::model::{History, Reader, Said, said};

/// Room for about a dozen messages.
const SMALL: usize = 2_000;

#[derive(Debug, Clone)]
enum Step {
    Say(Said),
    Join,
    /// Somebody joins, and shares what the last one who has joined was told.
    Share,
    /// The reader with this number reads once.
    Read(usize),
    /// The reader with this number reads once, and has room for so many messages only.
    ReadSome(usize, usize),
    /// The reader with this number loses its connection, and comes back.
    Resume(usize),
    /// So many seconds go by.
    Wait(u64),
}

/// Steps within the window's age, in which nothing is forgotten.
fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(step(), 1..300)
}

/// Steps between which time goes by.
fn slow_steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(prop_oneof![16 => step(), 1 => (0..250_u64).prop_map(Step::Wait)], 1..300)
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => said().prop_map(Step::Say),
        1 => Just(Step::Join),
        1 => Just(Step::Share),
        2 => any::<usize>().prop_map(Step::Read),
        2 => (any::<usize>(), 0..4_usize).prop_map(|(number, room)| Step::ReadSome(number, room)),
        1 => any::<usize>().prop_map(Step::Resume),
    ]
}

/// Plays the steps, and lets all readers catch up.
fn play(steps: &[Step], mut history: History) -> (History, Vec<Reader>) {
    let is_slow = steps.iter().any(|step| matches!(step, Step::Wait(_)));
    let mut readers: Vec<Reader> = Vec::new();
    let mut shared = None;
    for step in steps {
        match step {
            Step::Say(said) => history.push(said),
            Step::Join | Step::Share => {
                let earlier = shared.take().filter(|_| matches!(step, Step::Share));
                let reader = Reader::new(history.log.join(0, earlier));
                shared = reader.cursor.snapshot().cloned();
                readers.push(reader);
            }
            Step::Read(_) | Step::ReadSome(..) | Step::Resume(_) if readers.is_empty() => {}
            Step::Read(number) | Step::ReadSome(number, _) => {
                let number = number % readers.len();
                let room = if let Step::ReadSome(_, room) = step { *room } else { usize::MAX };
                if readers[number].read_some(&history, room) == Read::TooLate {
                    readers[number] = Reader::new(history.log.join(0, None));
                }
            }
            Step::Wait(seconds) => history.wait(*seconds),
            Step::Resume(number) => {
                let number = number % readers.len();
                let mut position = history.log.position();
                position.seq = readers[number].cursor.seq();
                // As a client does it: what cannot be resumed is begun anew.
                readers[number] = match history.log.resume(0, position) {
                    Some(cursor) => readers[number].resumed(cursor),
                    None => Reader::new(history.log.join(0, None)),
                };
            }
        }
    }
    for reader in &mut readers {
        if !reader.catch_up(&history) {
            assert!(is_slow, "nothing is forgotten within the window's age");
            *reader = Reader::new(history.log.join(0, None));
            assert!(reader.catch_up(&history), "newcomers know nothing that can be over");
        }
    }
    (history, readers)
}

proptest! {
    #[test]
    fn everybody_knows_the_same_states_in_the_end(steps in steps()) {
        let (history, readers) = play(&steps, History::new(SMALL));
        for reader in readers {
            prop_assert_eq!(reader.states(), &history.states());
        }
    }

    #[test]
    fn who_is_slow_knows_the_same_states_in_the_end_or_is_told_so(steps in slow_steps()) {
        let (history, readers) = play(&steps, History::of_large_messages());
        for reader in readers {
            prop_assert_eq!(reader.states(), &history.states());
        }
    }

    #[test]
    fn messages_come_in_order_and_once(steps in steps()) {
        let (_, readers) = play(&steps, History::new(SMALL));
        for reader in readers {
            prop_assert!(reader.received.is_sorted_by(|one, other| one < other), "{:?}", reader.received);
        }
    }

    #[test]
    fn every_event_comes_or_counts_as_missed(steps in steps()) {
        let mut history = History::new(SMALL);
        let mut reader = Reader::new(history.log.join(0, None));
        for step in &steps {
            match step {
                Step::Say(said) => history.push(said),
                Step::Read(_) => {
                    reader.read(&history);
                }
                Step::ReadSome(_, room) => {
                    reader.read_some(&history, *room);
                }
                Step::Join | Step::Share | Step::Resume(_) | Step::Wait(_) => {}
            }
        }
        prop_assert!(reader.catch_up(&history));
        let is_event = |seq: &&u64| history.all[**seq as usize - 1] == Said::Event;
        let received = reader.received.iter().filter(is_event).count() as u64;
        let said = history.all.iter().filter(|said| **said == Said::Event).count() as u64;
        prop_assert_eq!(received + reader.missed, said);
    }

    #[test]
    fn nothing_is_missed_where_there_is_room(steps in steps()) {
        let (_, readers) = play(&steps, History::new(usize::MAX));
        for reader in readers {
            prop_assert_eq!(reader.missed, 0);
        }
    }
}
