//! The tests that every engine has to pass.

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use gateway::engine::{Appended, Engine, Entry, Unavailable};
use gateway::world::{Audience, Keep};
use tokio::time::timeout;

use crate::bed::{Bed, event, named, state};
use crate::follower::{Follower, PATIENCE};
use crate::producers::{append, insist, produce};

/// Makes the tests for an engine.
macro_rules! suite {
    ($bed:ty) => { $crate::suite::suite!($bed:
        messages_are_told_in_one_order,
        what_was_there_before_is_told_before_up,
        a_message_is_told_as_it_was_put_in,
        numbers_have_an_epoch,
        what_is_under_way_stays_in_order,
        a_repeat_is_told_once,
        repeats_at_the_same_time_are_told_once,
        a_state_is_replaced_only_if_it_is_still_that_one,
        a_newcomer_knows_all_states_and_misses_nothing,
        gateways_see_one_order,
        a_repeat_at_another_gateway_is_told_once,
        goes_on_where_it_was_after_it_was_down,
        says_so_when_it_is_down
    ); };
    ($bed:ty: $($test:ident),+) => { $(
        #[tokio::test(flavor = "multi_thread")]
        async fn $test() {
            if let Some(bed) = <$bed as $crate::bed::Bed>::make().await {
                $crate::suite::$test(bed).await;
            }
        }
    )+ };
}
pub(crate) use suite;

pub(crate) async fn messages_are_told_in_one_order<B: Bed>(bed: B) {
    let engine = bed.engine();
    let mut follower = Follower::of(Arc::clone(&engine));
    let seqs = produce(&engine, 8, 30).await;
    follower.until_seq(*seqs.last().expect("messages were sent")).await;
    assert_eq!(follower.told().seqs(), seqs);
}

pub(crate) async fn what_was_there_before_is_told_before_up<B: Bed>(bed: B) {
    let engine = bed.engine();
    let seqs = [append(&*engine, event("one")).await.seq, append(&*engine, state("a", "two")).await.seq];
    let mut follower = Follower::of(engine);
    follower.until_seq(seqs[1]).await;
    follower.until_up().await;
    assert_eq!(follower.told().seqs(), seqs);
}

