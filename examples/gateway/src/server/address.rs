//! Where the routes of a world are: at the address that the protocol declares, with the world's own name in it.

/// Returns the addresses of the sockets of each world, in order.
///
/// The first world is also where the protocol is declared to be, unless another one has that name: who knows the declaration alone
/// finds it, whatever it is called.
pub(super) fn of_worlds(declared: &str, worlds: &[&str]) -> Vec<Vec<String>> {
    let mut addresses: Vec<_> = worlds.iter().map(|world| vec![named(declared, world)]).collect();
    if !addresses.iter().flatten().any(|address| address == declared)
        && let Some(first) = addresses.first_mut()
    {
        first.push(declared.to_owned());
    }
    addresses
}

/// Returns where posts go that belong to sockets at that address: `/api/world/messages` beside `/api/world/ws`.
pub(super) fn of_posts(address: &str) -> String {
    let (parent, _) = split(address);
    format!("{parent}/messages")
}

/// Puts a world's name before the last part of an address, in the place of what stands there.
fn named(declared: &str, world: &str) -> String {
    let (parent, last) = split(declared);
    let (before, _) = split(parent);
    format!("{before}/{world}/{last}")
}

/// Returns what is before the last part, and this.
fn split(address: &str) -> (&str, &str) {
    address.rsplit_once('/').unwrap_or(("", address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_world_is_under_its_name() {
        assert_eq!(of_worlds("/api/world/ws", &["world"]), [["/api/world/ws"]]);
        assert_eq!(of_worlds("/api/world/ws", &["garden", "world"]), [["/api/garden/ws"], ["/api/world/ws"]]);
        assert_eq!(of_posts("/api/garden/ws"), "/api/garden/messages");
    }

    #[test]
    fn the_first_world_is_where_the_protocol_is_declared_to_be_if_no_other_is() {
        let addresses = of_worlds("/api/world/ws", &["garden", "park"]);
        assert_eq!(addresses, [vec!["/api/garden/ws", "/api/world/ws"], vec!["/api/park/ws"]]);
        assert_eq!(of_worlds("/school/ws", &["world"]), [["/world/ws", "/school/ws"]]);
        assert_eq!(of_worlds("/ws", &["a", "b"]), [vec!["/a/ws", "/ws"], vec!["/b/ws"]]);
    }
}
