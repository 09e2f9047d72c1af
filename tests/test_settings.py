"""Settings in mkdocs.yml: the confidence from which a speaker is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from composed import site_of
from explainer.__main__ import main
from explainer.model import Quote
from explainer.once import recognise_all
from explainer.pipeline import check, threshold
from explainer.read.archive import read_archive
from explainer.read.settings import read_settings
from explainer.recognise.lexicon import Lexicon
from explainer.recognise.quotes.confidence import PRINTED
from project import ROOT, new_project, run

SAID = '{"id": "a1", "text": "“We asked twice,” said Ada Plumb, the mayor of Northmere."}\n'
SURE = 0.999
"""More than any evidence is worth."""


def settings(root: Path, text: str) -> tuple[object, list[str]]:
    """The setting in a project with this mkdocs.yml, and what is wrong."""
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    found, problems = read_settings(root)
    return found.get("print_from"), [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("extra: {archive: {print_from: 0.85}}", 0.85),
        ("extra:\n  archive:\n    print_from: .5\n", 0.5),
        ("extra: {archive: {print_from: 0}}", 0),
        ("extra: {archive: {print_from: 1}}", 1),
        ('extra: {archive: {print_from: "0.9"}}', 0.9),
        ("site_url: !ENV [SITE_URL, '']\nx: !!python/name:os.getcwd\nextra: !own {archive: {print_from: 0.6}}", 0.6),
        ("a: &a {archive: {print_from: 0.6}}\nextra: *a", 0.6),
        ("extra: {archive: {print_from: 0.1}}\nextra: {archive: {print_from: 0.2}}", 0.2),  # MkDocs takes the last too
        ("extra: {generator: false}", None),
        ("extra:", None),
        ("site_name: Northmere explained", None),
        ("- no\n- mapping", None),
        ("# nothing", None),
    ],
)
def test_the_setting_is_read_whatever_else_the_file_holds(text: str, value: float | None, tmp_path: Path) -> None:
    assert settings(tmp_path, text) == (value, [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("site_name: Northmere explained", "Northmere explained"),
        ("site_name: 1.10", None),
        ("site_name: ''", None),
        ("site_name: !ENV SITE_NAME", None),
        ("extra: {site_name: Northmere}", None),
    ],
)
def test_the_name_of_the_site_is_its_site_name_where_that_is_text(text: str, name: str | None, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    found, problems = read_settings(tmp_path)
    assert (found.get("site_name"), problems) == (name, [])


@pytest.mark.parametrize(
    "contact", ["desk@northmere.example", "a.b+c@x-y.example.org", "https://northmere.example/desk?a=b"]
)
def test_where_corrections_are_asked_for_is_an_e_mail_address_or_a_page(contact: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"extra: {{archive: {{contact: '{contact}'}}}}", encoding="utf-8")
    assert read_settings(tmp_path) == ({"contact": contact}, [])


@pytest.mark.parametrize(
    "contact",
    [
        "desk",
        "desk@northmere",
        "desk @northmere.example",
        "mailto:desk@northmere.example",
        "desk@northmere.example?cc=x",
        "http://northmere.example/",
        "javascript:alert(1)",
        "https://northmere.example/ desk",
        "<desk@northmere.example>",
    ],
)
def test_anything_else_is_refused(contact: str, tmp_path: Path) -> None:
    assert settings(tmp_path, f"extra: {{archive: {{contact: '{contact}'}}}}")[1] == [
        "mkdocs.yml:1:28: F11 contact must be an e-mail address, or a web address that begins with https://, not "
        f'"{contact}" - fix: write contact: desk@archive.example'
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        *(
            (
                f"extra:\n  archive:\n    print_from: {typed}\n",
                f"3:17: S01 print_from must be a number from 0 to 1, not {shown} - fix: write print_from: 0.7, or "
                "delete the line",
            )
            for typed, shown in (
                ("1.01", '"1.01"'),
                ("-0.5", '"-0.5"'),
                ("70%", '"70%"'),
                ("0,7", '"0,7"'),
                ("nan", '"nan"'),
                ("1e-1", '"1e-1"'),
                ("high", '"high"'),
                ('""', '""'),
                ("[0.7]", "a list"),
                ("!ENV [PRINT_FROM, 0.7]", "a list"),
                ("{least: 0.7}", "keys with values"),
            )
        ),
        (
            "extra: {archive: {print_form: 0.7}}",
            '1:19: F06 "print_form" is not a key of archive - fix: write print_from',
        ),
        (
            "extra: {archive: {print_from: 0.7, threshold: 0.7}}",
            '1:36: F06 "threshold" is not a key of archive - fix: delete the line; '
            "there are: print_from, contact, publish",
        ),
        (
            "extra: {archive: {print_from: 0.7, print_from: 0.8}}",
            "1:36: F07 print_from is given twice, here and on line 1 - fix: delete one of the two",
        ),
        (
            "extra: {archive: 0.7}",
            '1:18: F08 archive must be keys with values, not "0.7" - fix: write archive: {print_from: 0.7}',
        ),
        (
            "extra: [a\nsite_name: b",
            "2:10: S02 this is not YAML: did not find expected ',' or ']' - fix: write a key, a colon, a blank and the "
            "value",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, problem: str, tmp_path: Path) -> None:
    assert settings(tmp_path, text)[1] == [f"mkdocs.yml:{problem}"]


def test_without_the_file_the_default_holds(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == ({}, [])
    assert threshold(read_archive(tmp_path)) == PRINTED


def test_the_documents_tell_the_default() -> None:
    assert "`extra: archive:`" in (ROOT / "docs/problems/index.md").read_text(encoding="utf-8")
    assert f"beside a quote | {PRINTED} |" in (ROOT / "docs/problems/index.md").read_text(encoding="utf-8")
    assert f"without it, {PRINTED}." in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert f"print_from: {PRINTED} " in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def with_setting(folder: Path, value: str) -> Path:
    """The harbour project with a setting."""
    project = new_project(folder, "harbour")
    config = project / "mkdocs.yml"
    told = config.read_text(encoding="utf-8") + f"extra:\n  archive: {{print_from: {value}}}\n"
    config.write_text(told, encoding="utf-8")
    return project


def quotes(project: Path) -> list[Quote]:
    """The quotes of a project's articles, as its build finds them."""
    archive = read_archive(project)
    findings = recognise_all(archive.articles, Lexicon.build(archive.entries), threshold(archive))
    return [quote for found in findings for quote in found.quotes]


