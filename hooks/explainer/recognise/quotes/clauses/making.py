"""Making: the verbs of making, sending or showing something written, whose subject speaks by it: "put out a notice"."""

from __future__ import annotations

MAKES = frozenset(
    """
    add added adding adds addressed circulate circulated composed delivered dictated display displayed disseminated
    distributed draft drafted emailed filed issue issued issues issuing leave leaves leaving left made make makes
    making nailed penned pinned post posted posting posts publish published publishes publishing put puts putting
    release released releases releasing ran run running runs send sending sends sent share shared shares sharing
    sign signed signs started starts tweeted uploaded write writes writing written wrote
    """.split()
)
