//! The words of the attributes: the only place where keys are spelled, with the lists of those that attributes accept.

use proc_macro2::Ident;

use crate::diagnostics::texts;

pub(crate) const ADDRESS: &str = "address";
pub(crate) const AFTER_CONTENT: &str = "after_content";
pub(crate) const ALIAS: &str = "alias";
pub(crate) const ARRAY: &str = "array";
pub(crate) const AS_STRING: &str = "as_string";
pub(crate) const BURST: &str = "burst";
pub(crate) const CHECK: &str = "check";
pub(crate) const CLIENTS: &str = "clients";
pub(crate) const CONTENT: &str = "content";
pub(crate) const CORRELATE: &str = "correlate";
pub(crate) const CRATE: &str = "crate";
pub(crate) const DEFAULT: &str = "default";
pub(crate) const EACH: &str = "each";
pub(crate) const ENDS: &str = "ends";
pub(crate) const EXAMPLE: &str = "example";
pub(crate) const FLATTEN: &str = "flatten";
pub(crate) const FORMAT: &str = "format";
pub(crate) const FROM: &str = "from";
pub(crate) const FULL_RANGE: &str = "full_range";
pub(crate) const GONE: &str = "gone";
pub(crate) const HEADER: &str = "header";
pub(crate) const ID: &str = "id";
pub(crate) const INTEGER: &str = "integer";
pub(crate) const IS: &str = "is";
pub(crate) const KEEP: &str = "keep";
pub(crate) const KEYS: &str = "keys";
pub(crate) const LATEST: &str = "latest";
pub(crate) const LEN: &str = "len";
pub(crate) const LICENSE: &str = "license";
pub(crate) const NEW: &str = "new";
pub(crate) const NO: &str = "no";
pub(crate) const ONE_OF: &str = "one_of";
pub(crate) const OUTSIDE: &str = "outside";
pub(crate) const PATTERN: &str = "pattern";
pub(crate) const RANGE: &str = "range";
pub(crate) const RATE: &str = "rate";
pub(crate) const RECENT: &str = "recent";
pub(crate) const RENAME: &str = "rename";
pub(crate) const RENAME_ALL: &str = "rename_all";
pub(crate) const RENAME_ALL_FIELDS: &str = "rename_all_fields";
pub(crate) const REPLIES: &str = "replies";
pub(crate) const REPLY: &str = "reply";
pub(crate) const REST: &str = "rest";
pub(crate) const SECRET: &str = "secret";
pub(crate) const SERDE: &str = "serde";
pub(crate) const SERVER: &str = "server";
pub(crate) const SERVERS: &str = "servers";
pub(crate) const TAG: &str = "tag";
pub(crate) const TO: &str = "to";
pub(crate) const TYPE: &str = "type";
pub(crate) const UNIQUE: &str = "unique";
pub(crate) const UNKNOWN: &str = "unknown";
pub(crate) const UNKNOWN_FIELDS: &str = "unknown_fields";
pub(crate) const UNTAGGED: &str = "untagged";
pub(crate) const VALUES: &str = "values";
pub(crate) const VERSION: &str = "version";
pub(crate) const WHEN: &str = "when";

/// The keys that one attribute, or one list inside it, accepts.
pub(crate) struct Vocabulary {
    /// What errors call the attribute or list: `` `#[message]` ``.
    pub(crate) place: &'static str,
    pub(crate) keys: &'static [&'static str],
}

pub(crate) const PROTOCOL_KEYS: Vocabulary = Vocabulary {
    place: "#[protocol]",
    keys: &[
        TAG,
        CONTENT,
        HEADER,
        UNKNOWN,
        UNKNOWN_FIELDS,
        RENAME_ALL,
        ID,
        ADDRESS,
        SERVERS,
        VERSION,
        LICENSE,
        SERVER,
        CLIENTS,
        CORRELATE,
        CRATE,
    ],
};

