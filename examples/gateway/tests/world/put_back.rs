//! Readers that have no room for all that they have read.

use gateway::world::{Batch, Read};

use crate::model::{History, Reader, Said};

fn state(key: u8) -> Said {
    Said::State { key, is_over: false }
}

#[test]
fn what_is_put_back_is_read_again_as_it_is_by_then() {
    let mut history = History::new(usize::MAX);
    let mut cursor = history.log.join(0, None);
    for said in [state(1), Said::Event, state(1), state(2), Said::Event] {
        history.push(&said);
    }
    let texts = |batch: &Batch| batch.texts().map(|text| text.trim().to_owned()).collect::<Vec<_>>();
    let mut batch = Batch::new();
    history.log.read(&mut cursor, &mut batch);
    assert_eq!((texts(&batch), batch.coalesced()), (["2", "3", "4", "5"].map(str::to_owned).to_vec(), 1));
    batch.put_back(1, &mut cursor);
    assert_eq!((texts(&batch), batch.coalesced(), cursor.seq()), (vec!["2".to_owned()], 1, 2));
    assert_eq!((batch.len(), batch.bytes(), batch.types()), (1, 1, &[("said", 1)][..]));
    history.push(&state(2));
    assert_eq!(history.log.read(&mut cursor, &mut batch), Read::End);
    assert_eq!((texts(&batch), batch.coalesced()), (["3", "5", "6"].map(str::to_owned).to_vec(), 1));
}

#[test]
fn a_newcomer_that_has_no_room_goes_on_among_the_states_that_it_is_told_first() {
    let mut history = History::new(usize::MAX);
    for key in 1..=3 {
        history.push(&state(key));
    }
    let mut newcomer = Reader::new(history.log.join(0, None));
    for room in [0, 1, 0, 1] {
        newcomer.read_some(&history, room);
    }
    assert!(newcomer.catch_up(&history));
    assert_eq!(newcomer.received, [1, 2, 3]);
}

#[test]
fn what_was_missed_behind_the_last_message_is_told_when_that_is_written() {
    let mut history = History::new(usize::MAX);
    let mut cursor = history.log.join(0, None);
    history.push(&Said::Event);
    history.log.miss(3);
    history.push(&Said::Event);
    let mut batch = Batch::new();
    assert_eq!(history.log.read(&mut cursor, &mut batch), Read::Missed(3));
    batch.put_back(1, &mut cursor);
    assert_eq!(batch.len(), 1);
    assert_eq!(history.log.read(&mut cursor, &mut batch), Read::Missed(3));
    assert!(batch.is_empty());
}