def test_below_the_setting_nobody_is_named(tmp_path: Path) -> None:
    """The likeliest speaker is kept, with the confidence, and nowhere printed."""
    named, kept = quotes(with_setting(tmp_path / "any", "0")), quotes(with_setting(tmp_path / "sure", str(SURE)))
    assert any(quote.speaker for quote in named)
    assert [(q.speaker, q.candidate, q.confidence) for q in kept] == [("", q.speaker, q.confidence) for q in named]
    site = site_of(tmp_path / "sure")
    assert not any(path.startswith("people/") and path != "people/index.md" and "greta" in path for path in site)


def test_both_front_doors_refuse_a_wrong_value(tmp_path: Path) -> None:
    project = with_setting(tmp_path, "70")
    (problem,) = check(project)
    assert problem.code == "S01"
    checked, tried = run(project, "explainer", "check"), run(project, "mkdocs", "build")
    assert checked.returncode == tried.returncode == 1
    assert str(problem) in checked.stdout.splitlines()
    assert str(problem) in tried.stderr.splitlines()


@pytest.mark.parametrize(("options", "speaker"), [((), "Ada Plumb"), (("--print-from", str(SURE)), None)])
def test_recognise_has_it_as_an_option(options: tuple[str, ...], speaker: str | None) -> None:
    done = CliRunner().invoke(main, ["recognise", *options], input=SAID)
    assert done.exit_code == 0
    assert [quote["speaker"] for quote in json.loads(done.stdout)["quotes"]] == [speaker]


def test_recognise_refuses_what_is_no_share() -> None:
    done = CliRunner().invoke(main, ["recognise", "--print-from", "70"], input=SAID)
    assert done.exit_code == 2
    assert "--print-from" in done.stderr


SCRIPTS, DRAWINGS = ["assets/a.js", "assets/b.js"], ["assets/maps/a.svg", "assets/maps/deep/b.svg"]


@pytest.mark.parametrize(
    ("settings", "refused"),
    [
        ("site_name: Northmere", ["_headers", *SCRIPTS, *DRAWINGS, "logo.svg"]),
        ("extra: {archive: {publish: [_headers, assets/, logo.svg]}}", []),
        ("extra: {archive: {publish: [assets/maps/]}}", ["_headers", *SCRIPTS, "logo.svg"]),
        ("extra: {archive: {publish: [assets/map]}}\ntheme: {logo: logo.svg}", ["_headers", *SCRIPTS, *DRAWINGS]),
        (
            "extra_javascript: [assets/a.js, {path: assets/b.js, defer: true}]\ntheme: {favicon: logo.svg}",
            ["_headers", *DRAWINGS],
        ),
    ],
)
def test_what_can_do_something_is_published_where_the_settings_name_it(
    settings: str, refused: list[str], tmp_path: Path
) -> None:
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for name in ("_headers", *SCRIPTS, *DRAWINGS, "logo.svg", "quay.png", ".keep"):
        (tmp_path / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / name).write_text("x", encoding="utf-8")
    assert [problem.path.removeprefix("docs/") for problem in check(tmp_path)] == refused
