"""What docs/accuracy.md says of news whose speakers were read by people: figures, and not a word of the news."""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import fmean

from explainer.recognise.quotes.confidence import MEASURED, PRINTED, Measured
from guesses import guessed, read_documents
from measure_confidence import counted, scorer_in
from news_articles import WITH_FORM, WRONG, Band, Case, bands, coverage, held_out, judged, right_at, score
from own_articles import own_documents
from page_parts import Number, beside, curve, explained, table
from quotation_forms import in_order

LONG = 4
"""Words from which a quotation counts as long."""
SHARES = (50, 60, 70, 80, 85, 90, 95)
HEAD = ("quotations", "F1", "names right", "named")
KINDS = {
    "name": ("a name", "“said Ada Plumb”"),
    "pronoun": ("a pronoun", "“she said”"),
    "role": ("a role", "“said the mayor”"),
    "unnamed": ("nobody named", "“said a clerk who was there”"),
    "organization": ("a body", "“the council said”"),
    "artifact": ("a text", "“the report said”"),
}


def news_figures(folder: Path) -> dict[str, object]:
    """What stands in the page's gaps, by their names: from `dev.jsonl`, `train.jsonl` and the scorer of a folder."""
    scorer = scorer_in(folder)
    measured = Measured.read(MEASURED.read_text(encoding="utf-8").splitlines())
    documents = {part: read_documents(folder / f"{part}.jsonl") for part in ("dev", "train")}
    found = {part: guessed(documents[part]) for part in documents}
    dev, train = (judged(documents[part], found[part], measured, scorer) for part in documents)
    own = list(own_documents())
    fifths = held_out(documents["train"], found["train"], counted(own, guessed(own, offices=True), scorer), scorer)
    unseen = [case for fifth in fifths for case in fifth]
    return {
        "machine": _machine(),
        "dev": len(documents["dev"]),
        "train": len(documents["train"]),
        "overall": _overall(dev, train, fifths),
        "by_speaker": _by_speaker(dev, train),
        "by_form": _by_form(dev, train),
        "printed": PRINTED,
        "drawing": _drawing(dev, unseen),
        "bands": _bands(dev, unseen),
        "shares": _shares(dev, train, unseen),
        "errors": _errors(train),
        "errors_of_dev": _listed(dev),
    }


def _overall(dev: Sequence[Case], train: Sequence[Case], fifths: Sequence[Sequence[Case]]) -> str:
    each = list(zip(*map(_figures, fifths), strict=True))
    return table(
        ("part", "F1", f"F1, {LONG} words and more", "names right", "named", "names right at 85\u00a0% named"),
        [
            (f"dev, {score(dev).gold:,} quotations", *_figures(dev)),
            (f"train, {score(train).gold:,} quotations", *_figures(train)),
            ("train, five-fold", *map(fmean, each)),
            ("lowest and highest fifth", *(f"{min(figures):.1f}–{max(figures):.1f}" for figures in each)),
        ],
    )


def _figures(cases: Sequence[Case]) -> tuple[float, float, float, float, float]:
    """F1, F1 of long quotations, names right, named, and names right if 85 % are named."""
    long = [case for case in cases if case.words >= LONG]
    return score(cases).f1, score(long).f1, score(cases).precision, coverage(cases), right_at(cases, 0.85) or 0.0


def _by_speaker(dev: Sequence[Case], train: Sequence[Case]) -> str:
    parts = [_grouped(cases, lambda case: case.kind) for cases in (dev, train)]
    return table(
        ("speaker, dev / train", *HEAD),
        [(explained(*told), *beside(_row(parts[0][kind]), _row(parts[1][kind]))) for kind, told in KINDS.items()],
    )


def _by_form(dev: Sequence[Case], train: Sequence[Case]) -> str:
    parts = [_grouped(cases, lambda case: case.form) for cases in (dev, train)]
    forms = [form for form in in_order({*parts[0], *parts[1]}) if score([*parts[0][form], *parts[1][form]]).gold]
    return table(
        ("form, dev / train", *HEAD),
        [(form, *beside(_row(parts[0][form]), _row(parts[1][form]))) for form in forms],
    )


def _grouped(cases: Iterable[Case], key: Callable[[Case], str]) -> dict[str, list[Case]]:
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in cases:
        groups[key(case)].append(case)
    return groups


def _row(cases: Sequence[Case]) -> tuple[Number, ...]:
    """Quotations, F1, names right and named; None where there is nothing to count."""
    counts = score(cases)
    return (
        counts.gold,
        counts.f1 if counts.gold else None,
        counts.precision if counts.printed else None,
        coverage(cases) if counts.gold else None,
    )


def _drawing(dev: Iterable[Case], train: Iterable[Case]) -> str:
    points = {
        name: [(100 * band.said, 100 * band.right) for band in bands(cases)]
        for name, cases in (("train", train), ("dev", dev))
    }
    return curve(
        "How often attributions are right, by the confidence that is said; the figures are in the table", points
    )


def _bands(dev: Iterable[Case], train: Iterable[Case]) -> str:
    parts = [{(band.low, band.high): band for band in bands(cases)} for cases in (dev, train)]
    return table(
        ("confidence, dev / train", "attributions", "said", "right"),
        [
            (f"{100 * span[0]:.0f}–{100 * span[1]:.0f}", *beside(_told(parts[0].get(span)), _told(parts[1].get(span))))
            for span in sorted({*parts[0], *parts[1]})
        ],
    )


def _told(band: Band | None) -> tuple[Number, ...]:
    return (band.cases, 100 * band.said, 100 * band.right) if band else (0, None, None)


def _shares(dev: Sequence[Case], train: Sequence[Case], unseen: Sequence[Case]) -> str:
    return table(
        ("share of the quotations", "dev", "train", "train, five-fold"),
        [(str(share), *(right_at(cases, share / 100) for cases in (dev, train, unseen))) for share in SHARES],
    )


def _errors(train: Sequence[Case]) -> str:
    groups = _grouped((case for case in train if case.wrong), lambda case: case.form)
    counts = {form: Counter(case.wrong for case in groups[form]) for form in in_order(groups)}
    every = sum(counts.values(), Counter[str]())
    return table(
        ("form", *WITH_FORM, "all"),
        [
            (form, *(count[wrong] for wrong in WITH_FORM), count.total())
            for form, count in [*counts.items(), ("all", every)]
        ],
    )


def _listed(cases: Iterable[Case]) -> str:
    count = Counter(case.wrong for case in cases)
    return ", ".join(f"{count[wrong]} {wrong}" for wrong in WRONG)


def _machine() -> str:
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{os.cpu_count()} cores with {gigabytes:.0f} GB"
