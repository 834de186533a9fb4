"""The benchmark: its texts, its clock, its exponent. No time is ever demanded."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from framing.errors import SelectionError
from framing.evaluate import printed, sampling, speed, workload
from framing.evaluate.speed import Measured, Speed
from framing.model import Passage
from framing.settings import Settings

DAY = datetime(2026, 1, 1, tzinfo=UTC)
WORDS = (
    "Die Brücke ist gesperrt.",
    "Der Zug fährt nicht.",
    "Das Bad öffnet.",
    "Im Zoo lebt ein Elefant.",
    "Es regnet.",
)


@pytest.fixture
def passages():
    """Five texts, out of order of time."""
    days = (3, 1, 4, 0, 2)
    return [
        Passage(f"p{day}", f"p{day}", "Blatt", 0, len(text), text, published_at=DAY + timedelta(days=day))
        for day, text in zip(days, WORDS, strict=True)
    ]


def test_texts_come_in_order_of_publication_round_after_round(passages):
    texts = [row["text"] for row in sampling.stretch(passages, 12)]
    ordered = [passage.text for passage in sorted(passages, key=lambda passage: passage.published_at)]
    begin = ordered.index(texts[0])
    assert texts == [ordered[(begin + n) % 5] for n in range(12)]


def test_the_dates_keep_the_density_of_a_real_day(passages):
    times = [datetime.fromisoformat(row["published"]) for row in sampling.stretch(passages, sampling.PER_DAY + 1)]
    assert times[-1] - times[0] == timedelta(days=1)
    assert times == sorted(times)


def test_the_same_seed_gives_the_same_texts(passages, german):
    for sample in (sampling.stretch, lambda p, n, seed: sampling.mixture(p, n, german, seed=seed)):
        assert list(sample(passages, 40, seed=1)) == list(sample(passages, 40, seed=1))
        assert [row["text"] for row in sample(passages, 40, seed=1)] != [
            r["text"] for r in sample(passages, 40, seed=4)
        ]


def test_a_mixture_holds_whole_sentences_only(passages, german):
    rows = list(sampling.mixture(passages, 30, german))
    assert {row["text"] for row in rows} <= set(WORDS)  # each text here is one sentence long


def test_what_is_written_is_read_back_in_order(passages, tmp_path, monkeypatch):
    monkeypatch.setattr(sampling, "_A_FILE", 4)
    sampling.write(sampling.stretch(passages, 10), tmp_path)
    assert len(list(tmp_path.iterdir())) == 3
    assert sampling.read(tmp_path) == [row["text"] for row in sampling.stretch(passages, 10)]


def test_the_clock_gives_each_step_its_seconds():
    times = iter([0, 1, 3, 4, 9, 11])
    clock = workload.Clock(lambda news: None, now=lambda: next(times))
    clock("finding names", 1, 2)  # the 1st second
    clock("finding names", 2, 2)
    clock("embedding", 0, 2)  # opens a step: what came before was the one before
    clock("embedding", 2, 2)
    clock.stop("grouping")
    assert clock.seconds == {"finding names": 4, "embedding": 5, "grouping": 2}


def test_the_clock_says_how_far_it_is_but_not_with_every_text():
    news = []
    clock = workload.Clock(news.append, now=lambda: 0.0)
    for done in range(1, 101):
        clock("reading", done, 100)
    assert [piece["done"] for piece in news] == [1, 100]


@pytest.mark.parametrize(
    ("sizes", "seconds", "power"),
    [([10, 100], [1, 10], 1), ([10, 100, 1000], [1, 100, 10000], 2), ([10], [1], None), ([10, 100], [0, 1], None)],
)
def test_the_exponent_says_by_which_power_time_grows(sizes, seconds, power):
    assert speed.growth_exponent(sizes, seconds) == power


def test_the_table_shows_steps_exponents_ratio_and_faults():
    runs = (
        Measured("engine", 1000, {"embedding": 2.0, "grouping": 1.0}, 1000, 90, 512.4),
        Measured("tfidf", 1000, {"TF-IDF": 2.0}, 1000),
        Measured("engine", 2000, {"embedding": 4.0, "grouping": 4.0}, 2000, 180, None),
        Measured("tfidf", 2000, {}, fault="MemoryError"),
    )
    found = Speed("x.jsonl (9 texts)", 2, Settings(), runs)
    text = printed.speed(found)
    cells = {line[:26].strip(): line[26:].split() for line in text.splitlines()}
    assert cells["grouping"] == ["1.0", "4.0", "2.00"]
    assert cells["all steps"] == ["3.0", "8.0", "1.42"]
    assert cells["passages a second"] == ["333", "250"]
    assert cells["all steps, times the TF-ID"][-2:] == ["1.50", "-"]
    assert "No figures for tfidf with 2,000 texts: MemoryError" in text
    values = json.loads(json.dumps(printed.speed_values(found)))
    assert values["growth_exponents"]["grouping"] == 2
    assert values["times_tfidf"] == {"1000": 1.5, "2000": None}


@pytest.mark.parametrize("sizes", [[], [1]])
def test_sizes_that_are_none_are_told(sizes, passages):
    with pytest.raises(SelectionError, match="sizes of two texts or more"):
        speed.measure(passages, sizes, text_source="x", settings=Settings())


def test_bertopic_that_is_not_installed_is_told_with_what_to_install(passages, monkeypatch):
    monkeypatch.setattr(speed, "find_spec", lambda name: None)
    with pytest.raises(SelectionError, match=r"pip install 'framing\[benchmark\]'"):
        speed.measure(passages, [10], text_source="x", settings=Settings(), bertopic=True)


def test_a_process_that_fails_is_told_and_the_next_goes_on(passages):
    settings = Settings(encoder="./none")
    engine, yardstick = speed.measure(passages, [4], text_source="x", settings=settings).runs
    assert (engine.task, engine.passage_count) == ("engine", 0)
    assert "No model folder at './none'" in engine.fault
    assert (yardstick.task, yardstick.fault, yardstick.passage_count) == ("tfidf", "", 4)
    assert yardstick.total_seconds > 0


@pytest.mark.slow
def test_the_whole_benchmark_at_a_small_size(passages):
    steps = []
    found = speed.measure(
        passages, [6, 12], text_source="x", settings=Settings(), progress=lambda step, done, total: steps.append(step)
    )
    assert [(run.task, run.passage_count, run.fault) for run in found.runs] == [
        ("engine", 6, ""),
        ("tfidf", 6, ""),
        ("engine", 12, ""),
        ("tfidf", 12, ""),
    ]
    assert "6 texts, finding names" in steps
    assert "grouping" in found.runs[0].seconds
    assert found.runs[0].peak_megabytes is None or found.runs[0].peak_megabytes > 10
