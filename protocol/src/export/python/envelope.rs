//! The types and functions around the messages: `Payload`, `Envelope`, `Message`, `Unknown` and `decode`.

use super::classes::{DATACLASS, KEYWORDS_FROM_HERE, field, now};
use super::initializer::{Parameter, initializer};
use super::layout::{Code, WIDTH, statement};
use super::types::Types;
use super::{annotation, initializer, literal};
use crate::export::description::{Field, Presence};

/// A header field as a parameter of `wrap`.
struct Wrapped {
    attribute: String,
    annotation: String,
    default: Option<String>,
    /// The value of an omitted field, if it must be created on each call.
    made: Option<Code>,
}

impl Wrapped {
    fn new(field: &Field, attribute: String, types: &Types<'_>) -> Self {
        let annotation = initializer::taken(&field.value, types)
            .map_or_else(|| annotation::of_field(field, types), |(takes, _)| annotation::or_absent(takes, field));
        let none = (field.presence != Presence::Required).then(|| "None".to_owned());
        let (default, made) = match literal::default(field, types) {
            Some(default) if default.is_constant => (Some(default.value.flat()), None),
            Some(default) => (Some("None".to_owned()), Some(default.value)),
            None if field.is_now() => (Some("None".to_owned()), Some(Code::atom("now()"))),
            None => (none, None),
        };
        let annotation = if made.is_some() { annotation::or_none(annotation) } else { annotation };
        Self { attribute, annotation: annotation.flat(), default, made }
    }

    /// Returns the code that fills in the value: `if ts is None: ts = now()`.
    fn completion(&self) -> Option<String> {
        let value = statement(12, &self.attribute, None, Some(self.made.as_ref()?));
        Some(format!("        if {} is None:\n{value}", self.attribute))
    }

    /// Required parameters may be passed by position.
    fn declaration(&self) -> Code {
        let default = self.default.as_ref().map(|default| format!(" = {default}")).unwrap_or_default();
        Code::atom(format!("{}: {}{default}", self.attribute, self.annotation))
    }
}

/// The base class of all messages.
pub(super) fn payload(types: &Types<'_>) -> String {
    let message_type = if types.captures() { "MessageType | None" } else { "MessageType" };
    let header = types.header().into_iter();
    let parameters: Vec<Wrapped> = header.map(|(field, attribute)| Wrapped::new(field, attribute, types)).collect();
    let (required, optional): (Vec<_>, Vec<_>) = parameters.iter().partition(|parameter| parameter.default.is_none());
    let mut signature = vec![Code::atom("self")];
    signature.extend(required.into_iter().map(Wrapped::declaration));
    if !optional.is_empty() {
        signature.push(Code::atom("*"));
    }
    signature.extend(optional.into_iter().map(Wrapped::declaration));
    let result = " -> Envelope[typing.Self]:";
    let signature = Code::call("def wrap", signature).at(4, 0, result.len());
    let docs = if types.description.header.fields().iter().any(Field::is_now) {
        "Put the message into an envelope; an omitted time is the current time."
    } else {
        "Put the message into an envelope."
    };
    let completions: String = parameters.iter().filter_map(Wrapped::completion).collect();
    let mut handed_on: Vec<Code> =
        parameters.iter().map(|it| Code::keyword(&it.attribute, Code::atom(it.attribute.clone()))).collect();
    handed_on.push(Code::atom("payload=self"));
    let body = Code::call("Envelope", handed_on).at(8, "return ".len(), 0);
    format!(
        "\n\nclass Payload:\n    \"\"\"The base of all messages: the payload of an envelope.\"\"\"\n\n    __slots__ = ()\n\n    \
         message_type: typing.ClassVar[{message_type}]\n    \"\"\"The type of the message.\"\"\"\n\n    \
         {signature}{result}\n        \"\"\"{docs}\"\"\"\n{completions}        return {body}\n\n\n\
         _P = typing.TypeVar(\"_P\", bound=Payload)\n_P_co = typing.TypeVar(\"_P_co\", bound=Payload, covariant=True)\n\
         {unknown}",
        unknown = if types.captures() { UNKNOWN } else { "" },
    )
}

const UNKNOWN: &str = r#"

@dataclasses.dataclass(frozen=True, slots=True)
class Unknown(Payload):
    """A message of an undeclared type, kept whole and written back unchanged."""

    message_type = None

    tag: str
    """The type on the wire."""

    payload: str | None
    """The JSON text of the payload, byte for byte; `None` if there was none."""
"#;

