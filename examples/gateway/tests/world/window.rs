//! The edges of the log: who is told what when messages have left it.

use gateway::world::{Audience, Batch, Epoch, Frame, Keep, Position, Read};

use crate::model::{History, Reader, Said};

fn state(key: u8) -> Said {
    Said::State { key, is_over: false }
}

fn end(key: u8) -> Said {
    Said::State { key, is_over: true }
}

#[test]
fn newcomers_hear_of_states_and_not_of_events() {
    let mut history = History::new(usize::MAX);
    for said in [state(1), Said::Event, state(2), state(1), Said::Live, end(2), state(3)] {
        history.push(&said);
    }
    let mut reader = Reader::new(history.log.join(0, None));
    assert!(reader.catch_up(&history));
    assert_eq!(reader.received, [4, 7]);
}

#[test]
fn those_who_are_there_hear_everything_that_still_counts() {
    let mut history = History::new(usize::MAX);
    let mut reader = Reader::new(history.log.join(0, None));
    for said in [state(1), Said::Event, Said::Live, state(1)] {
        history.push(&said);
    }
    assert!(reader.catch_up(&history));
    assert_eq!(reader.received, [2, 3, 4], "the first state was replaced before it was read");
}

#[test]
fn those_who_come_back_hear_events_and_ends() {
    let mut history = History::new(usize::MAX);
    history.push(&state(1));
    let mut reader = Reader::new(history.log.join(0, None));
    assert!(reader.catch_up(&history));
    let position = history.log.position();
    for said in [Said::Event, Said::Live, end(1), state(2)] {
        history.push(&said);
    }
    let cursor = history.log.resume(0, position).expect("everything is in the log");
    let mut back = reader.resumed(cursor);
    assert!(back.catch_up(&history));
    assert_eq!(back.received, [1, 2, 4, 5], "what was for those who were there is not repeated");
    assert_eq!(back.states(), &history.states());
}

#[test]
fn what_has_left_the_log_cannot_be_resumed() {
    let mut history = History::new(1);
    let before = history.log.position();
    history.push(&Said::Event);
    history.push(&Said::Event);
    assert!(history.log.resume(0, before).is_none());
    let now = history.log.position();
    assert!(history.log.resume(0, now).is_some(), "there is nothing to repeat");
    assert!(history.log.resume(0, Position { seq: now.seq + 1, ..now }).is_none(), "a position of the future");
    assert!(history.log.resume(0, Position { epoch: Epoch::new(2), ..now }).is_none(), "a position of another run");
}

#[test]
fn a_state_that_ended_long_ago_is_forgotten() {
    let mut history = History::new(1);
    history.push_at(&state(1), 0);
    let mut slow = Reader::new(history.log.join(0, None));
    let mut slower = Reader::new(history.log.join(0, None));
    assert!(slow.catch_up(&history) && slower.catch_up(&history));
    history.push_at(&end(1), 1_000);
    history.push_at(&Said::Event, 150_000);
    assert!(slow.catch_up(&history));
    assert_eq!(slow.states(), &history.states());
    history.push_at(&Said::Event, 400_000);
    assert_eq!(slower.read(&history), Read::TooLate, "it believes in a state that is over, and nobody can tell");
}

#[test]
fn who_catches_up_so_slowly_that_what_has_ended_is_forgotten_is_told_so() {
    let mut history = History::new(1);
    history.push_at(&state(0), 0);
    let mut slow = Reader::new(history.log.join(0, None));
    assert!(slow.catch_up(&history));
    // More than are read at once.
    for key in 1..100 {
        history.push_at(&state(key), 1_000);
    }
    history.push_at(&end(0), 1_000);
    assert_eq!(slow.read(&history), Read::More);
    history.push_at(&Said::Event, 400_000);
    assert_eq!(slow.read(&history), Read::TooLate, "it would believe for ever in a state that is over");
}

#[test]
fn only_the_audience_receives() {
    let mut history = History::new(usize::MAX);
    history.log.push(Frame {
        seq: 1,
        message_type: "said",
        text: "1".into(),
        keep: Keep::Recent,
        audience: Audience::of([1]),
        owner: None,
        at: std::time::Instant::now(),
    });
    history.all.push(Said::Event);
    let position = Position { seq: 0, ..history.log.position() };
    let received = [0, 1].map(|role| {
        let mut reader = Reader::new(history.log.resume(role, position).expect("everything is in the log"));
        assert!(reader.catch_up(&history));
        reader.received
    });
    assert_eq!(received, [vec![], vec![1]]);
}

