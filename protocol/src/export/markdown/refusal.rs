//! The section about refused messages: one as an example, with everything that is wrong with it.

use super::headings::REFUSALS;
use super::prose::{cell, code};
use crate::contract::Contract;
use crate::diagnose::{self, Extent, Origin, Wanted};
use crate::error::Issue;
use crate::export::description::{Field, Type};
use crate::export::json_tree::Json;
use crate::export::{Description, example};

/// Returns nothing if no message has a required field, or an example.
pub(super) fn section(description: &Description) -> Vec<String> {
    let Some((message, issues)) = refused(description) else { return Vec::new() };
    let row =
        |issue: &Issue| format!("| {} | {} | {} |", code(issue.code.as_str()), code(&issue.path), cell(&issue.message));
    let rows: Vec<String> = issues.iter().map(row).collect();
    vec![
        format!("## {REFUSALS}"),
        "A message is refused as a whole, with everything that is wrong with it:".to_owned(),
        format!("```json\n{}```", message.to_pretty()),
        format!("| code | path | what is wrong |\n|---|---|---|\n{}", rows.join("\n")),
    ]
}

/// Returns the first message that has a required field, without that field and with the next one of a wrong type, and
/// the issues that it has.
fn refused(description: &Description) -> Option<(Json, Vec<Issue>)> {
    let contract = &description.contract?;
    if let Some(whole) = description.whole_messages() {
        return whole.members.iter().find_map(|member| {
            let described = description.type_named(&member.name)?;
            let own = example::own_fields(description, described);
            let broken = with_mistakes_beside(&example::of_member(description, member).into_iter().next()?, &own)?;
            let issues = issues(&broken, contract, &member.mark.to_string());
            (!issues.is_empty()).then_some((broken, issues))
        });
    }
    description.payloads().find_map(|(message, payload)| {
        let whole = example::messages(description, message).into_iter().next()?;
        let broken = with_mistakes(&whole, description.content_key(), payload)?;
        let issues = issues(&broken, contract, &message.tag);
        (!issues.is_empty()).then_some((broken, issues))
    })
}

/// Makes these mistakes in fields beside tag and header.
fn with_mistakes_beside(whole: &Json, own: &[Field]) -> Option<Json> {
    let required = own.iter().find(|field| Field::is_required(field))?;
    let kept = whole.members().iter().filter(|(key, _)| *key != required.name);
    let mut kept: Vec<(String, Json)> = kept.cloned().collect();
    if let Some((_, value)) = kept.iter_mut().find(|(key, _)| own.iter().any(|field| field.name == *key)) {
        *value = wrong(value);
    }
    Some(Json::Object(kept))
}

/// Returns a value of another type.
fn wrong(value: &Json) -> Json {
    if matches!(value, Json::String(_)) { Json::Number("5".to_owned()) } else { Json::from("five") }
}

fn with_mistakes(whole: &Json, content: &str, payload: &Type) -> Option<Json> {
    let required = payload.fields().iter().find(|field| Field::is_required(field))?;
    let kept = whole.get(content)?.members().iter().filter(|(key, _)| *key != required.name);
    let mut kept: Vec<(String, Json)> = kept.cloned().collect();
    if let Some((_, value)) = kept.first_mut() {
        *value = wrong(value);
    }
    let members = whole.members().iter().map(|(key, value)| {
        let value = if key == content { Json::Object(kept.clone()) } else { value.clone() };
        (key.clone(), value)
    });
    Some(Json::Object(members.collect()))
}

fn issues(message: &Json, contract: &Contract, tag: &str) -> Vec<Issue> {
    let wanted = Wanted { contract, extent: Extent::Whole, message_type: Some(tag) };
    diagnose::envelope(&message.to_line(), wanted, Origin::Received, 0).into_issues()
}
