"""JSON Schemas for pydantic, which keeps those of types that contain themselves."""

from __future__ import annotations

import importlib
import typing


class _Schemas:
    """Writes the schemas of one value: that of a type in place, or a reference to it."""

    def __init__(self, handler: typing.Any = None) -> None:
        self.handler = handler
        """What pydantic gives to those who refer to other schemas, if it asks."""
        self.open: set[object] = set()
        """The shapes whose schemas are being written."""
        self.loops: set[object] = set()
        """The shapes that contain themselves, as far as they have been met."""

    def named(
        self,
        shape: object,
        name: str,
        write: typing.Callable[[], dict[str, typing.Any]],
    ) -> dict[str, typing.Any]:
        """Write the schema of a type, of which a name is known."""
        if shape in self.open:
            self.loops.add(shape)
            return self.reference(shape, name)
        if self.handler is not None and shape in self.loops:
            return self.definition(shape, name, write)
        self.open.add(shape)
        schema = write()
        self.open.discard(shape)
        return schema

    def reference(self, shape: object, name: str) -> dict[str, typing.Any]:
        """Refer to a type whose schema is being written."""
        if self.handler is None:
            return {"title": name}
        return self.kept(
            lambda core: core.definition_reference_schema(_reference(shape, name))
        )

    def definition(
        self,
        shape: object,
        name: str,
        write: typing.Callable[[], dict[str, typing.Any]],
    ) -> dict[str, typing.Any]:
        """Let pydantic keep the schema; refer to it."""

        def written(_: object, handler: typing.Any) -> dict[str, typing.Any]:
            self.open.add(shape)
            schema = write()
            self.open.discard(shape)
            return {"title": name, **schema}

        metadata = {"pydantic_js_functions": [written]}
        ref = _reference(shape, name)
        return self.kept(lambda core: core.any_schema(ref=ref, metadata=metadata))

    def kept(
        self, make: typing.Callable[[typing.Any], object]
    ) -> dict[str, typing.Any]:
        """Return the reference that pydantic gives to what it keeps."""
        core = importlib.import_module("pydantic_core").core_schema
        # It keeps only what is inside of something else.
        schema: dict[str, typing.Any] = self.handler(core.list_schema(make(core)))[
            "items"
        ]
        return schema


def _reference(shape: object, name: str) -> str:
    """Return what pydantic calls a type, from which it makes a name."""
    return f"{__name__}.{name}:{id(shape)}"


def _schema_for(
    handler: typing.Any, write: typing.Callable[[_Schemas], dict[str, typing.Any]]
) -> dict[str, typing.Any]:
    """Write a schema; the first time to see which types contain themselves."""
    first, schemas = _Schemas(), _Schemas(handler)
    write(first)
    schemas.loops |= first.loops
    return write(schemas)
