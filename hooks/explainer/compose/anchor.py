"""Anchors of what editors write down once and no change may rewrite: corrections, replies."""

from __future__ import annotations

from hashlib import blake2b

_BYTES = 6


def anchor(kind: str, *told: str) -> str:
    """The id of the element that shows what was told, for ever: `kind` ("r"), a hyphen and twelve digits."""
    digest = blake2b("\n".join(told).encode(), digest_size=_BYTES)
    return f"{kind}-{digest.hexdigest()}"
