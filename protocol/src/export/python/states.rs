//! What a module with states can ask of a message, and the world that holds the newest of each.

/// The functions and the class, for messages of any form.
pub(super) const STATES: &str = r#"

def state_key($name: $message) -> str | None:
    """Return what a message replaces the older ones of; `None` for an event.

    The key is the type of the message and the values of its key fields.
    """
    return _key_of(_said(_role_table, $payload), $name)


def is_over($name: $message) -> bool:
    """Whether this is a state that is over."""
    return _is_over(_said(_role_table, $payload), $name)


class World:
    """The newest of each state."""

    def __init__(self) -> None:
        self._states: dict[str, $message] = {}

    def apply(self, $name: $message) -> str | None:
        """Take a message, and return the key of its state; `None` for an event.

        A state that is over is forgotten.
        """
        key = state_key($name)
        if key is not None:
            self._states.pop(key, None)
            if not is_over($name):
                self._states[key] = $name
        return key

    def get(self, key: str) -> $message | None:
        """Return the newest message with a key."""
        return self._states.get(key)

    def states(self) -> list[$message]:
        """Return all states, the one that was changed last at the end."""
        return list(self._states.values())
"#;
