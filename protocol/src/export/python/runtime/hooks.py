"""The hooks by which pydantic, and so FastAPI, reads, writes and describes our classes."""

from __future__ import annotations

import importlib
import typing

from .public import ValidationError
from .schemas import _schema_for, _Schemas


class _Hook:
    """What pydantic asks of a type."""

    def __init__(
        self,
        kind: type[typing.Any],
        read: typing.Callable[[typing.Any], typing.Any],
        schema: typing.Callable[[_Schemas], dict[str, typing.Any]],
    ) -> None:
        self.kind = kind
        self.read = read
        self.schema = schema

    def __get_pydantic_core_schema__(self, *_: object) -> typing.Any:
        # Whoever asks has it installed.
        core = importlib.import_module("pydantic_core")

        def validate(value: typing.Any) -> typing.Any:
            if isinstance(value, self.kind):
                return value
            try:
                return self.read(value)
            except ValidationError as error:
                issues = [issue.to_dict() for issue in error.issues]
                raise core.PydanticCustomError(
                    "invalid", "{text}", {"text": str(error), "issues": issues}
                ) from None

        def write(value: typing.Any) -> typing.Any:
            return value.to_dict()

        return core.core_schema.no_info_plain_validator_function(
            validate,
            serialization=core.core_schema.plain_serializer_function_ser_schema(write),
        )

    def __get_pydantic_json_schema__(
        self, _: object = None, handler: typing.Any = None
    ) -> dict[str, typing.Any]:
        return _schema_for(handler, self.schema)
