"""The training, on a made-up corpus of minutes' reading: it learns, it repeats, and it says what is wrong."""

import json
import lzma

import numpy as np
import pytest

from framing.embed import static, train
from framing.embed.pairs import SHARES
from framing.errors import IngestError

SMALL = train.Recipe(pieces=700, dims=64, steps=40, pairs=64, first_chunks=500)

FIRE = ["Feuerwehr", "Brand", "Flammen", "Löschzug", "Rauch", "Qualm", "Sirene", "Schlauch", "Einsatzleiter", "Glut"]
MUSIC = ["Orchester", "Konzert", "Geige", "Dirigentin", "Sinfonie", "Bühne", "Applaus", "Probe", "Chor", "Partitur"]
HARVEST = ["Bauer", "Weizen", "Ernte", "Traktor", "Acker", "Scheune", "Hafer", "Mähdrescher", "Stroh", "Silo"]
FRAMES = [
    "Am Morgen waren {} und {} wieder das große Gespräch in der Stadt.",
    "Niemand hatte mit {} gerechnet, doch {} kam noch vor dem Mittag.",
    "Ohne {} gibt es in diesem Jahr keine {}, sagte ein Nachbar.",
    "Viele fragten nach {}, einige auch nach {} und dem Rest.",
]


def write(folder, lines, name="made-up.jsonl.xz"):
    folder.mkdir(exist_ok=True)
    with lzma.open(folder / name, "wt", encoding="utf-8") as file:
        file.writelines(line + "\n" for line in lines)
    return folder


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    rng = np.random.default_rng(11)
    lines = []
    for number in range(150):
        words = (FIRE, MUSIC, HARVEST)[number % 3]
        paragraphs = [
            " ".join(str(rng.choice(FRAMES)).format(*rng.choice(words, 2, replace=False)) for _ in range(6))
            for _ in range(3)
        ]
        # Two documents a matter; every second one has a title.
        title = " und ".join(rng.choice(words, 2, replace=False)) if number % 2 else None
        lines.append(json.dumps({"g": f"matter {number // 6} {number % 3}", "t": title, "p": paragraphs}))
    return write(tmp_path_factory.mktemp("training") / "text", lines)


@pytest.fixture(scope="module")
def model(corpus):
    return train.train(corpus, recipe=SMALL)


def test_related_sentences_end_up_closer_than_unrelated_ones(model):
    fire, smoke, violin, choir = model.encode(
        ["Feuerwehr, Flammen, Löschzug", "Rauch, Glut und Sirene", "Geige und Orchester", "Applaus: Chor und Bühne"]
    )
    assert min(fire @ smoke, violin @ choir) > 0.2 + max(fire @ violin, fire @ choir, smoke @ violin, smoke @ choir)


def test_two_runs_give_the_same_bytes(corpus, model, tmp_path):
    train.save(model, tmp_path / "one")
    train.save(train.train(corpus, recipe=SMALL), tmp_path / "two")
    for name in (static.WEIGHTS, static.TOKENIZER):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_another_seed_gives_another_model(corpus, model):
    other = train.train(corpus, recipe=train.Recipe(pieces=700, dims=64, steps=2, pairs=64, seed=8))
    assert not np.array_equal(model.weights, other.weights)


def test_what_is_written_is_read_back(model, tmp_path):
    train.save(model, tmp_path)
    again = static.load(tmp_path)
    texts = ["Die Feuerwehr kam.", "Konzert im Mai", ""]
    assert again.tokenizer.to_str() == model.tokenizer.to_str()
    assert (again.encode(texts) * model.encode(texts)).sum(axis=1)[:2] == pytest.approx(1, abs=0.02)


def test_every_run_says_how_far_it_is(corpus):
    said = []
    train.train(corpus, recipe=train.Recipe(pieces=700, dims=64, steps=2, pairs=16), say=said.append)
    assert said[0] == "made-up.jsonl.xz: 150 documents"
    assert said[-1].startswith("step 2 of 2, loss ")


def test_the_shares_of_the_kinds_of_pairs_are_a_whole():
    assert sum(SHARES.values()) == pytest.approx(1)


def test_text_without_titles_and_matters_is_enough(tmp_path):
    sentences = " ".join(FRAMES).format(*FIRE[:8])
    folder = write(tmp_path / "text", [json.dumps({"g": str(n), "p": [sentences] * 3}) for n in range(5)])
    model = train.train(folder, recipe=train.Recipe(pieces=300, dims=64, steps=2, pairs=8))
    assert np.isfinite(model.weights).all()


@pytest.mark.parametrize(
    "line",
    [
        '{"g": "a", "p": ["Ein Satz."',
        '["a"]',
        '{"p": ["Ein Satz."]}',
        '{"g": "a", "p": "Ein Satz."}',
        '{"g": 1, "p": [2]}',
    ],
)
def test_a_broken_line_is_told_with_file_and_line(tmp_path, line):
    folder = write(tmp_path / "text", ['{"g": "a", "p": ["Ein Satz."]}', line])
    with pytest.raises(IngestError, match=r"made-up\.jsonl\.xz, line 2: not a document"):
        train.train(folder)


def test_an_archive_that_is_cut_short_is_told(tmp_path, corpus):
    (tmp_path / "cut.jsonl.xz").write_bytes(next(corpus.iterdir()).read_bytes()[:200])
    with pytest.raises(IngestError, match=r"cut\.jsonl\.xz, line 1"):
        train.train(tmp_path)


def test_a_folder_that_is_missing_empty_or_too_short_is_told(tmp_path, capsys):
    with pytest.raises(IngestError, match="no such folder"):
        train.train(tmp_path / "none")
    with pytest.raises(IngestError, match="no training text in it"):
        train.train(tmp_path)
    with pytest.raises(IngestError, match="holds no words"):
        train.train(write(tmp_path / "blank", ['{"g": "a", "p": []}']))
    with pytest.raises(IngestError, match="too short"):
        train.train(write(tmp_path / "short", ['{"g": "a", "p": ["Ein Satz."]}']))
    assert train.main([str(tmp_path / "none"), str(tmp_path / "out")]) == 1
    assert "no such folder" in capsys.readouterr().err
