"""Places of questions, which are those that all steps know."""

from explainer.places import Places

__all__ = ["Places"]
