"""What a person types to name a passage: its place in the project, such as p17, or any part of its id that is its own.

Ids are long (a path, a URL), and the numbers of stories change; the place stays, because new texts are added behind.
"""

from __future__ import annotations

from difflib import get_close_matches

from framing.errors import SelectionError
from framing.model import Project


def of(project: Project) -> dict[str, str]:
    """The handle of each passage, by its id."""
    return {passage.id: f"p{place}" for place, passage in enumerate(project.passages, start=1)}


def passage_id(project: Project, written: str) -> str:
    """Which passage is meant: by its id, its handle, or a part of its id that no other has?

    An end goes before any other part: "blog#1" is not "blog#10". Raises SelectionError where none or several
    are meant, with those that come near.
    """
    named = of(project)
    for found in (
        [known for known, handle in named.items() if written in (known, handle)],
        [known for known in project.passage_by_id if written and known.endswith(written)],
        [known for known in project.passage_by_id if written and written.casefold() in known.casefold()],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            shown = ", ".join(found[:3]) + (f" and {len(found) - 3} more" if len(found) > 3 else "")
            raise SelectionError(f"{written!r} may be {len(found)} passages: {shown}. Write more of the id.")
    near = get_close_matches(written, [*named, *named.values()], n=3)
    hint = f"Near it: {', '.join(near)}." if near else "See: framing stories PROJECT"
    raise SelectionError(f"No passage {written!r} in this project. {hint}")