#[test]
fn who_shares_what_another_was_told_hears_nothing_from_before_it_came() {
    let mut history = History::new(usize::MAX);
    history.push(&state(1));
    let first = history.log.join(0, None);
    for said in [Said::Event, Said::Live, state(2), state(1)] {
        history.push(&said);
    }
    let mut second = Reader::new(history.log.join(0, first.snapshot().cloned()));
    history.push(&Said::Event);
    assert!(second.catch_up(&history));
    assert_eq!(second.received, [1, 4, 5, 6], "the states as they were, and what has changed since");
    assert_eq!((second.states(), second.missed), (&history.states(), 0));
}

#[test]
fn messages_that_are_left_out_are_passed_over_once() {
    let mut history = History::new(usize::MAX);
    let mut reader = Reader::new(history.log.join(0, None));
    for said in [Said::Event, state(1), Said::Event, Said::Event] {
        history.push(&said);
    }
    reader.cursor.leave_out(2);
    reader.cursor.leave_out(3);
    assert!(reader.catch_up(&history));
    assert_eq!(reader.received, [1, 4]);
    reader.cursor.leave_out(4);
    history.push(&Said::Event);
    assert!(reader.catch_up(&history));
    assert_eq!(reader.received, [1, 4, 5], "what was read is not left out afterwards");
}

#[test]
fn readers_of_another_run_are_told_that_there_is_a_new_one() {
    let mut history = History::new(usize::MAX);
    history.push(&Said::Event);
    let mut reader = Reader::new(history.log.join(0, None));
    assert!(reader.catch_up(&history));
    history.log.restart(Epoch::new(2));
    assert_eq!(reader.read(&history), Read::Anew);
}

#[test]
fn who_knows_what_is_older_than_the_log_begins_anew() {
    let mut history = History::new(usize::MAX);
    for said in [state(1), Said::Event, state(2)] {
        history.push(&said);
    }
    history.log.begin_after(5);
    for (seq, resumes) in [(1, false), (3, false), (4, false), (5, true)] {
        let position = Position { seq, ..history.log.position() };
        assert_eq!(history.log.resume(0, position).is_some(), resumes, "{seq}");
    }
    let mut newcomer = Reader::new(history.log.join(0, None));
    assert!(newcomer.catch_up(&history));
    assert_eq!(newcomer.received, [1, 3]);
}

#[test]
fn what_never_came_counts_as_missed() {
    let mut history = History::new(usize::MAX);
    let mut reader = Reader::new(history.log.join(0, None));
    history.push(&Said::Event);
    let back_again = history.log.position();
    history.log.miss(3);
    history.push(&Said::Event);
    let mut newcomer = Reader::new(history.log.join(0, None));
    let mut resumed = Reader::new(history.log.resume(0, back_again).expect("everything is in the log"));
    history.push(&Said::Event);
    for (reader, received, missed) in
        [(&mut reader, &[1, 2, 3][..], 3), (&mut resumed, &[2, 3][..], 3), (&mut newcomer, &[3][..], 0)]
    {
        assert!(reader.catch_up(&history));
        assert_eq!((&reader.received[..], reader.missed), (received, missed));
    }
}

#[test]
fn what_is_read_is_counted() {
    let mut history = History::new(usize::MAX);
    let mut cursor = history.log.join(0, None);
    for said in [state(1), Said::Event, state(1), Said::Event] {
        history.push(&said);
    }
    let mut batch = Batch::new();
    assert_eq!(history.log.read(&mut cursor, &mut batch), Read::End);
    assert_eq!((batch.len(), batch.bytes(), batch.types()), (3, 3, &[("said", 3)][..]));
    assert!(batch.oldest().is_some());
    assert_eq!((batch.coalesced(), batch.texts().count()), (1, 3));
    batch.clear();
    assert!(batch.is_empty() && batch.oldest().is_none() && batch.types().is_empty());
}
