//! Servers in turn: one round of each, then the next.

use std::process::Command;

use crate::Failure;
use crate::arguments::Arguments;
use crate::peer::Peer;
use crate::report::Table;
use crate::scenario::{self, Trial};

/// Measures each server as often as asked for, in turn.
///
/// # Errors
///
/// The first server has not passed; of others, the table says it.
pub fn measure(arguments: &Arguments) -> Result<Table, Failure> {
    let peers = arguments.peers.iter().map(|text| Peer::read(text)).collect::<Result<Vec<_>, _>>()?;
    let agents = scenario::agents(&arguments.scenario);
    let tokens = arguments.token.as_deref().map(|command| tokens(command, agents)).transpose()?.unwrap_or_default();
    let mut table = Table::default();
    for _ in 0..arguments.rounds {
        for (index, peer) in peers.iter().enumerate() {
            let figures = Trial::begin(peer, &tokens, arguments.core)
                .and_then(|mut trial| scenario::run(&arguments.scenario, &mut trial));
            match figures {
                Err(failure) if index == 0 => return Err(format!("{}: {failure}", peer.name).into()),
                figures => table.add(&peer.name, figures.map_err(|failure| failure.to_string())),
            }
        }
    }
    Ok(table)
}

/// Returns a token for each agent.
fn tokens(command: &str, agents: usize) -> Result<Vec<String>, Failure> {
    let token = |number| {
        let line = command.replace("{name}", &scenario::agent(number));
        let output = Command::new("sh").arg("-c").arg(&line).output()?;
        if !output.status.success() {
            return Err(format!("`{line}`: {}", String::from_utf8_lossy(&output.stderr)).into());
        }
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    };
    (0..agents).map(token).collect()
}
