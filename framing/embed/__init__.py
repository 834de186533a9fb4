"""Texts to vectors of shape (n, d).

- `builtin()`: the German model that is shipped, as something with `.encode`; no torch, no network.
- `sentence_transformer()`: the same model as a `SentenceTransformer`.
- `encoder(name)`: what the setting `encoder` stands for: `builtin`, a model folder, a name on the hub.
- `as_builtin(texts, …)`: vectors of any of them, on the level of the shipped model.
- `NgramEncoder`: characters weighed by rarity; for rare names, and where the language is another.
- `embed(texts, names, …)`: wording and names in one vector.

Nothing heavy is imported before it is needed: opening a project or asking for help loads no model.
"""

from framing.embed.chosen import encoder
from framing.embed.level import as_builtin
from framing.embed.ngrams import NgramEncoder
from framing.embed.static import StaticEncoder, builtin, sentence_transformer
from framing.embed.vectors import READ_CHARACTERS, Encoder, Vectors, embed

__all__ = [
    "READ_CHARACTERS",
    "Encoder",
    "NgramEncoder",
    "StaticEncoder",
    "Vectors",
    "as_builtin",
    "builtin",
    "embed",
    "encoder",
    "sentence_transformer",
]
