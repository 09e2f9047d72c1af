"""docs/commands.md: the help of every command as it is printed, and an example that does what the page shows."""

from __future__ import annotations

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from commands_page import EXAMPLES, PAGE, commands, help_of, page
from explainer.__main__ import main

COMMANDS = dict(commands(main))


def test_the_page_says_what_the_commands_say_and_do() -> None:
    """`make commands` writes it again."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_command_has_an_example() -> None:
    assert {*EXAMPLES} == {name for name, command in COMMANDS.items() if not isinstance(command, click.Group)}


def test_what_is_only_typed_loads_no_recogniser() -> None:
    """Help and what the shell completes are there at once."""
    loaded = "import sys; from explainer.__main__ import main; [*main.commands.values()]; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    modules = done.stdout.split()
    assert "explainer.commands.recognise" in modules
    assert not {"explainer.recognise", "explainer.index", "explainer.compose", "tqdm"} & {*modules}


def test_a_command_loads_no_other() -> None:
    loaded = "import sys; from explainer.__main__ import main; main.commands['recognise']; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)
    assert "explainer.commands.recognise" in done.stdout
    assert "explainer.commands.check" not in done.stdout


def test_a_command_that_is_nearly_one_is_suggested() -> None:
    assert "'check'" in CliRunner().invoke(main, ["chek"]).output


@pytest.mark.parametrize("name", COMMANDS)
def test_help_fits_a_terminal_and_shows_examples_of_the_command(name: str) -> None:
    """What is too long is an example, which has to stay on one line."""
    told, _, examples = help_of(name).partition("Examples:\n")
    examples, _, options = examples.partition("\n\n")
    assert max(map(len, [*told.splitlines(), *options.splitlines()])) <= 80
    assert all(f"explainer {name}" in example for example in examples.splitlines())