pub(crate) async fn a_message_is_told_as_it_was_put_in<B: Bed>(bed: B) {
    let engine = bed.engine();
    let mut follower = Follower::of(Arc::clone(&engine));
    let keeps = [
        Keep::Latest { key: "agent_state/timmy wörld.>*".into(), is_over: false },
        Keep::Latest { key: "agent_state/timmy wörld.>*".into(), is_over: true },
        Keep::Recent,
        Keep::No,
    ];
    for keep in &keeps {
        let audience = Audience::of([1, 4]);
        let sender = Some("agent:tïmmy\r\n: 7".into());
        append(&*engine, Entry { keep: keep.clone(), audience, sender, is_owned: true, ..event("woof ✓") }).await;
    }
    follower.until("four messages", |told| told.frames.len() == 4).await;
    let told = follower.told();
    for (frame, keep) in told.frames.iter().zip(&keeps) {
        assert_eq!(frame.text.as_str(), format!(r#"{{"name":"woof ✓","seq":{}}}"#, frame.seq));
        assert_eq!((frame.message_type, &frame.keep, frame.audience), ("event", keep, Audience::of([1, 4])));
        assert_eq!(frame.owner.as_deref(), Some("agent:tïmmy\r\n: 7"));
    }
}

pub(crate) async fn numbers_have_an_epoch<B: Bed>(bed: B) {
    let engine = bed.engine();
    append(&*engine, event("one")).await;
    let mut follower = Follower::of(engine);
    follower.until_up().await;
    let epochs = follower.told().epochs.clone();
    assert_eq!(epochs.len(), 1);
    if let Some(newcomer) = bed.newcomer().await {
        let mut other = Follower::of(newcomer);
        other.until_up().await;
        assert_eq!(other.told().epochs, epochs, "it is the same at all gateways");
    }
}

pub(crate) async fn what_is_under_way_stays_in_order<B: Bed>(mut bed: B) {
    let engine = bed.engine();
    let mut follower = Follower::of(Arc::clone(&engine));
    follower.until_up().await;
    let is_down = bed.take_down().await;
    if is_down {
        follower.until("that the engine is down", |told| told.downs > 0).await;
    }
    let under_way = tokio::spawn(async move {
        let entries = (0..64).map(|number| event(&number.to_string()));
        join_all(entries.map(|entry| engine.append(entry))).await
    });
    if is_down {
        tokio::time::sleep(Duration::from_millis(100)).await;
        bed.bring_up().await;
    }
    let appended = timeout(PATIENCE, under_way).await.expect("the engine answers").expect("nobody panics");
    let seqs: Vec<_> = appended.into_iter().map(|appended| appended.expect("it was sent once").seq).collect();
    assert_eq!(seqs, (1..=64).collect::<Vec<_>>());
}

pub(crate) async fn a_repeat_is_told_once<B: Bed>(bed: B) {
    let engine = bed.engine();
    let mut follower = Follower::of(Arc::clone(&engine));
    let first = append(&*engine, named("a:1", event("once"))).await;
    let again = append(&*engine, named("a:1", event("once"))).await;
    let other = append(&*engine, named("b:1", event("twice"))).await;
    assert_eq!(again, Appended { is_repeated: true, ..first });
    assert!(!first.is_repeated && !other.is_repeated);
    follower.until_seq(other.seq).await;
    assert_eq!(follower.told().seqs(), [first.seq, other.seq]);
}

pub(crate) async fn repeats_at_the_same_time_are_told_once<B: Bed>(bed: B) {
    let engine = bed.engine();
    let mut follower = Follower::of(Arc::clone(&engine));
    let (one, other) =
        tokio::join!(append(&*engine, named("a:1", event("once"))), append(&*engine, named("a:1", event("once"))));
    assert_eq!(one.seq, other.seq);
    assert_ne!(one.is_repeated, other.is_repeated);
    let last = append(&*engine, event("last")).await;
    follower.until_seq(last.seq).await;
    assert_eq!(follower.told().seqs(), [one.seq, last.seq]);
}

pub(crate) async fn a_state_is_replaced_only_if_it_is_still_that_one<B: Bed>(bed: B) {
    let engine = bed.engine();
    let mut follower = Follower::of(Arc::clone(&engine));
    let instead_of = |seq, entry| Entry { instead_of: Some(seq), ..entry };
    let first = append(&*engine, state("a", "first")).await.seq;
    let second = append(&*engine, state("a", "second")).await.seq;
    append(&*engine, state("b", "another")).await;
    let late = append(&*engine, instead_of(first, state("a", "gone"))).await;
    assert!(late.is_repeated, "the first is no longer the newest");
    let in_time = append(&*engine, instead_of(second, state("a", "gone"))).await;
    assert!(!in_time.is_repeated);
    follower.until_seq(in_time.seq).await;
    assert_eq!(follower.told().frames.len(), 4);
}

pub(crate) async fn a_newcomer_knows_all_states_and_misses_nothing<B: Bed>(bed: B) {
    let engine = bed.engine();
    let mut first = Follower::of(Arc::clone(&engine));
    for number in 0..300 {
        append(&*engine, state(&(number % 40).to_string(), &number.to_string())).await;
    }
    // The newcomer comes while more is being said.
    let producing = tokio::spawn(async move { produce(&engine, 4, 60).await });
    let Some(newcomer) = bed.newcomer().await else { return };
    let mut second = Follower::of(newcomer);
    let seqs = producing.await.expect("producers do not panic");
    let last = *seqs.last().expect("messages were sent");
    first.until_seq(last).await;
    second.until_seq(last).await;
    let (first, second) = (first.told(), second.told());
    assert_eq!(first.states(), second.states());
    assert!(second.seqs().is_sorted_by(|one, other| one < other), "{:?}", second.seqs());
    let from = seqs.first().copied().unwrap_or_default();
    let of_producers = second.seqs().into_iter().filter(|seq| *seq >= from);
    assert_eq!(of_producers.collect::<Vec<_>>(), seqs, "what is recent is complete");
}

pub(crate) async fn gateways_see_one_order<B: Bed>(bed: B) {
    let (one, Some(other)) = (bed.engine(), bed.newcomer().await) else { return };
    let mut followers = [Follower::of(Arc::clone(&one)), Follower::of(Arc::clone(&other))];
    let (mut seqs, more) = tokio::join!(produce(&one, 4, 40), produce(&other, 4, 40));
    seqs.extend(more);
    seqs.sort_unstable();
    for follower in &mut followers {
        follower.until_seq(*seqs.last().expect("messages were sent")).await;
        assert_eq!(follower.told().seqs(), seqs);
    }
    let [one, other] = &followers;
    assert_eq!(one.told().texts(), other.told().texts());
}

pub(crate) async fn a_repeat_at_another_gateway_is_told_once<B: Bed>(bed: B) {
    let (one, Some(other)) = (bed.engine(), bed.newcomer().await) else { return };
    let first = append(&*one, named("a:1", event("once"))).await;
    let again = append(&*other, named("a:1", event("once"))).await;
    assert_eq!(again, Appended { is_repeated: true, ..first });
}

pub(crate) async fn goes_on_where_it_was_after_it_was_down<B: Bed>(mut bed: B) {
    let engine = bed.engine();
    let mut follower = Follower::of(Arc::clone(&engine));
    let before = append(&*engine, named("a:1", event("before"))).await;
    follower.until_seq(before.seq).await;
    for round in 1..=2 {
        if !bed.take_down().await {
            return;
        }
        follower.until("that the engine is down", |told| told.downs >= round).await;
        bed.bring_up().await;
        let repeated = insist(&*engine, named("a:1", event("before"))).await;
        assert_eq!(repeated, Appended { is_repeated: true, ..before });
        let after = insist(&*engine, event("after")).await;
        follower.until_seq(after.seq).await;
        follower.until("that the engine is up", |told| told.ups.len() > round).await;
    }
    let told = follower.told();
    assert!(told.seqs().is_sorted_by(|one, other| one < other), "{:?}", told.seqs());
    assert_eq!(told.frames.len(), 3);
    assert_eq!(told.epochs.len(), 1, "it is the same world");
}

pub(crate) async fn says_so_when_it_is_down<B: Bed>(mut bed: B) {
    let engine = bed.engine();
    let mut follower = Follower::of(Arc::clone(&engine));
    follower.until_up().await;
    if !bed.take_down().await {
        return;
    }
    follower.until("that the engine is down", |told| told.downs > 0).await;
    let answer = timeout(Duration::from_secs(1), engine.append(event("lost"))).await;
    assert!(matches!(answer, Err(_) | Ok(Err(Unavailable))), "{answer:?}");
    bed.bring_up().await;
    let said = insist(&*engine, event("said")).await;
    follower.until_seq(said.seq).await;
    assert_eq!(follower.told().frames.len(), 1, "what was refused is not said later");
}
