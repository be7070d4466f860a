"""Type checkers know the members of a union by their classes and by their tags."""

from __future__ import annotations

import typing

from tagged import (
    Figure,
    FigureCircle,
    FigureGroup,
    FigureOrigin,
    FigurePlace,
    Piece,
    PieceCutOut,
    PieceRest,
    PieceUnknown,
)


def size(figure: Figure) -> float:
    """Every member has a case, which `assert_never` makes sure of."""
    match figure:
        case FigureOrigin():
            return 0.0
        case FigureCircle(radius=radius):
            return radius
        case FigurePlace(x=x, y=y):
            return x + y
        case FigureGroup(members=members):
            return sum(map(size, members))
        case _:
            typing.assert_never(figure)


def label(figure: Figure) -> str | None:
    """The tag tells members apart, too."""
    return figure.label if figure.kind == "circle" else None


def kind(piece: Piece) -> str:
    """No case is missing, and nothing is returned behind them."""
    match piece:
        case PieceCutOut():
            return str(piece.count)
        case PieceRest():
            return piece.type
        case PieceUnknown(tag=tag):
            return tag


tag: typing.Literal["circle"] = FigureCircle(radius=1.0).kind
