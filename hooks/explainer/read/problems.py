"""Every problem that reading can find, by its code: what is wrong and what to do.

`docs/problems/` has a page for each.

X: files.  F: front matter.  A: articles.  E: entries of the glossary, people, organizations and outlets.
S: settings.
"""

from __future__ import annotations

from explainer.model import Problem, Severity
from explainer.read.characters import printable

PROBLEMS: dict[str, tuple[str, str]] = {
    "X01": ("is a symbolic link", "put the file itself here"),
    "X02": ("is not a regular file", "take it out of this folder"),
    "X03": ("cannot be read: {reason}", "make the file readable"),
    "X04": (
        "the ending is {ending}, and files here end in {endings}",
        "rename the file, or take it out of this folder",
    ),
    "X05": ("the file has {size} KB; the most is {most} KB", "part it into several articles"),
    "X06": ("byte {byte} is not UTF-8", 'save the file as "UTF-8"'),
    "X07": ("the file is UTF-16", 'save the file as "UTF-8"'),
    "X08": ("the character {character} is no part of any text", "delete it, or save the file as text"),
    "X09": (
        "the character {character} changes the direction of the text, so that readers see other words than are written",
        "delete the character; text from right to left needs none",
    ),
    "X10": ("the file is empty", "write a title on the first line and the text under it, or delete the file"),
    "X11": (
        "{name} is not a name for an address: letters a-z and digits, joined by single hyphens, at most {most}",
        "rename it to {suggestion}",
    ),
    "X12": ("has the same address as {other}", "rename one of the two"),
    "X13": ("the name {name} is kept for the site's own pages", "rename the file"),
    "X14": ("the invisible character {character} is left out of the page", "delete it"),
    "X15": (
        "{word} has {character}, which only looks like {latin}, so that it is another word than it seems",
        "write {latin} in its place",
    ),
    "X16": (
        "{count} marks stand on one letter, which cover the lines above and below it",
        "delete those that belong to no letter",
    ),
    "X17": (
        "a file of this kind can run in a reader's browser, or tells a host or a program what to do",
        "delete it, save a picture as .png or .webp; one that editors want published is named in mkdocs.yml: "
        "extra: {{archive: {{publish: [{name}]}}}}",
    ),
    "X18": ("not every system can have a file or folder named {name}", "rename it to {suggestion}"),
    "X19": (
        "{name} would be the page of its folder, which is {other}",
        "put its words into {other}, or give it another name",
    ),
    "F01": ("the front matter that begins on line 1 is never closed", "put a line --- under its last key"),
    "F02": ("front matter begins on line 1 of a file", "delete the empty lines above this one"),
    "F03": ("this is no key with its value ({reason})", "write {example}"),
    "F04": ("a colon and a blank stand inside unquoted text", "put the {key} in quotes: {example}"),
    "F05": ("{what} are not allowed here", "write the value out; put text that begins with {mark} in quotes"),
    "F06": ("{key} is not a key of {whose}", "{suggestion}"),
    "F07": ("{key} is given twice, here and on line {first}", "delete one of the two"),
    "F08": ("{key} must be {expected}, not {found}", "write {example}"),
    "F09": ("{key} is empty", "write {example}, or delete the line"),
    "F10": ("{key} must be a date of the calendar, not {found}", "write {example}, or the year and month, or the year"),
    "F11": ("{key} must be {expected}, not {found}", "write {example}"),
    "F12": ("what follows # is a comment, and no part of the {key}", "put the {key} in quotes: {example}"),
    "F13": ("{whose} must have {key}", "add a line {example}"),
    "F14": ("front matter must be keys with values, not {found}", 'write lines like title: "The title"'),
    "F15": ("archive_url names a saved copy, and no_archive says that there is none", "delete one of the two"),
    "F16": (
        "{key} has {length} characters; the most is {most}",
        "write it as short as readers know it; what there is to say of it stands under the front matter",
    ),
    "A01": ("the article has a title and no text", "write the text under the title, after an empty line"),
    "A02": ("the article has no title", "write its title on the first line"),
    "A03": ("related names {name}, which is no article of the archive", "{suggestion}"),
    "A04": ("the earlier address {address} belongs to {other}", "delete it from aliases here or there"),
    "A05": (
        "status is {status}, and no correction says why",
        "add corrections: [{{date: 2022-02-01, text: What changed.}}]",
    ),
    "A06": (
        "a decision has the words of a quote, a name or a term, and says what they are",
        "write {{quote: words, speaker: who}}, {{quote: words, is: not a quote}}, {{quote: words, was: q-4f1c20}}, "
        "{{name: words, is: who}} or {{term: words, is: not this term}}",
    ),
    "A07": ("a picture in the text is not shown, only its description", "name the picture under the key image"),
    "A08": (
        "the link to {address} is not shown as one, only its words",
        "link to an address that begins with https://",
    ),
    "A09": (
        "the title has {length} characters; the most is {most}",
        "write a title on the first line, then an empty line",
    ),
    "A10": ("the picture {src} is not in docs/", "put the file in docs/ and write its path from there"),
    "A11": (
        "the decision about {subject} means nothing: {reason}",
        "copy the words from the article, or delete the line",
    ),
    "A12": ("the decision names {name}, which is no entry", "{suggestion}"),
    "A13": (
        "{name} may be {entries}, and nothing here tells which, so that it is linked to neither",
        "write {{name: {name}, is: {id}}}, or another of them, under decisions",
    ),
    "A14": ("{element} is shown as it is typed: an article has no HTML", "delete it, unless readers should see it"),
    "E01": ("{name} is a name of {other} too", "{suggestion}"),
    "E02": (
        "{name} is the name of {other} too, and no roles tell the two apart, so that the name is linked to neither",
        "give both their roles, with organizations",
    ),
    "E03": ("{key} names {name}, which is not in this folder", "{suggestion}"),
    "E04": ("{key} names the entry itself", "delete {name} from {key}"),
    "E05": ("the term has no definition", "write it under the front matter"),
    "E06": (
        "see leads in a circle: {files}",
        "delete {name} from see{move}; the pages of both show it all the same",
    ),
    "E07": ("no other term has a name of this one, so that there is nothing to tell apart", "delete the line when"),
    "E08": (
        "nothing says when the office {title} was held, so that it stands beside no quote",
        "write from: and to:, or as_of: with a day on which it was held",
    ),
    "E09": (
        "the reply is to {id}, and no quote of theirs has this id",
        "copy the id from the address that the quote leads to, or delete quote: where the reply is to all of them",
    ),
    "S01": ("{key} must be a number from 0 to 1, not {found}", "write {key}: 0.7, or delete the line"),
    "S02": ("this is not YAML: {reason}", "write a key, a colon, a blank and the value"),
}
WARNINGS = {"X14", "X15", "A07", "A08", "A09", "A11", "A12", "A13", "A14", "E02", "E07", "E08", "E09"}
LONGEST_SHOWN = 60


