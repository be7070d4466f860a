"""The base class of msgspec models of a protocol that refuses unknown fields: the generator has no option for it."""

import msgspec


class Closed(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A struct with the fields it declares and no others."""
