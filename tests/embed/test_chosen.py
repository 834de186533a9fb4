"""Any model by name: a folder made here stands for every model of the hub; no test asks the network."""

import logging

import numpy as np
import pytest

from framing import embed
from framing.embed import chosen
from framing.errors import EncoderError


@pytest.fixture
def no_network(monkeypatch):
    """The hub's client as on a machine without a network, at once."""
    import huggingface_hub

    def unreachable(*_, **__):
        raise ConnectionError("Name or service not known")

    monkeypatch.setattr(huggingface_hub.HfApi, "model_info", unreachable)


def save_model(folder, **dials):
    """A small static model in a folder: the same loading code as for any other."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer, models, pre_tokenizers

    vocabulary = {word: n for n, word in enumerate(["[UNK]", "Bus", "Rat", "Zoo", "Elefant", "query", ":"])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    weights = np.eye(7, 8, dtype=np.float32)
    model = SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights)], **dials)
    model.save(str(folder))
    return str(folder)


@pytest.mark.parametrize("name", ["./no-such-folder", "/no/such/folder", "~/no-such-folder", "C:\\models\\none"])
def test_a_folder_that_is_not_there_is_told(name):
    with pytest.raises(EncoderError, match="No model folder"):
        embed.encoder(name)


@pytest.mark.parametrize("name", ["", "  "])
def test_an_empty_name_is_told(name):
    with pytest.raises(EncoderError, match="needs a name"):
        embed.encoder(name)


def test_a_folder_that_is_no_model_is_told_with_the_way_out(tmp_path):
    with pytest.raises(EncoderError, match=r"neither modules\.json nor config\.json.*--model builtin"):
        embed.encoder(str(tmp_path))


@pytest.mark.slow
def test_a_broken_model_folder_is_told_with_the_way_out(tmp_path):
    (tmp_path / "modules.json").write_text("[{]", encoding="utf-8")
    with pytest.raises(EncoderError, match="--model builtin"):
        embed.encoder(str(tmp_path))


@pytest.mark.slow
def test_a_model_in_a_folder_is_used(tmp_path):
    encoder = embed.encoder(save_model(tmp_path / "model"))
    vectors = embed.embed(["Bus Rat", "Rat Bus", "Zoo Elefant"], [[], [], []], encoder=encoder, names_weight=0.0)
    assert vectors[0] @ vectors[1] == pytest.approx(1)
    assert vectors[0] @ vectors[2] == pytest.approx(0, abs=1e-6)
    assert len(encoder.encode([])) == 0


@pytest.mark.slow
def test_an_e5_model_gets_its_prefix_and_another_model_none(tmp_path):
    plain = embed.encoder(save_model(tmp_path / "plain-model"))
    e5 = embed.encoder(save_model(tmp_path / "multilingual-e5-small"))
    assert plain.encode(["Bus"])[0, 5] == 0  # the word "query"
    assert e5.encode(["Bus"])[0, 5] > 0


@pytest.mark.parametrize(
    ("name", "prompts", "default", "expected"),
    [
        ("intfloat/multilingual-e5-small", {}, None, "query: "),
        ("intfloat/e5-base-v2", {"query": "", "document": ""}, None, "query: "),
        ("intfloat/multilingual-e5-large-instruct", {}, None, None),  # wants a task in words, which it does not bring
        ("some/model", {"query": "search: ", "Clustering": "cluster: "}, None, "cluster: "),
        ("some/model", {"query": "search: "}, None, "search: "),
        ("some/model", {"query": "search: "}, "query", None),  # the model puts its default there by itself
        ("sentence-transformers/all-MiniLM-L6-v2", {"query": "", "document": ""}, None, None),
    ],
)
def test_the_prompt_of_a_model(name, prompts, default, expected):
    assert chosen._prompt(name, prompts, default) == expected


@pytest.mark.slow
def test_without_a_network_the_error_names_the_model_that_is_shipped(no_network, caplog):
    with (
        caplog.at_level(logging.WARNING, logger="framing"),
        pytest.raises(EncoderError, match=r"example/not-here.*cannot be reached.*--model builtin"),
    ):
        embed.encoder("example/not-here")
    assert "example/not-here is not on this machine: downloading it, once." in caplog.text


def test_builtin_is_the_model_that_is_shipped():
    assert embed.encoder("builtin") is embed.builtin()