class Report:
    """What is wrong in one file; `raw` is its text, for the line and column of an offset."""

    def __init__(self, path: str, raw: str = "") -> None:
        self.path = path
        self.raw = raw
        self.problems: list[Problem] = []

    def add(self, code: str, line: int = 1, column: int = 1, **facts: object) -> None:
        """Put a problem on the list; lines and columns count from 1."""
        what, fix = (wording.format_map(facts) for wording in PROBLEMS[code])
        severity: Severity = "warning" if code in WARNINGS else "error"
        self.problems.append(
            Problem(printable(self.path), line, column, code, printable(what), printable(fix), severity)
        )

    def add_at(self, offset: int, code: str, **facts: object) -> None:
        """Put on a problem that stands at an offset of the file."""
        line_start = self.raw.rfind("\n", 0, offset) + 1
        self.add(code, self.raw.count("\n", 0, offset) + 1, offset - line_start + 1, **facts)

    @property
    def failed(self) -> bool:
        """Whether anything found is an error."""
        return any(problem.severity == "error" for problem in self.problems)


def shown(text: str) -> str:
    """The offender as a message shows it: in quotes and not at length."""
    text = " ".join(text.split())
    return f'"{text}"' if len(text) <= LONGEST_SHOWN else f'"{text[: LONGEST_SHOWN - 1]}…"'
