//! What the page says of roles: which there are, and of each message who sends and who receives it, and what is kept.

use super::prose::code;
use crate::export::Description;
use crate::export::description::{Keep, KeyField, MessageRoles, Rate, Roles, Sender};

/// Returns the paragraph about the roles of the protocol; `None` if it has none.
pub(super) fn introduction(description: &Description) -> Option<String> {
    let Roles { server, clients, correlate, .. } = &description.roles;
    let server = code(server.as_deref()?);
    let verb = if clients.len() == 1 { "connects" } else { "connect" };
    let text = format!("The server is {server}, to which {} {verb}.", in_a_row(clients, "and"));
    let pairing =
        correlate.as_ref().map(|field| format!(" A reply has the {} of the message that it answers.", code(field)));
    Some(text + &pairing.unwrap_or_default())
}

/// Returns the paragraph about a message; `None` if there is nothing to say.
pub(super) fn of_message(description: &Description, tag: &str) -> Option<String> {
    let roles = &description.roles;
    if roles.are_none() {
        return None;
    }
    let message = roles.of(tag);
    let sentences = [
        senders(&message),
        receivers(roles, &message),
        Some(kept(&message)),
        ends(&message),
        message.has_gone.then(|| "A last one is published for a sender who has gone.".to_owned()),
        message.rate.map(rate),
        message.is_reply.then(|| "It may answer any message.".to_owned()),
        (!message.replies.is_empty()).then(|| format!("It is answered by {}.", in_a_row(&message.replies, "or"))),
    ];
    Some(sentences.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn senders(message: &MessageRoles) -> Option<String> {
    let sender = |Sender { role, identity }: &Sender| match identity {
        Some(field) => format!("{} (its identity is in {})", code(role), place(field)),
        None => code(role),
    };
    let senders: Vec<String> = message.from.iter().map(sender).collect();
    (!senders.is_empty()).then(|| format!("Sent by {}", joined(&senders, "or")))
}

fn receivers(roles: &Roles, message: &MessageRoles) -> Option<String> {
    roles.server.as_ref()?;
    let receivers = if message.to.is_empty() { "all clients".to_owned() } else { in_a_row(&message.to, "and") };
    // It goes on after the senders.
    Some(if message.from.is_empty() { format!("Received by {receivers}.") } else { format!("to {receivers}.") })
}

fn kept(message: &MessageRoles) -> String {
    match &message.keep {
        Keep::Latest(fields) if fields.is_empty() => "A state: only the newest counts.".to_owned(),
        Keep::Latest(fields) => {
            let fields: Vec<String> = fields.iter().map(place).collect();
            format!("A state: only the newest counts for each {}.", joined(&fields, "and"))
        }
        Keep::Recent => "An event: every one counts.".to_owned(),
        Keep::No => "Nothing of it is kept.".to_owned(),
    }
}

fn ends(message: &MessageRoles) -> Option<String> {
    let (field, values) = message.ends.as_ref()?;
    let values: Vec<String> = values.iter().map(|value| code(&value.to_line())).collect();
    Some(format!("It is over when {} is {}.", code(field), joined(&values, "or")))
}

fn rate(Rate { count, seconds, burst }: Rate) -> String {
    let period = match seconds {
        1 => "second".to_owned(),
        60 => "minute".to_owned(),
        3600 => "hour".to_owned(),
        seconds => format!("{seconds} seconds"),
    };
    let at_once = if burst == count { String::new() } else { format!(", and {burst} at once") };
    format!("One sender may send {count} in each {period}{at_once}.")
}

fn place(field: &KeyField) -> String {
    code(&field.name)
}

fn in_a_row(names: &[String], word: &str) -> String {
    let names: Vec<String> = names.iter().map(|name| code(name)).collect();
    joined(&names, word)
}

fn joined(parts: &[String], word: &str) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}
