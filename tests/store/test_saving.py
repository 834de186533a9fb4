"""What is saved is loaded back; whatever goes wrong, the old file stays."""

import os
import stat
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path

import pytest

from framing import store
from framing.errors import ProjectError
from framing.model import Article, Passage, Project
from framing.store import locking, parts

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="permissions, links and limits of POSIX")


def test_round_trip(project, path, names):
    assert store.load(path) == project
    assert names() == ["p.framing"]


def test_an_empty_project_is_a_project(tmp_path):
    store.save(Project(), tmp_path / "p.framing")
    assert store.load(tmp_path / "p.framing") == Project()


def test_the_demo_project_comes_back_as_it_was(demo_project, tmp_path):
    store.save(demo_project, tmp_path / "p.framing")
    assert store.load(tmp_path / "p.framing") == demo_project


def test_what_is_loaded_and_saved_again_is_the_same_file(path, tmp_path):
    store.save(store.load(path), tmp_path / "again.framing")
    assert (tmp_path / "again.framing").read_bytes() == path.read_bytes()


def test_an_interrupted_save_leaves_the_old_file(project, tmp_path, names, monkeypatch):
    path = tmp_path / "p.framing"
    store.save(Project(), path)

    def interrupted(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(parts.Part, "flush", interrupted)
    with pytest.raises(ProjectError, match=r"could not be saved .*No space left.*as it was before"):
        store.save(project, path, before=store.state(path))
    assert store.load(path) == Project()
    assert names() == ["p.framing"]


def test_a_folder_that_is_not_there_is_told(project, tmp_path):
    with pytest.raises(ProjectError, match="cannot be written"):
        store.save(project, tmp_path / "none" / "p.framing")


def test_a_folder_in_place_of_a_file_is_told(project, tmp_path):
    with pytest.raises(ProjectError, match="is a folder"):
        store.save(project, tmp_path)


def test_what_another_command_saved_meanwhile_is_kept(project, tmp_path, names):
    path = tmp_path / "p.framing"
    store.save(Project(), path)
    before = store.state(path)
    store.save(project, path, before=before)  # the other command was faster
    with pytest.raises(ProjectError, match=r"changed by another command meanwhile.*Run this again"):
        store.save(Project(), path, before=before)
    with pytest.raises(ProjectError, match="changed by another command"):
        store.save(Project(), path)
    assert store.load(path) == project
    assert names() == ["p.framing"]


def test_a_change_between_the_first_look_and_the_swap_is_seen(project, path, monkeypatch):
    before = store.state(path)
    flush = parts.Part.flush

    def other_first(part):
        monkeypatch.setattr(parts.Part, "flush", flush)
        store.save(Project(), path, before=before)
        flush(part)

    monkeypatch.setattr(parts.Part, "flush", other_first)
    with pytest.raises(ProjectError, match="changed by another command meanwhile"):
        store.save(project, path, before=before)
    assert store.load(path) == Project()


def test_a_project_that_is_taken_away_meanwhile_does_not_come_back(project, path, names):
    before = store.state(path)
    path.unlink()
    with pytest.raises(ProjectError, match="changed by another command meanwhile"):
        store.save(project, path, before=before)
    assert names() == []


def test_whoever_holds_the_project_for_too_long_is_told_of(project, path, names, monkeypatch):
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.05)
    with locking.held(path), pytest.raises(ProjectError, match="another command is writing it"):
        store.save(Project(), path, before=store.state(path))
    assert store.load(path) == project
    store.save(Project(), path, before=store.state(path))
    assert names() == ["p.framing"]


def test_a_lock_whose_holder_was_killed_holds_nobody_up(path, names):
    path.with_name(".p.framing.lock").touch()
    store.save(Project(), path, before=store.state(path))
    assert names() == ["p.framing"]


def test_what_killed_writers_left_is_swept_and_what_others_write_is_not(path, names):
    path.with_name(".p.framing-abc123.part").write_text("left by a killed one")
    path.with_name(".p.framing-4f_x9a1q.part").write_text("left by an older version")
    path.with_name(".p.framing.format-3.backup-abc123.part").write_text("left of a backup")
    path.with_name(".p.framing-two.framing-abc123.part").write_text("another project's")
    path.with_name("p.framing-abc123.part").write_text("somebody's own")
    with parts.beside(path) as alive:
        store.save(Project(), path, before=store.state(path))
        assert alive.path.exists()
    assert names() == [".p.framing-two.framing-abc123.part", "p.framing", "p.framing-abc123.part"]


