"""HTML from values: the one place where a text becomes markup, and so the one place that escapes."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


class Html(str):
    """Markup that stands in a page as it is. Only this module and a shipped style sheet make it."""

    __slots__ = ()


NOTHING = Html("")

_ALONE = ("input", "meta")
"""Elements that hold nothing and are not closed."""


def element(name: str, *children: str, **attributes: str | int | bool | None) -> Html:
    """One element of a page. Whatever is not `Html` already is text, and is escaped.

    attributes: `class_` for class, `data_letter` for data-letter; True stands alone, None and False are left out.

    >>> element("a", "Kern & Söhne <b>", class_="ref", href="#s-A1", hidden=None)
    '<a class="ref" href="#s-A1">Kern &amp; Söhne &lt;b&gt;</a>'
    """
    opening = "".join([f"<{name}", *(_attribute(key, value) for key, value in attributes.items()), ">"])
    return Html(opening if name in _ALONE else f"{opening}{join(children)}</{name}>")


def join(children: Iterable[str]) -> Html:
    """Text and markup one after the other; text is escaped."""
    return Html("".join(child if isinstance(child, Html) else escape(child, quote=True) for child in children))


def _attribute(key: str, value: str | int | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value), quote=True)}"'
