//! Compares bounds of numbers, lengths and counts.

use std::cmp::Ordering;

use super::{Breaks, ChangeRule, Comparison, Place};
use crate::export::description::{Bound, Count, Interval, Whole};
use crate::export::json_tree::Json;

impl Comparison<'_> {
    pub(super) fn wholes(&mut self, place: &Place, old: Whole, new: Whole) {
        let least = |bound: i128| format!("at least {bound}");
        let most = |bound: i128| format!("at most {bound}");
        let (was, is) = ((old.min, least(old.min)), (new.min, least(new.min)));
        self.end(place, was.0.cmp(&is.0), (Some(was.1), Some(is.1)), "must be");
        let (was, is) = ((old.max, most(old.max)), (new.max, most(new.max)));
        self.end(place, is.0.cmp(&was.0), (Some(was.1), Some(is.1)), "must be");
    }

    pub(super) fn intervals(&mut self, place: &Place, old: Interval, new: Interval) {
        let low = |bound| described(bound, ["at least", "more than"]);
        let high = |bound| described(bound, ["at most", "less than"]);
        let order = |old: Bound, new: Bound, further: fn(f64, f64) -> bool| {
            // `Less` means that the new end is stricter.
            new.is_inside(old, further).cmp(&old.is_inside(new, further)).reverse()
        };
        let lows = order(old.min, new.min, |one, other| one > other);
        self.end(place, lows, (low(old.min), low(new.min)), "must be");
        let highs = order(old.max, new.max, |one, other| one < other);
        self.end(place, highs, (high(old.max), high(new.max)), "must be");
    }

    /// `unit` is what is counted: characters, items or entries.
    pub(super) fn counts(&mut self, place: &Place, old: Count, new: Count, unit: &str) {
        let bound = |words: &str, count: usize| Some(format!("{words} {count} {unit}"));
        let least = |count: usize| if count == 0 { None } else { bound("at least", count) };
        let most = |count: Option<usize>| count.and_then(|count| bound("at most", count));
        self.end(place, old.min.cmp(&new.min), (least(old.min), least(new.min)), "must have");
        // No limit is greater than every limit.
        let number = |count: Option<usize>| count.map_or((true, 0), |count| (false, count));
        let order = number(new.max).cmp(&number(old.max));
        self.end(place, order, (most(old.max), most(new.max)), "must have");
    }

    /// Records that one end has moved. `order` is `Less` if it has moved inwards.
    fn end(&mut self, place: &Place, order: Ordering, values: (Option<String>, Option<String>), verb: &str) {
        let (rule, breaks) = match order {
            Ordering::Equal => return,
            Ordering::Less => (ChangeRule::BoundTightened, Breaks::Writers),
            Ordering::Greater => (ChangeRule::BoundWidened, Breaks::Readers),
        };
        let (old, new) = values;
        let text = match (&old, &new) {
            (Some(old), Some(new)) => format!("{verb} {new}, was {old}"),
            (None, Some(new)) => format!("{verb} {new}, had no such limit"),
            (Some(old), None) => format!("has no limit any more, was {old}"),
            (None, None) => return,
        };
        self.note_values(rule, place, breaks, (old, new), text);
    }
}

fn described(bound: Bound, [included, excluded]: [&str; 2]) -> Option<String> {
    match bound {
        Bound::Open => None,
        Bound::Included(number) => Some(format!("{included} {}", Json::float(number).to_line())),
        Bound::Excluded(number) => Some(format!("{excluded} {}", Json::float(number).to_line())),
    }
}
