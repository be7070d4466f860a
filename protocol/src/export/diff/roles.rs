//! Compares what two versions say of roles: who sends a message, who receives it, and what is kept of it.

use super::{Breaks, ChangeRule, Comparison, Place};
use crate::export::description::{Keep, KeyField, MessageRoles, Rate, Roles, in_backticks};

impl Comparison<'_> {
    /// Compares the roles, and then message by message. A version that says nothing of roles has promised nothing.
    pub(super) fn roles(&mut self) {
        let (old, new) = (&self.old.roles, &self.new.roles);
        self.names_of_roles(old, new);
        if old.are_none() {
            return;
        }
        if old.correlate != new.correlate {
            let breaks = Breaks::from(old.correlate.is_some(), old.correlate.is_some());
            let text = "pairs messages by another field of the header";
            let values = (old.correlate.clone(), new.correlate.clone());
            self.note_values(ChangeRule::CorrelationChanged, &Place::of(""), breaks, values, text);
        }
        for tag in self.tags_in_both() {
            let place = Place::of(&tag);
            let (was, is) = (old.of(&tag), new.of(&tag));
            if new.server.is_some() && old.server.is_some() {
                self.senders(&place, &was, &is);
                self.receivers(&place, (old, &was), (new, &is));
            }
            self.keep(&place, &was.keep, &is.keep);
            if was.ends != is.ends {
                let text = "is over with other values of its field";
                self.note(ChangeRule::EndsChanged, &place, Breaks::Neither, text);
            }
            self.rate(&place, was.rate, is.rate);
            if (was.is_reply, &was.replies) != (is.is_reply, &is.replies) {
                let text = "is answered by other messages, or answers others";
                self.note(ChangeRule::RepliesChanged, &place, Breaks::Neither, text);
            }
        }
    }

    fn names_of_roles(&mut self, old: &Roles, new: &Roles) {
        let (was, is): (Vec<&str>, Vec<&str>) = (old.all().collect(), new.all().collect());
        for role in is.iter().filter(|role| !was.contains(role)) {
            self.note(ChangeRule::RoleAdded, &Place::of(""), Breaks::Neither, format!("has a new role `{role}`"));
        }
        for role in was.iter().filter(|role| !is.contains(role)) {
            // Without roles, anybody may send anything.
            let breaks = if is.is_empty() { Breaks::Readers } else { Breaks::Both };
            self.note(ChangeRule::RoleRemoved, &Place::of(""), breaks, format!("has no role `{role}` any more"));
        }
    }

    /// Returns the types of the messages that both versions have.
    fn tags_in_both(&self) -> Vec<String> {
        let tags = |description: &crate::export::Description| -> Vec<String> {
            let plain = description.messages.iter().map(|message| message.tag.clone());
            let whole = description.whole_messages();
            let whole = whole.iter().flat_map(|whole| whole.members).map(|member| member.mark.to_string());
            plain.chain(whole).collect()
        };
        let old = tags(self.old);
        tags(self.new).into_iter().filter(|tag| old.contains(tag)).collect()
    }

    fn senders(&mut self, place: &Place, old: &MessageRoles, new: &MessageRoles) {
        for sender in &new.from {
            let Some(earlier) = old.from.iter().find(|earlier| earlier.role == sender.role) else {
                let text = format!("may be sent by `{}`", sender.role);
                self.note(ChangeRule::SenderAdded, place, Breaks::Readers, text);
                continue;
            };
            if earlier.identity != sender.identity {
                let breaks = Breaks::from(earlier.identity.is_some(), sender.identity.is_some());
                let values = (earlier.identity.as_ref().map(name), sender.identity.as_ref().map(name));
                let text = format!("holds the identity of `{}` in another field", sender.role);
                self.note_values(ChangeRule::IdentityChanged, place, breaks, values, text);
            }
        }
        for sender in old.from.iter().filter(|sender| !new.from.iter().any(|later| later.role == sender.role)) {
            let text = format!("may not be sent by `{}` any more", sender.role);
            self.note(ChangeRule::SenderRemoved, place, Breaks::Writers, text);
        }
    }

    fn receivers(&mut self, place: &Place, (old, was): (&Roles, &MessageRoles), (new, is): (&Roles, &MessageRoles)) {
        let (was, is) = (old.receivers(was), new.receivers(is));
        // Roles that are new, or are no more, are changes of their own.
        for role in is.iter().filter(|role| !was.contains(role) && old.all().any(|known| known == role.as_str())) {
            self.note(ChangeRule::ReceiverAdded, place, Breaks::Neither, format!("is received by `{role}` too"));
        }
        for role in was.iter().filter(|role| !is.contains(role) && new.all().any(|known| known == role.as_str())) {
            let text = format!("is not received by `{role}` any more");
            self.note(ChangeRule::ReceiverRemoved, place, Breaks::Readers, text);
        }
    }

    /// Readers rely on receiving every message of an event, and on what is kept for those who come later.
    fn keep(&mut self, place: &Place, old: &Keep, new: &Keep) {
        let breaks = match (old, new) {
            _ if old == new => return,
            (_, Keep::Latest(_) | Keep::No) => Breaks::Readers,
            (_, Keep::Recent) => Breaks::Neither,
        };
        let values = (Some(in_words(old)), Some(in_words(new)));
        let text = format!("is kept as {}, was {}", in_words(new), in_words(old));
        self.note_values(ChangeRule::KeepChanged, place, breaks, values, text);
    }

    fn rate(&mut self, place: &Place, old: Option<Rate>, new: Option<Rate>) {
        let is_lower = |new: Rate, old: Rate| {
            let (new_rate, old_rate) = (per_period(new, old.seconds), per_period(old, new.seconds));
            new_rate < old_rate || new.burst < old.burst
        };
        let (rule, breaks) = match (old, new) {
            _ if old == new => return,
            (_, None) => (ChangeRule::RateRaised, Breaks::Readers),
            (Some(old), Some(new)) if !is_lower(new, old) => (ChangeRule::RateRaised, Breaks::Readers),
            _ => (ChangeRule::RateLowered, Breaks::Writers),
        };
        let shown = |rate: Option<Rate>| {
            rate.map(|Rate { count, seconds, burst }| format!("{count} in {seconds} s, {burst} at once"))
        };
        let text = if rule == ChangeRule::RateRaised { "may be sent more often" } else { "may be sent less often" };
        self.note_values(rule, place, breaks, (shown(old), shown(new)), text);
    }
}

/// Returns the number of messages in the product of both periods.
fn per_period(rate: Rate, other_seconds: u32) -> u64 {
    u64::from(rate.count) * u64::from(other_seconds)
}

fn name(field: &KeyField) -> String {
    field.name.clone()
}

fn in_words(keep: &Keep) -> String {
    match keep {
        Keep::Latest(fields) if fields.is_empty() => "the latest".to_owned(),
        Keep::Latest(fields) => {
            let names: Vec<String> = fields.iter().map(|field| in_backticks(&field.name)).collect();
            format!("the latest for each {}", names.join(", "))
        }
        Keep::Recent => "a recent event".to_owned(),
        Keep::No => "nothing".to_owned(),
    }
}
