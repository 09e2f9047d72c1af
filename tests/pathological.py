"""Texts on which programs that read Markdown, or look for words, have hung, at the size that did it.

MARKDOWN     the kinds of cmark (test/pathological_tests.py) and of markdown-it (test/pathological.mjs)
RECOGNISED   what our recognisers look for, again and again, and never whole
KEYS         front matter of an article: what YAML can say in one file
ENTRIES      entries that are called by many names, or a long one, or have much of something: path and content
SAID         articles that have many different things of one kind

A file may have 512 KB, so that a text that cmark tries at a larger size is cut to that.
"""

from __future__ import annotations

from itertools import islice, product

LARGEST = 500_000  # bytes


def again(part: str, times: int) -> str:
    """The part as often as that, or as a file has room for."""
    return part * min(times, LARGEST // len(part.encode()))


def nested(opening: str, closing: str, times: int) -> str:
    """The one as often as the other, with a letter between them."""
    times = min(times, LARGEST // len((opening + closing).encode()))
    return f"{opening * times}a{closing * times}"


MARKDOWN = {
    "strong emphasis in emphasis": nested("*a **a ", " a** a*", 65_000),
    "closers of emphasis without openers": again("a_ ", 65_000),
    "openers of emphasis without closers": again("_a ", 65_000),
    "closers of links without openers": again("a]", 65_000),
    "openers of links without closers": again("[a", 65_000),
    "openers and closers of different emphasis": again("*a_ ", 50_000),
    "emphasis that one closer ends": again("*a ", 20_000) + again("_a*_ ", 20_000),
    "runs of a length that three divides": f"a{again('**b', 50_000)}{again('c* ', 50_000)}"[:LARGEST],
    "openers of links, closers of emphasis": again("[ a_", 50_000),
    "brackets before parentheses": again("[ (](", 80_000),
    "pictures in pictures": again("![[]()", 160_000),
    "brackets in brackets": nested("[", "]", 50_000),
    "pictures in links": nested("![", "](x)", 50_000),
    "quotations in quotations": again("> ", 50_000) + "a",
    "lists in lists": "".join(f"{'  ' * depth}* a\n" for depth in range(690)),
    "ordered lists in lists": "".join(f"{'   ' * depth}1. a\n" for depth in range(560)),
    "runs of backticks of each length": "".join(f"e{'`' * length}" for length in range(1, 1_001)),
    "links whose address is not closed": again("[a](<b", 30_000),
    "links whose parenthesis is not closed": again("[a](b", 30_000),
    "comments that are not closed": "</" + again("<!--", 300_000),
    "addresses that are not closed": again("<http://a", 20_000),
    "addresses without an end": "http://" + again("a.", 100_000),
    "tags that are not closed": again("<a b=", 50_000),
    "declarations that are not closed": again("<!A ", 50_000),
    "processing instructions that are not closed": again("<?", 100_000),
    "CDATA that is not closed": again("<![CDATA[", 50_000),
    "entities that are none": again("&#x", 100_000),
    "backslashes": again("\\", 500_000),
    "underlines of headings": again("a\n=\n", 100_000),
    "headings": again("# a\n", 100_000),
    "signs of a heading": again("#", 400_000),
    "rules": again("* * * *\n", 50_000),
    "references that are defined": "".join(f"[{n}]: u{n}\n" for n in range(30_000)),
    "references that are asked for": again("[a][b]", 50_000),
    "rows of a table": "a | b\n--- | ---\n" + again("x | y\n", 50_000),
    "columns of a table": f"|{again('x|', 100_000)}\n|{again('-|', 100_000)}\n"[:LARGEST],
    "fences that are not closed": again("```\na\n~~~\n", 40_000),
    "lines of code": again("    a\n", 60_000),
    "struck out": nested("~~a ", " ~~", 50_000),
    "footnotes": again("[^a] ", 60_000) + "\n\n" + again("[^a]: b\n", 10_000),
    "terms and their definitions": again("a\n: b\n\n", 50_000),
    "lines that are blank": "a\n" + again(" \n", 200_000) + "b",
    "blanks before the end of a line": again(f"a{' ' * 100}\n", 4_000),
    "tabs": again("\t", 400_000) + "a",
}
RECOGNISED = {
    f"{part!r} again and again": again(part, 20_000)
    for part in (
        *('"', "'", "“", "‘", "«", "„", "''", '" ', "“a ", '“a," ', "‘a’ ", "“a,” said ", '"a" "', "\n\n“a"),
        *("said ", "he said, ", "she told ", "according to ", "who said that ", "never said ", "in a statement, "),
        *(
            "Mr. ",
            "Ada ",
            "Ada Plumb ",
            "Plumb, ",
            "A. ",
            "Ada-",
            "O'",
            "van der ",
            "Dr. Mrs. ",
            "Mayor Ada ",
            "Plumb's ",
        ),
        *(
            "the mayor of ",
            "a source inside ",
            "a person familiar with ",
            "the ",
            "of the ",
            "Foreign ",
            "the Harbour ",
        ),
        *("red ", "red line ", "red-", "the red lines of ", "red line is a ", "so-called ", "line red "),
        *("1 March ", "1 March 2031 ", "2031-03-", "on Monday ", "Sept. "),
        *("http://a.example/ ", "www.", "a@", "$1 ", "$x$ ", r"\(x ", "$$", "(", "((a) ", "[…] ", "… "),
        *("Q: ", "A: ", "ADA: ", "Related article: ", "Original url: ", "Photo: ", "- ", "1. ", ":", "; ", "—", "–"),
        *("é", "́", "A.B.", "NFB ", "(NFB) ", "Northmere Ferry Board (NFB) ", "x\u200b", "\u00a0", "🚢", "她"),
    )
}
TEXTS = MARKDOWN | RECOGNISED

KEYS = {
    "lists in lists, not closed": f"tags: {again('[', 400_000)}\n",
    "lists in lists": f"tags: {again('[', 200_000)}{again(']', 200_000)}\n",
    "lists in lists, a line each": f"tags:\n{again(' [' + chr(10), 160_000)}",
    "keys in keys, not closed": f"image: {again('{', 400_000)}\n",
    "keys in keys": f"image: {again('{a: ', 100_000)}\n",
    "keys in keys, a line each": "image:\n" + "".join(f"{' ' * depth}a:\n" for depth in range(1, 900)),
    "items in items, a line each": "tags:\n" + "".join(f"{' ' * depth}-\n" for depth in range(1, 900)),
    "items in items": f"tags: {again('- ', 200_000)}\n",
    "keys on one line": f"event: {again('a: ', 100_000)}\n",
    "questions": f"event: {again('? ', 200_000)}\n",
    "marks of quotation": f"event: {again(chr(34), 400_001)}\n",
    "anchors": f"event: {again('&a ', 100_000)}\n",
    "aliases": f"event: {again('*a ', 100_000)}\n",
    "tags": f"event: {again('!!a ', 100_000)}\n",
    "escapes": f'event: "{again(chr(92) + "x41", 90_000)}"\n',
    "escapes that are none": f'event: "{again(chr(92) + "q", 90_000)}"\n',
    "comments": f"event: {again('a #', 100_000)}\n",
    "digits": f"event: {again('9', 400_000)}\n",
    "words of one value": f"event: {again('quay ', 90_000)}\n",
    "keys that are none": "".join(f"k{n}: v\n" for n in range(30_000)),
    "one key": again("event: v\n", 40_000),
    "items of a list": f"tags: [{again('quay, ', 80_000)}quay]\n",
    "decisions": f"decisions:\n{again('  - {quote: a, speaker: b}' + chr(10), 15_000)}",
    "corrections": f"status: corrected\ncorrections:\n{again('  - {date: 2031-01-01, text: b}' + chr(10), 13_000)}",
}


def invented(number: int) -> list[str]:
    """So many different names of two words."""
    syllables = [a + b + c for a in "bdfghklmnprstvwz" for b in ("a", "e", "io", "u") for c in ("l", "nd", "rk", "sk")]
    return [f"{one}{two}" for one, two in islice(product(syllables, [f" {last}a" for last in syllables]), number)]


NAMES = invented(20_000)
ENTRIES = {
    "aliases of a term": ("glossary/quay.md", f"---\nterm: quay\naliases: [{', '.join(NAMES)}]\n---\nOf stone.\n"),
    "aliases of a person": (
        "people/plumb.md",
        f"---\nname: Ada Plumb\naliases: [{', '.join(map(str.title, NAMES))}]\n---\n",
    ),
    "aliases that begin alike": (
        "glossary/quay.md",
        f"---\nterm: quay\naliases: [{', '.join('a' + ' a' * more for more in range(99))}]\n---\nStone.\n",
    ),
    "a term of many words": ("glossary/quay.md", f"---\nterm: {again('quay ', 80_000)}\n---\nOf stone.\n"),
    "a name of many words": ("people/plumb.md", f"---\nname: {again('Ada ', 100_000)}\n---\n"),
    "a body of many words": ("organizations/board.md", f"---\nname: {again('Board ', 80_000)}\n---\n"),
    "replies": (
        "people/plumb.md",
        f"---\nname: Ada Plumb\nreplies:\n{again('  - {date: 2031-01-01, text: No.}' + chr(10), 12_000)}---\n",
    ),
    "sources": (
        "glossary/quay.md",
        f"---\nterm: quay\nsources:\n{again('  - {title: A, url: https://a.example}' + chr(10), 11_000)}---\nStone.\n",
    ),
}
SAID = {
    "people of one quote each": ". ".join(f"{name.title()} said “a”" for name in NAMES[:10_000]),
    "paragraphs of a name": "\n\n".join(map(str.title, NAMES)),
    "headings": "\n\n".join(f"## {name.title()}" for name in NAMES),
    "quotes of one person": "\n\n".join(f"“The {name} is {name},” said Ada Plumb." for name in NAMES[:8_000]),
    "one quote again and again": again("“We sail at noon and not before,” said Ada Plumb.\n\n", 9_000),
    "terms that are linked": again("The red line.\n\n", 30_000),
    "links": " ".join(f"[{name}](https://a.example/{at})" for at, name in enumerate(NAMES[:11_000])),
}
