//! A server of a protocol.

/// A server that `servers(...)` declares.
///
/// ```
/// use protocol::protocol;
///
/// #[protocol(servers(local = "ws://127.0.0.1:8080/park"))]
/// mod park {
///     #[message(type = "ping")]
///     pub struct Ping;
/// }
///
/// let [local] = park::CONTRACT.servers else { panic!("one server") };
/// assert_eq!((local.name, local.scheme()), ("local", "ws"));
/// assert_eq!((local.host(), local.path()), ("127.0.0.1:8080", "/park"));
/// ```
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ServerInfo {
    /// The name of the server: `production`.
    pub name: &'static str,
    /// The URL of the server: `wss://world.example.com`.
    pub url: &'static str,
}

impl ServerInfo {
    /// Creates a server. Called by generated code.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(name: &'static str, url: &'static str) -> Self {
        Self { name, url }
    }

    /// Returns the scheme of its URL, such as `wss`.
    #[must_use]
    pub fn scheme(&self) -> &'static str {
        self.url.split_once("://").map_or("", |(scheme, _)| scheme)
    }

    /// Returns the host in its URL, with the port if there is one.
    #[must_use]
    pub fn host(&self) -> &'static str {
        self.behind_scheme().split('/').next().unwrap_or_default()
    }

    /// Returns the path in its URL; it is empty if there is none.
    #[must_use]
    pub fn path(&self) -> &'static str {
        let rest = self.behind_scheme();
        rest.find('/').and_then(|start| rest.get(start..)).unwrap_or_default()
    }

    fn behind_scheme(&self) -> &'static str {
        self.url.split_once("://").map_or(self.url, |(_, rest)| rest)
    }
}
