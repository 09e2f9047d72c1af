"""Index: every article's findings become who said what, where terms are used, and what is related."""

from explainer.index.build import build_index

__all__ = ["build_index"]
