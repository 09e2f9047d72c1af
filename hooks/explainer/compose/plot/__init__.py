"""Plots: bars in inline SVG for the eye, with a name, and the same figures as a table for everyone."""

from explainer.compose.plot.by_term import by_term
from explainer.compose.plot.by_year import by_year

__all__ = ["by_term", "by_year"]
