"""Values: small frozen objects of which an article makes thousands.

A dataclass that is frozen takes several times as long to make, since each of its fields is set by a call.  Here the
type checker alone sees to it that nobody changes one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Class = TypeVar("Class")


@dataclass_transform(frozen_default=True)
def value(cls: type[Class]) -> type[Class]:
    """The class as a dataclass with slots whose objects are equal where their fields are; for `mypy` it is frozen."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
