r"""Where a text has formulas in the marks of TeX: `$x$`, `$$x$$`, `\(x\)` and `\[x\]`.

A dollar begins one as Pandoc's tex_math_dollars has it: with no blank behind it, and closed by one with no blank before
it and no digit behind it, so that "$5 and $6" are sums of money.  A formula ends with its block, and has an end.
"""

from __future__ import annotations

from explainer.pattern import pattern

_FORMULA = pattern(
    r"[$\\](?:(?<=\$)\$[^$\n]{1,2000}\$\$"
    r"|(?<=\$)(?<![\w$\\].)(?![\s$])[^$\n]{1,200}(?<!\s)\$(?![\w$])"
    r"|(?<=\\)\((?:[^\\\n]|\\(?![()])){1,2000}\\\)"
    r"|(?<=\\)\[(?:[^\\\n]|\\(?![\[\]])){1,2000}\\\])"
)
"""One character of a set in front of all ways to open a formula: so the others are passed over fast."""


def formulas(value: str) -> list[tuple[int, int]]:
    """The spans of the formulas of a text, marks and all, in order."""
    if "$" not in value and "\\" not in value:
        return []
    return [found.span() for found in _FORMULA.finditer(value)]
