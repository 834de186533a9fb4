"""The model that is shipped: small, without torch, and the same as the real SentenceTransformer of it."""

import subprocess
import sys
import unicodedata
from importlib.resources import files

import numpy as np
import pytest

from framing import embed
from framing.embed import static
from framing.errors import EncoderError

HARD = [
    "",
    " \n\t",
    "Wort",
    "🙂🚒",
    "Überschwemmung in Köln: Rettung für 300 Menschen 🚒",
    "Der Rat von Norderau hat den Nachtbus beschlossen. " * 300,  # above 512 word pieces, which others cut off
    "x" * 5000,
    "„Wir liefern“, sagte sie – 1,5 Mio. €",
]


def test_related_sentences_are_closer_than_unrelated_ones():
    """No content word is shared: TF-IDF of words would see nothing here."""
    brand, fire, bus, traffic = embed.builtin().encode(
        [
            "Großbrand in Möbelfabrik: Feuerwehr löscht die ganze Nacht",
            "Flammen zerstören Lagerhalle, Einsatzkräfte weiter vor Ort",
            "Busse und Bahnen fahren künftig seltener",
            "Weniger Geld für den öffentlichen Nahverkehr",
        ]
    )
    assert min(brand @ fire, bus @ traffic) > 0.2 + max(brand @ bus, brand @ traffic, fire @ bus, fire @ traffic)


def test_a_word_alone_has_a_vector():
    hospital, clinic, elephant = embed.builtin().encode(["Krankenhaus", "Klinik", "Elefant"])
    assert hospital @ clinic > 0.3 + hospital @ elephant


@pytest.mark.parametrize("texts", [[], [""], [" "], ["Wort"], ["Wort"] * 3, HARD])
def test_every_input_gives_vectors_of_length_one_or_zeros(texts):
    vectors = embed.builtin().encode(texts)
    assert vectors.shape == (len(texts), 512)
    assert vectors.dtype == np.float32
    lengths = np.linalg.norm(vectors, axis=1)
    assert np.all(np.isclose(lengths, 1, atol=1e-5) | (lengths == 0))
    assert all((length == 0) == (text.strip("🙂🚒 \n\tx") == "") for text, length in zip(texts, lengths, strict=True))


def test_a_text_has_the_same_vector_in_any_company(sentences):
    together = embed.builtin().encode(sentences * 4)  # more than one batch
    alone = np.vstack([embed.builtin().encode([text]) for text in sentences])
    assert np.array_equal(together[:200], alone)
    assert np.array_equal(together[600:], alone)


def test_umlauts_in_both_unicode_forms_are_the_same():
    text = "Überschwemmung in Köln, Bürger müssen höher wohnen"
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed != text
    one, other = embed.builtin().encode([text, decomposed])
    assert np.array_equal(one, other)


def test_model2vec_gives_the_same_vectors(sentences):
    """A second opinion: another library's mean of the same word pieces."""
    from model2vec import StaticModel

    ours = embed.builtin()
    theirs = StaticModel(ours.weights, ours.tokenizer, normalize=True, max_length=None)
    texts = sentences + HARD
    assert np.abs(ours.encode(texts) - theirs.encode(texts, use_multiprocessing=False)).max() < 1e-6


@pytest.mark.slow
def test_the_sentence_transformer_gives_the_same_vectors(sentences, tmp_path):
    from sentence_transformers import SentenceTransformer

    texts = sentences + [unicodedata.normalize("NFD", text) for text in sentences[:20]] + HARD
    here = embed.builtin().encode(texts)
    model = embed.sentence_transformer()
    assert isinstance(model, SentenceTransformer)
    assert np.abs(model.encode(texts) - here).max() < 1e-3
    model.save(str(tmp_path / "model"))  # and it is one that others can load
    assert np.abs(SentenceTransformer(str(tmp_path / "model"), device="cpu").encode(texts) - here).max() < 1e-3


def test_the_everyday_path_imports_no_torch():
    code = (
        "import sys; from framing import embed; embed.builtin().encode(['Der Rat tagt.']); "
        "print([name for name in ('torch', 'transformers', 'sentence_transformers', 'sklearn') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_model_fits_into_ten_megabytes_and_says_its_licence():
    folder = files("framing.embed") / "model"
    sizes = {name: len((folder / name).read_bytes()) for name in (static.WEIGHTS, static.TOKENIZER)}
    assert sum(sizes.values()) <= 10_000_000
    card = (folder / "MODEL_CARD.md").read_text(encoding="utf-8")
    for needed in ("CC BY-SA 4.0", "Deutscher Bundestag", "Wikipedia", "Klexikon", f"{sum(sizes.values()):,}"):
        assert needed in card
    assert "CC BY-SA 4.0" in (folder / "LICENSE").read_text(encoding="utf-8")


def test_a_folder_without_the_files_is_told(tmp_path):
    with pytest.raises(EncoderError, match="no model of this tool"):
        static.load(tmp_path)


def test_weights_of_another_tokenizer_are_refused():
    ours = embed.builtin()
    with pytest.raises(EncoderError, match="do not belong together"):
        static.StaticEncoder(ours.tokenizer, ours.weights[:-1])
