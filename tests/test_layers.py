"""Who may import whom: model <- the steps <- pipeline <- the front doors; MkDocs in the hook and its pages alone."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).parent.parent / "hooks"
STEPS = ("read", "recognise", "index", "compose", "compare", "review", "suggest", "visit")
FRONT_DOORS = (
    "explainer.__main__",
    *(f"explainer.commands.{path.stem}" for path in (HOOKS / "explainer/commands").glob("[a-z]*.py")),
    "explainer.bulk",  # recognises texts that no archive holds
    "explainer.bulk_kept",
)
FLOWS = tuple(f"explainer.{flow}" for flow in ("once", "pipeline", "found_wrong", "drafting", "changes", "concerned"))
GENERATORS = ("mkdocs", "material", "markdown", "jinja2")
MODULES = sorted(HOOKS.rglob("*.py"))
CORE = sorted((HOOKS / "explainer").rglob("*.py"))


def name_of(path: Path) -> str:
    """The module's dotted name."""
    return ".".join(path.relative_to(HOOKS).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    """The dotted names of the modules that a file imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield node.module or ""


def step_of(module: str) -> str:
    """The step a module belongs to, or "" for one that belongs to none."""
    return next((step for step in STEPS if f"{module}.".startswith(f"explainer.{step}.")), "")


@pytest.mark.parametrize("path", [p for p in CORE if step_of(name_of(p))], ids=name_of)
def test_a_step_knows_no_other_step(path: Path) -> None:
    mine = step_of(name_of(path))
    assert [name for name in imports(path) if step_of(name) not in ("", mine)] == []


@pytest.mark.parametrize("path", [p for p in CORE if step_of(name_of(p))], ids=name_of)
def test_a_step_knows_nothing_of_what_runs_it(path: Path) -> None:
    assert not set(imports(path)) & {*FLOWS, "explainer.write", *FRONT_DOORS}


@pytest.mark.parametrize("path", [p for p in CORE if not step_of(name_of(p))], ids=name_of)
def test_only_the_front_doors_and_the_flows_know_the_steps(path: Path) -> None:
    known = {step_of(name) for name in imports(path)} - {""}
    assert not known or name_of(path) in (*FLOWS, *FRONT_DOORS)


def test_only_the_hook_module_and_what_stands_beside_it_know_mkdocs() -> None:
    packages = {name_of(path): {name.split(".")[0] for name in imports(path)} for path in MODULES}
    assert [name for name, imported in packages.items() if imported & {"mkdocs", "material"}] == [
        "handwritten",
        "mkdocs_hooks",
        "navigation",
        "preview",
        "printing",
        "ready_page",
        "unchanged",
        "whole",
    ]


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_the_core_knows_no_site_generator(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports(path)} & set(GENERATORS)


@pytest.mark.parametrize("path", CORE, ids=name_of)
def test_no_pattern_is_compiled_before_it_is_used(path: Path) -> None:
    """Those of modules are made with `explainer.pattern`; what is made in a function is used there."""
    made = [node for statement in ast.parse(path.read_text(encoding="utf-8")).body for node in once(statement)]
    assert not [node.lineno for node in made if ast.unparse(node).startswith("re.compile(")]


def once(statement: ast.stmt) -> Iterator[ast.Call]:
    """The calls that a statement of a module makes when it is imported."""
    if not isinstance(statement, ast.FunctionDef | ast.ClassDef):
        yield from (node for node in ast.walk(statement) if isinstance(node, ast.Call))


@pytest.mark.parametrize("path", sorted(HOOKS.glob("*.py")), ids=name_of)
def test_a_module_beside_the_hook_hides_none_of_the_standard_library(path: Path) -> None:
    assert path.stem not in sys.stdlib_module_names


QUOTES = HOOKS / "explainer/recognise/quotes"
FOLDERS = ("language", "quoted", "clauses", "evidence", "speakers", "paragraphs")


@pytest.mark.parametrize("path", sorted(QUOTES.glob("*/*.py")), ids=name_of)
def test_a_folder_of_quotes_knows_only_those_below_it(path: Path) -> None:
    below = FOLDERS[: FOLDERS.index(path.parent.name) + 1]
    prefix = f"{name_of(QUOTES / '__init__.py')}."
    folders = {name.removeprefix(prefix).split(".")[0] for name in imports(path) if name.startswith(prefix)}
    assert folders <= {*below, "marked", "speaker"}


def test_every_folder_of_quotes_has_its_place() -> None:
    assert {path.parent.name for path in QUOTES.glob("*/*.py")} == set(FOLDERS)
