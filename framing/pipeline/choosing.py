"""Which story is meant, and which to look at first?"""

from __future__ import annotations

from framing.errors import SelectionError
from framing.model import Project, Story


def story_of(project: Project, story_id: int) -> Story:
    """The story of this number; SelectionError names the numbers that there are."""
    if not project.grouped:
        raise SelectionError("The stories of this project are not up to date. Run: framing group PROJECT")
    by_id = {story.id: story for story in project.stories}
    if story_id not in by_id:
        there = f"1 to {max(by_id)}" if by_id else "none: no two texts tell the same event"
        if gaps := [str(number) for number in range(1, max(by_id, default=0)) if number not in by_id]:
            there += f" except {', '.join(gaps[:9])}{' …' if gaps[9:] else ''}"  # corrections leave gaps
        raise SelectionError(f"No story {story_id}. There are: {there}. See: framing stories PROJECT")
    return by_id[story_id]


def most_telling(project: Project) -> Story:
    """The story to show first: the one in which two outlets differ in the origin of the most names, on average.

    Among stories of three outlets or more where there are any; ties go to the lower number.
    """
    if not project.stories:
        raise SelectionError(
            "No story yet: no two texts tell the same event. Widen the search with framing group --wider "
            "or --window-hours, or add texts."
        )

    def rank(story: Story) -> tuple[int, float, int]:
        outlets = {passage.outlet for passage in project.story_passages(story)}
        return min(len(outlets), 3), story.name_differences, -story.id

    return max(project.stories, key=rank)
