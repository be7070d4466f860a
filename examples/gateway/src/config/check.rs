//! What can be checked before anybody comes.

use std::collections::BTreeSet;
use std::{fmt, io};

use jsonwebtoken::DecodingKey;

use super::{Config, NamedKey};

/// Why the configuration cannot be used.
#[derive(Debug)]
#[non_exhaustive]
pub enum InvalidConfig {
    /// The file cannot be read.
    Unreadable(io::Error),
    /// The file is not TOML, or says what is not understood; this says where, and why.
    Malformed(String),
    /// A value makes no sense; this says which, and why.
    Value(String),
}

impl InvalidConfig {
    /// Says where a text is wrong, and why. The text itself, which an error of TOML quotes, may have secrets.
    pub(super) fn malformed(text: &str, error: &toml::de::Error) -> Self {
        let before = error.span().and_then(|span| text.get(..span.start));
        let line = before.map(|before| format!("line {}: ", before.matches('\n').count() + 1));
        Self::Malformed(line.unwrap_or_default() + error.message())
    }
}

impl fmt::Display for InvalidConfig {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(formatter, "the configuration cannot be read: {error}"),
            Self::Malformed(reason) | Self::Value(reason) => {
                write!(formatter, "the configuration is not valid: {reason}")
            }
        }
    }
}

impl std::error::Error for InvalidConfig {}

/// A key shorter than this can be guessed.
const SHORTEST_SECRET: usize = 32;

impl Config {
    /// Checks what can be checked before anybody comes. `roles` are those that clients have.
    ///
    /// # Errors
    ///
    /// The first value that makes no sense.
    pub fn checked(self, roles: &[&str]) -> Result<Self, InvalidConfig> {
        let checked = self
            .check_roles(roles)
            .and_then(|()| self.check_origins())
            .and_then(|()| self.check_worlds())
            .and_then(|()| self.check_tls())
            .and_then(|()| self.check_keys())
            .and_then(|()| self.check_numbers())
            .and_then(|()| self.nats.check());
        checked.map(|()| self).map_err(InvalidConfig::Value)
    }

    fn check_roles(&self, roles: &[&str]) -> Result<(), String> {
        let known = roles.join(", ");
        let anonymous = self.anonymous.iter().map(|role| ("anonymous", role));
        let named = anonymous.chain(self.exclusive.iter().map(|role| ("exclusive", role)));
        match named.into_iter().find(|(_, role)| !roles.contains(&role.as_str())) {
            Some((key, role)) => Err(format!("{key}: clients have no role `{role}`; they have {known}")),
            None => Ok(()),
        }
    }

    /// An origin is compared as browsers send it: scheme and host, nothing behind.
    fn check_origins(&self) -> Result<(), String> {
        let is_origin = |origin: &String| {
            let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
            host.is_some_and(|host| !host.is_empty() && !host.contains(['/', ' ', '*']))
        };
        match self.origins.iter().find(|origin| !is_origin(origin)) {
            Some(origin) => {
                Err(format!("origins: expected an origin such as `https://world.example`, found `{origin}`"))
            }
            None => Ok(()),
        }
    }

    /// A name stands in addresses, and in the subjects of NATS.
    fn check_worlds(&self) -> Result<(), String> {
        let is_in_words = |name: &str| name.chars().all(|char| char.is_ascii_alphanumeric() || "_-".contains(char));
        let is_name = |name: &str| (1..=64).contains(&name.len()) && is_in_words(name);
        if self.worlds.is_empty() {
            return Err("worlds: there has to be one".to_owned());
        }
        if let Some(name) = self.worlds.iter().find(|name| !is_name(name)) {
            return Err(format!(
                "worlds: expected up to 64 of `A` to `Z`, `a` to `z`, `0` to `9`, `_` and `-`, found `{name}`"
            ));
        }
        let mut names = BTreeSet::new();
        match self.worlds.iter().find(|name| !names.insert(*name)) {
            Some(name) => Err(format!("worlds: `{name}` is there twice; give each world a name of its own")),
            None => Ok(()),
        }
    }

    fn check_tls(&self) -> Result<(), String> {
        self.certificate().map(drop).map_err(|error| error.to_string())
    }

    fn check_keys(&self) -> Result<(), String> {
        if self.anonymous.is_none() && self.keys.is_empty() && self.named_keys.is_empty() {
            return Err("nobody could come in: set `keys` for tokens, or `anonymous`".to_owned());
        }
        self.keys.iter().try_for_each(|secret| check_secret("keys", secret))?;
        self.named_keys.iter().try_for_each(|(name, key)| match key {
            NamedKey::Secret(secret) => check_secret(&format!("named_keys.{name}"), secret),
            NamedKey::Ed25519(public) => {
                let key = DecodingKey::from_ed_components(public).ok();
                let length = key.as_ref().and_then(|key| key.try_get_as_bytes().ok()).map(<[u8]>::len);
                if length == Some(32) {
                    return Ok(());
                }
                Err(format!("named_keys.{name}: expected the 32 bytes of a public key in base64url, without padding"))
            }
        })
    }