pub(crate) const MESSAGE_KEYS: Vocabulary = Vocabulary {
    place: "#[message]",
    keys: &[
        TYPE,
        EXAMPLE,
        RENAME_ALL,
        NEW,
        TAG,
        CONTENT,
        HEADER,
        UNKNOWN_FIELDS,
        CRATE,
        FROM,
        TO,
        KEEP,
        ENDS,
        GONE,
        RATE,
        REPLY,
        REPLIES,
    ],
};

/// The keys of `#[message]` in a protocol, which sets the others.
pub(crate) const INNER_MESSAGE_KEYS: Vocabulary = Vocabulary {
    place: "#[message]",
    keys: &[TYPE, CONTENT, EXAMPLE, RENAME_ALL, NEW, FROM, TO, KEEP, ENDS, GONE, RATE, REPLY, REPLIES],
};

/// Those keys of `#[message]` that say something of roles or of state.
pub(crate) const ROLE_KEYS: &[&str] = &[FROM, TO, KEEP, ENDS, GONE, RATE, REPLY, REPLIES];

pub(crate) const DATA_KEYS: Vocabulary = Vocabulary {
    place: "#[data]",
    keys: &[RENAME_ALL, RENAME_ALL_FIELDS, TAG, CONTENT, UNTAGGED, INTEGER, ARRAY, HEADER, NEW, UNKNOWN_FIELDS, CRATE],
};

pub(crate) const FIELD_KEYS: Vocabulary = Vocabulary {
    place: "#[field]",
    keys: &[
        RENAME,
        ALIAS,
        DEFAULT,
        IS,
        REST,
        LEN,
        RANGE,
        PATTERN,
        FORMAT,
        ONE_OF,
        UNIQUE,
        EACH,
        KEYS,
        VALUES,
        AS_STRING,
        FULL_RANGE,
        SERDE,
        CHECK,
        SECRET,
        AFTER_CONTENT,
    ],
};

/// The keys of `#[field(...)]` on a variant of an enum.
pub(crate) const VARIANT_KEYS: Vocabulary = Vocabulary { place: "#[field]", keys: &[RENAME, ALIAS, WHEN] };

/// The rules in `each(...)`, `keys(...)` and `values(...)`.
pub(crate) const RULES: &[&str] = &[LEN, RANGE, PATTERN, FORMAT, ONE_OF, UNIQUE, EACH, KEYS, VALUES];

/// Returns the error about a key that the attribute does not accept: where it belongs, what was probably meant, or
/// which keys there are.
pub(crate) fn unknown_key(key: &Ident, vocabulary: &Vocabulary) -> syn::Error {
    let name = key.to_string();
    let elsewhere = [&PROTOCOL_KEYS, &MESSAGE_KEYS, &DATA_KEYS, &FIELD_KEYS]
        .into_iter()
        .find(|other| other.place != vocabulary.place && other.keys.contains(&name.as_str()));
    let text = match (texts::meant_by(vocabulary.place, &name), elsewhere) {
        (Some(advice), _) => texts::key_by_another_name(vocabulary.place, &name, advice),
        (None, Some(other)) => texts::key_of_another_attribute(&name, other.place, vocabulary.place),
        (None, None) => texts::unknown_key(vocabulary.place, &name, vocabulary.keys),
    };
    syn::Error::new(key.span(), text)
}

/// Returns the error about a word in `each(...)` that is not a rule.
pub(crate) fn unknown_rule(key: &Ident, list: &str) -> syn::Error {
    let name = key.to_string();
    let text = if FIELD_KEYS.keys.contains(&name.as_str()) {
        texts::key_of_the_field(&name, list)
    } else {
        texts::unknown_rule(&name, list, RULES)
    };
    syn::Error::new(key.span(), text)
}

/// Returns the error about a key that a variant does not accept.
pub(crate) fn unknown_variant_key(key: &Ident) -> syn::Error {
    let name = key.to_string();
    if FIELD_KEYS.keys.contains(&name.as_str()) {
        syn::Error::new(key.span(), texts::key_on_variant(&name))
    } else {
        unknown_key(key, &VARIANT_KEYS)
    }
}