@POSIX
def test_a_link_stays_and_what_it_points_to_is_changed(project, path, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.framing"
    link.symlink_to(path)
    store.save(Project(), link, before=store.state(link))
    assert link.is_symlink()
    assert store.load(path) == Project()
    link.unlink()
    link.symlink_to(link)
    with pytest.raises(ProjectError, match=r"link\.framing: cannot be (read|written)"):
        store.save(project, link)


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_nobody_reads_a_project_who_could_not_before(project, path, mode, monkeypatch):
    path.chmod(mode)
    seen = []
    write = store.writing.write

    def looked_at(project, part):
        seen.append(stat.S_IMODE(part.stat().st_mode))
        write(project, part)

    monkeypatch.setattr(store.writing, "write", looked_at)
    store.save(Project(), path, before=store.state(path))
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert all(during & ~mode == 0 for during in seen)
    assert seen


@POSIX
def test_a_new_project_has_the_permissions_that_its_user_gives_to_new_files(project, tmp_path):
    before = os.umask(0o077)
    try:
        store.save(project, tmp_path / "p.framing")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "p.framing").stat().st_mode) == 0o600


@POSIX
def test_a_read_only_file_stays_as_it_is(project, path, names):
    path.chmod(0o444)
    with pytest.raises(ProjectError, match=r"cannot be written \(it is read-only\)"):
        store.save(Project(), path, before=store.state(path))
    assert store.load(path) == project
    assert names() == ["p.framing"]


SAVE = """
import os, pathlib, resource, sys
from framing import store
from framing.errors import ProjectError
path = pathlib.Path(sys.argv[1])
project = store.load(path)
{before}
try:
    store.save(project, path, before=store.state(path))
except ProjectError as fault:
    sys.exit(str(fault))
"""


def told_by_another(path, before):
    """What a process that does this first says when it saves the project again."""
    code = SAVE.format(before=before)
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done.stderr


@POSIX
def test_a_full_disk_leaves_the_old_file(project, path, names):
    limit = path.stat().st_size // 2
    said = told_by_another(path, f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))")
    assert "could not be saved" in said
    assert "as it was before" in said
    assert store.load(path) == project
    assert names() == ["p.framing"]


@POSIX
def test_a_folder_in_which_nothing_may_be_made_is_told(project, tmp_path):
    folder = tmp_path / "theirs"
    folder.mkdir()
    store.save(project, folder / "p.framing")
    for place in (folder, *folder.parents):  # another user's way to it
        if place.owner() == Path.home().owner() and place.is_relative_to(tmp_path.parents[1]):
            place.chmod(0o755)
    (folder / "p.framing").chmod(0o666)
    folder.chmod(0o555)
    said = told_by_another(folder / "p.framing", "os.geteuid() or os.setuid(65534)")
    folder.chmod(0o755)
    assert "cannot be written (Permission denied). Choose another folder." in said
    assert [file.name for file in folder.iterdir()] == ["p.framing"]


def test_a_passage_without_its_article_is_not_saved_as_it_could_not_be_read_again(project, tmp_path):
    path = tmp_path / "p.framing"
    for broken in (
        Project(passages=project.passages),
        replace(project, articles=(replace(project.articles[0], text="x" * 60),)),
    ):
        with pytest.raises(ProjectError, match=r"passage a#1 does not hold the words of its article"):
            store.save(broken, path)
    assert not path.exists()


def test_half_a_character_is_told_with_the_words_around_it(tmp_path):
    article = Article("a", "Blatt", "", "Der Rat \ud83d tagt", "a.txt")
    project = Project(articles=(article,), passages=(Passage("a", "a", "Blatt", 0, 14, article.text),))
    with pytest.raises(ProjectError, match=r"half a character in 'Der Rat .*tagt'"):
        store.save(project, tmp_path / "p.framing")
    assert list(tmp_path.iterdir()) == []


def test_no_field_of_a_project_is_forgotten(project):
    """The project of these tests has something in every field, so that each of them is saved and loaded."""
    empty = Project()
    assert [f.name for f in fields(Project) if f.init and getattr(project, f.name) == getattr(empty, f.name)] == []


def test_the_state_that_a_save_returns_is_that_of_its_own_file(project, path, monkeypatch):
    """Somebody else's save right after ours is no state to go on from: our next one would undo theirs."""
    release = locking.held

    @contextmanager
    def then_another(place):
        with release(place):
            yield
        monkeypatch.setattr(locking, "held", release)
        store.save(Project(), path, before=store.state(path))

    monkeypatch.setattr(locking, "held", then_another)
    saved = store.save(project, path, before=store.state(path))
    assert saved.state != store.state(path)
    with pytest.raises(ProjectError, match="changed by another command meanwhile"):
        store.save(project, path, before=saved.state)
    assert store.load(path) == Project()


def test_a_save_goes_on_from_the_one_before(project, path):
    saved = store.save(Project(), path, before=store.state(path))
    assert saved == store.Saved(store.state(path), None)
    store.save(project, path, before=saved.state)
    assert store.load(path) == project