    fn check_numbers(&self) -> Result<(), String> {
        let connections = [self.connections, self.connections_per_address, self.waiting, self.log_bytes];
        let [connections, per_address, waiting, log_bytes] =
            connections.map(|number| u64::try_from(number).unwrap_or(u64::MAX));
        let numbers = [
            ("connections", connections),
            ("connections_per_address", per_address),
            ("openings_per_address", u64::from(self.openings_per_address)),
            ("waiting", waiting),
            ("log_bytes", log_bytes),
            ("headers_ms", self.headers_ms),
            ("log_ms", self.log_ms),
            ("append_ms", self.append_ms),
            ("heartbeat_ms", self.heartbeat_ms),
            ("write_ms", self.write_ms),
            ("drain_per_second", u64::from(self.drain_per_second)),
        ];
        match numbers.iter().find(|(_, number)| *number == 0) {
            Some((name, _)) => Err(format!("{name}: must not be 0")),
            None => Ok(()),
        }
    }
}

fn check_secret(name: &str, secret: &str) -> Result<(), String> {
    if secret.len() >= SHORTEST_SECRET {
        return Ok(());
    }
    Err(format!("{name}: a key of {} bytes can be guessed; use {SHORTEST_SECRET} or more", secret.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns what is said of a configuration; nothing, if it can be used.
    fn refusal(text: &str) -> String {
        let config = text.parse::<Config>().and_then(|config| config.checked(&["agent", "visitor"]));
        config.map_or_else(|error| error.to_string(), |_| String::new())
    }

    #[test]
    fn what_makes_no_sense_is_named() {
        let public = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
        let anonymous = |rest: &str| format!("anonymous = \"visitor\"\n{rest}");
        let cases = [
            (String::new(), "nobody could come in"),
            ("anonymous = \"ghost\"".to_owned(), "no role `ghost`; they have agent, visitor"),
            ("keys = [\"short\"]".to_owned(), "keys: a key of 5 bytes"),
            ("[named_keys.a]\nsecret = \"short\"".to_owned(), "named_keys.a: a key of 5 bytes"),
            ("[named_keys.a]\ned25519 = \"AAAA\"".to_owned(), "named_keys.a: expected the 32 bytes"),
            ("[named_keys.a]\nrsa = \"AAAA\"".to_owned(), "line 1: expected keys with names"),
            (format!("[named_keys.a]\ned25519 = \"{public}\""), ""),
            (anonymous("exclusive = [\"ghost\"]"), "exclusive: clients have no role `ghost`"),
            (anonymous("origins = [\"world.example\"]"), "origins: expected an origin"),
            (anonymous("origins = [\"https://world.example/\"]"), "origins: expected an origin"),
            (anonymous("origins = [\"https://world.example\"]"), ""),
            (anonymous("worlds = []"), "worlds: there has to be one"),
            (anonymous("worlds = [\"a\", \"b\", \"a\"]"), "worlds: `a` is there twice"),
            (anonymous("worlds = [\"a/b\"]"), "found `a/b`"),
            (anonymous("worlds = [\"\"]"), "worlds: expected up to 64 of"),
            (anonymous("worlds = [\"a\", \"B_2-c\"]"), ""),
            (anonymous("heartbeat_ms = 0"), "heartbeat_ms: must not be 0"),
            (anonymous("hartbeat_ms = 1"), "line 2: unknown field `hartbeat_ms`"),
            (anonymous("connections = -1"), "the configuration is not valid"),
        ];
        for (text, expected) in cases {
            let refusal = refusal(&text);
            assert!(refusal.contains(expected) && refusal.is_empty() == expected.is_empty(), "{text}: {refusal}");
        }
    }

    #[test]
    fn what_is_not_understood_is_not_repeated_where_it_may_be_secret() {
        let cases = [
            ("keys = \"SECRET\"", "line 1: expected a list of keys"),
            ("keys = [\"SECRET\", 5]", "expected a list of keys"),
            ("keys = [\"SECRET]", "line 1: "),
            ("keys = SECRET", "line 1: "),
            ("\n[named_keys]\na = \"SECRET\"", "expected keys with names"),
            ("named_keys = \"SECRET\"", "expected keys with names"),
            ("[named_keys.a]\nsecret = [\"SECRET\"]", "expected keys with names"),
            ("[nats]\nservers = \"nats://user:SECRET@host\"", "nats.servers: expected a list of addresses"),
            ("[nats]\nservers = [\"nats://user:SECRET@host\", 5]", "nats.servers: expected a list of addresses"),
            ("[nats]\nservers = [\"nats://user:SECRET@host]", "line 2: "),
            ("nats = \"nats://user:SECRET@host\"", "nats: expected a table"),
            ("[nats]\nserver = [\"nats://user:SECRET@host\"]", "unknown field `server`"),
        ];
        for (text, expected) in cases {
            let error = text.parse::<Config>().expect_err("the text is no configuration");
            assert!(error.to_string().contains(expected), "{text}: {error}");
            assert!(!format!("{error} {error:?}").contains("SECRET"), "{text}: {error:?}");
        }
    }

    #[test]
    fn what_is_shown_can_be_read_again_and_has_no_secrets() {
        let secret = "a secret that nobody is shown, ever";
        let text = format!("keys = [\"{secret}\"]\nexclusive = [\"agent\"]\n[named_keys.a]\nsecret = \"{secret}\"");
        let config: Config = toml::from_str(&text).expect("the text is a configuration");
        let shown = toml::to_string(&config).expect("every configuration can be shown");
        assert!(!shown.contains(secret) && !format!("{config:?}").contains(secret), "{shown}");
        let again: Config = toml::from_str(&shown).expect("what is shown is a configuration");
        assert_eq!(again, Config { keys: Vec::new(), named_keys: [].into(), ..config });
    }
}
