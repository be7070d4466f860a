//! Any mix of messages and readers.

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
    /// The reader with this number loses its connection, and comes back.
    Resume(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        6 => said().prop_map(Step::Say),
        1 => Just(Step::Join),
        1 => Just(Step::Share),
        3 => any::<usize>().prop_map(Step::Read),
        1 => any::<usize>().prop_map(Step::Resume),
    ];
    prop::collection::vec(step, 1..300)
}

/// Plays the steps, and lets all readers catch up.
fn play(steps: &[Step], bytes: usize) -> (History, Vec<Reader>) {
    let mut history = History::new(bytes);
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
            Step::Read(_) | Step::Resume(_) if readers.is_empty() => {}
            Step::Read(number) => {
                let number = number % readers.len();
                readers[number].read(&history);
            }
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
        assert!(reader.catch_up(&history), "nothing is forgotten within the window's age");
    }
    (history, readers)
}

proptest! {
    #[test]
    fn everybody_knows_the_same_states_in_the_end(steps in steps()) {
        let (history, readers) = play(&steps, SMALL);
        for reader in readers {
            prop_assert_eq!(reader.states(), &history.states());
        }
    }

    #[test]
    fn messages_come_in_order_and_once(steps in steps()) {
        let (_, readers) = play(&steps, SMALL);
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
                Step::Join | Step::Share | Step::Resume(_) => {}
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
        let (_, readers) = play(&steps, usize::MAX);
        for reader in readers {
            prop_assert_eq!(reader.missed, 0);
        }
    }
}