/// Writes `Message`, `Envelope` and `decode`.
pub(super) fn envelope(types: &Types<'_>) -> String {
    let mut names: Vec<&str> = types.payloads().map(|(name, _)| name).collect();
    if types.captures() {
        names.push("Unknown");
    }
    let message_type = if types.captures() { "MessageType | None" } else { "MessageType" };
    let header = types.header();
    // What has to be given comes first, so that it can be given by position; the payload is the first thing behind the header.
    let is_given = |info: &Field| info.presence == Presence::Required && !info.is_now();
    let write = |is_there: &dyn Fn(&Field) -> bool| -> String {
        let fields = header.iter().filter(|(info, _)| is_there(info));
        fields.map(|(info, attribute)| field(info, attribute, types, info.is_now().then(now))).collect()
    };
    let keywords = write(&|info| !is_given(info));
    let parameters = |is_there: &dyn Fn(&Field) -> bool| -> Vec<Parameter> {
        let fields = header.iter().filter(|(info, _)| is_there(info));
        fields.map(|(info, attribute)| Parameter::of(info, attribute, types, info.is_now())).collect()
    };
    let parameters = [
        parameters(&|info| is_given(info) && !info.after_content),
        vec![Parameter::other("payload", "_P_co")],
        parameters(&|info| is_given(info) && info.after_content),
        parameters(&|info| !is_given(info)),
    ];
    let mark = if keywords.is_empty() { "" } else { KEYWORDS_FROM_HERE };
    format!(
        "\n\n{union}\"\"\"Any message of the protocol.\"\"\"\n\n\n{DATACLASS}class Envelope(typing.Generic[_P_co]):\n    \
         \"\"\"A whole message: its type, payload and header.\n\n    \
         On the wire, the type is under `{tag}`, the payload under `{content}`.\n    \"\"\"\n{before}\n    \
         payload: _P_co\n    \"\"\"The message.\"\"\"\n{after}{initializer}\n{METHODS}{DECODE}",
        union = union(&names),
        tag = types.description.tag_key(),
        content = types.description.content_key(),
        before = write(&|info| is_given(info) && !info.after_content),
        after = write(&|info| is_given(info) && info.after_content) + mark + &keywords,
        initializer = initializer(&parameters.concat()),
    )
    .replace("MESSAGE_TYPE", message_type)
}

fn union(names: &[&str]) -> String {
    let flat = format!("Message: typing.TypeAlias = {}\n", names.join(" | "));
    if flat.chars().count() <= WIDTH + 1 {
        return flat;
    }
    format!("Message: typing.TypeAlias = (\n    {}\n)\n", names.join("\n    | "))
}

const METHODS: &str = r#"    @property
    def message_type(self) -> MESSAGE_TYPE:
        """The type of the message."""
        return self.payload.message_type

    def validate(self) -> None:
        """Check every rule; raise `ValidationError` with all issues."""
        _protocol.write(self)

    def to_json(self) -> str:
        """Validate the message and write it as JSON."""
        return _protocol.write(self)

    @staticmethod
    def from_json(text: str | bytes | bytearray) -> Envelope[Message]:
        """Read and validate a message of any type, as `decode` does."""
        return decode(text)

    def to_dict(self) -> dict[str, Json]:
        """Validate the message and return it as JSON in a dictionary, by wire names."""
        members: dict[str, Json] = json.loads(_protocol.write(self))
        return members

    @staticmethod
    def from_dict(data: typing.Mapping[str, object]) -> Envelope[Message]:
        """Read and validate a message of any type, as `decode_dict` does."""
        return decode_dict(data)

    if not typing.TYPE_CHECKING:

        def __class_getitem__(cls, payload):
            # Pydantic passes over the hooks of a class that has parameters.
            alias = type(list[int])(cls, payload)
            return typing.Annotated[alias, _protocol.hook(payload)]

        @classmethod
        def __get_pydantic_core_schema__(cls, *_):
            return _protocol.hook().__get_pydantic_core_schema__()

        @classmethod
        def __get_pydantic_json_schema__(cls, *asked):
            return _protocol.hook().__get_pydantic_json_schema__(*asked)
"#;

const DECODE: &str = r#"

@typing.overload
def decode(text: str | bytes | bytearray) -> Envelope[Message]: ...


@typing.overload
def decode(text: str | bytes | bytearray, only: type[_P]) -> Envelope[_P]: ...


def decode(
    text: str | bytes | bytearray, only: type[Payload] | None = None
) -> Envelope[typing.Any]:
    """Read and validate a whole message of any type, or of one type only.

    Raises `ValidationError` with all issues.
    """
    envelope: Envelope[typing.Any] = _protocol.decode(text, only)
    return envelope


@typing.overload
def decode_dict(data: typing.Mapping[str, object]) -> Envelope[Message]: ...


@typing.overload
def decode_dict(data: typing.Mapping[str, object], only: type[_P]) -> Envelope[_P]: ...


def decode_dict(
    data: typing.Mapping[str, object], only: type[Payload] | None = None
) -> Envelope[typing.Any]:
    """Read and validate a message that is JSON in a dictionary, as `decode` does text.

    The issues of a `ValidationError` have paths, but no positions.
    """
    envelope: Envelope[typing.Any] = _protocol.decode_dict(data, only)
    return envelope


def encode_dict(envelope: Envelope[Payload]) -> dict[str, Json]:
    """Validate a message and return it as JSON in a dictionary, by wire names."""
    return envelope.to_dict()


def message_class(message_type: str) -> type[Payload] | None:
    """Return the class of the messages of a type; `None` if it is not declared."""
    described = _protocol.messages.get(message_type)
    return None if described is None else described.type
"#;