def test_a_reader_who_has_the_file_open_on_windows_is_waited_for(path, names, monkeypatch):
    replaced, tries = Path.replace, []

    def in_use(part, target):
        tries.append(part)
        if len(tries) < 3:
            raise PermissionError(13, "The process cannot access the file")
        return replaced(part, target)

    monkeypatch.setattr(locking, "WINDOWS", True)
    monkeypatch.setattr(Path, "replace", in_use)
    store.save(Project(), path, before=store.state(path))
    assert (len(tries), store.load(path), names()) == (3, Project(), ["p.framing"])
    monkeypatch.setattr(parts, "WAIT_SECONDS", 0)
    tries[:] = []
    with pytest.raises(ProjectError, match="as it was before"):
        store.save(Project(), path, before=store.state(path))
    assert names() == ["p.framing"]


@POSIX
def test_a_file_that_is_no_link_is_not_looked_up(path, monkeypatch):
    """A mapped drive of Windows would become the name of a computer, which is another file to other programs."""

    def never(*_, **__):
        raise AssertionError("looked up")

    monkeypatch.setattr(Path, "resolve", never)
    store.save(Project(), path, before=store.state(path))
    assert store.load(path) == Project()


@POSIX
def test_a_group_keeps_its_file_though_the_owner_cannot(path, monkeypatch):
    path.chmod(0o660)
    asked = []

    def only_root(_, user, group):
        asked.append((user, group))
        if user != -1:
            raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chown", only_root)
    store.save(Project(), path, before=store.state(path))
    assert (-1, path.stat().st_gid) in asked
    assert stat.S_IMODE(path.stat().st_mode) == 0o660


@POSIX
def test_another_group_gets_no_rights(path, monkeypatch):
    path.chmod(0o664)

    def never(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "chown", never)
    store.save(Project(), path, before=store.state(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


@POSIX
def test_a_lock_that_another_user_left_is_held_by_reading_it(path, names, monkeypatch):
    lock = path.with_name(".p.framing.lock")
    lock.touch()
    monkeypatch.setattr(os, "open", _refused(lock, os.O_RDWR))
    store.save(Project(), path, before=store.state(path))
    assert store.load(path) == Project()
    assert names() == ["p.framing"]


@POSIX
def test_a_lock_that_cannot_be_read_is_named(project, path, monkeypatch):
    lock = path.with_name(".p.framing.lock")
    lock.touch()
    monkeypatch.setattr(os, "open", _refused(lock, 0))
    with pytest.raises(ProjectError, match=r"its lock .*\.p\.framing\.lock belongs to another user.* delete that file"):
        store.save(Project(), path, before=store.state(path))
    assert store.load(path) == project


@POSIX
def test_a_lock_can_be_held_by_whoever_may_write_the_project(path):
    path.chmod(0o664)
    before = os.umask(0o077)
    try:
        with locking.held(path):
            lock = path.with_name(".p.framing.lock").stat()
    finally:
        os.umask(before)
    assert stat.S_IMODE(lock.st_mode) == 0o664


@POSIX
def test_a_lock_that_cannot_be_deleted_is_no_fault(path, monkeypatch):
    unlink = Path.unlink

    def theirs(file, missing_ok=False):
        if file.name.endswith(".lock"):
            raise PermissionError(1, "Operation not permitted")
        unlink(file, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", theirs)
    for _ in range(2):
        store.save(Project(), path, before=store.state(path))


def _refused(lock, kind):
    """`os.open`, by which this file cannot be opened so."""
    opened = os.open

    def refused(path, flags, *mode, **options):
        if path == lock and flags & kind == kind:
            raise PermissionError(13, "Permission denied")
        return opened(path, flags, *mode, **options)

    return refused


def test_a_change_is_seen_where_clock_and_size_and_number_of_the_file_are_the_same(path, tmp_path):
    """As on a memory stick, whose clock counts in steps of two seconds."""
    first, second = (replace(Project(), refused_names=((form, "x"),)) for form in "AB")
    store.save(first, tmp_path / "a.framing")
    store.save(second, tmp_path / "b.framing")
    path.write_bytes((tmp_path / "a.framing").read_bytes())
    before, seen = path.stat(), store.state(path)
    path.write_bytes((tmp_path / "b.framing").read_bytes())
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    after = path.stat()
    assert [getattr(after, name) for name in ("st_mtime_ns", "st_size", "st_ino")] == [
        getattr(before, name) for name in ("st_mtime_ns", "st_size", "st_ino")
    ]
    with pytest.raises(ProjectError, match="changed by another command meanwhile"):
        store.save(Project(), path, before=seen)


@pytest.mark.parametrize("content", [b"", b"no project" * 99, b"SQLite format 3\0" + bytes(99)])
def test_any_file_has_a_state(content, path):
    path.write_bytes(content)
    seen = store.state(path)
    assert seen is not None
    assert store.state(path) == seen
