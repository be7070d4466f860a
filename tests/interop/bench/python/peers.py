"""Our written module and its peers: how each of them reads and writes."""

from __future__ import annotations

import dataclasses
import importlib
import json
import types
import typing

Run: typing.TypeAlias = "typing.Callable[[typing.Any], typing.Any]"
BASE = "json"


@dataclasses.dataclass(frozen=True)
class Peer:
    """A way to read texts and to write what was read."""

    decode: Run
    encode: Run
    note: str = ""
    """What it does not check."""


def plain() -> Peer:
    """Only the JSON."""
    return Peer(
        json.loads,
        lambda it: json.dumps(it, ensure_ascii=False, separators=(",", ":")),
        "no types, no rules",
    )


def ours() -> Peer:
    """The module that we write."""
    world = importlib.import_module("world")
    return Peer(world.decode, lambda it: it.to_json())


def msgspec() -> Peer:
    """Structs, decoded in C."""
    codec, models = (
        importlib.import_module(name) for name in ("msgspec", "models_msgspec")
    )
    encode = codec.json.Encoder().encode
    return Peer(
        codec.json.Decoder(models.MatrixMessage).decode,
        lambda it: encode(it).decode(),
        "unchecked when written",
    )


def pydantic() -> Peer:
    """Models, validated in Rust."""
    library, models = (
        importlib.import_module(name) for name in ("pydantic", "models_pydantic")
    )
    adapter = library.TypeAdapter(models.MatrixMessage)
    return Peer(
        lambda text: adapter.validate_json(text, strict=True),
        lambda it: it.model_dump_json(exclude_unset=True),
        "unchecked when written",
    )


def cattrs() -> Peer:
    """Dataclasses, filled by generated Python."""
    models = importlib.import_module("models_dataclass")
    converter = importlib.import_module("cattrs.preconf.json").make_converter()
    converter.register_structure_hook_func(is_choice, lambda value, _: value)
    kinds = {
        typing.get_args(typing.get_type_hints(kind)["type"])[0]: kind
        for name, kind in vars(models).items()
        if name.endswith("Message") and isinstance(kind, type)
    }

    def decode(text: str) -> typing.Any:
        message = json.loads(text)
        return converter.structure(message, kinds[message["type"]])

    def encode(message: typing.Any) -> str:
        tree = converter.unstructure(message)
        return json.dumps(tree, ensure_ascii=False, separators=(",", ":"))

    return Peer(decode, encode, "no rules")


def is_choice(kind: typing.Any) -> bool:
    """Whether a type is that of an open enum: some strings, or any other."""
    is_union = typing.get_origin(kind) in (typing.Union, types.UnionType)
    return is_union and str in typing.get_args(kind)


def all_peers() -> dict[str, Peer]:
    """Give all, the base of the ratios first."""
    return {
        BASE: plain(),
        "ours": ours(),
        "msgspec": msgspec(),
        "pydantic": pydantic(),
        "cattrs": cattrs(),
    }
