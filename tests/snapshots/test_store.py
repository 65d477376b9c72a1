"""Snapshots on disk: found by their secret only, whole or not at all, closed by time or by hand,
counted, and forgotten."""

from __future__ import annotations

import dataclasses
import os
import pathlib
import resource
import stat
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ladder.snapshots import store
from ladder.snapshots.record import Damaged, FrozenCard, Snapshot, from_bytes, to_bytes

NOW = datetime(2026, 10, 1, 9, 30, tzinfo=UTC)
CARD = FrozenCard(
    "Delivery is thin",
    "Coverage",
    "A share",
    {"light": "{}"},
    (("Team", False),),
    (("Core",),),
    ("One line",),
    ("A note",),
)


def snapshot(**said: Any) -> Snapshot:
    plain = Snapshot(
        "coverage",
        "Delivery is thin",
        "en",
        "2026-09-30",
        "Everyone",
        "Rosa",
        store.hashed("owner"),
        "folder",
        NOW,
        datetime.now(UTC) + timedelta(days=14),
        True,
        True,
        (CARD,),
        {"f00": (6,), "ba5": ()},
    )
    return dataclasses.replace(plain, **said)


def only_file(place: pathlib.Path) -> pathlib.Path:
    (found,) = place.glob("*.json")
    return found


def test_what_was_published_is_read_back_whole(tmp_path: pathlib.Path) -> None:
    published = snapshot()
    assert store.opened(tmp_path, store.publish(tmp_path, published)) == published


def test_a_secret_has_256_bits_and_stands_nowhere_on_the_disk(tmp_path: pathlib.Path) -> None:
    secret = store.publish(tmp_path, snapshot())
    assert len(secret) == 43
    assert secret not in only_file(tmp_path).read_text("utf-8")
    assert only_file(tmp_path).stem == store.hashed(secret)
    assert store.new_secret() != store.new_secret()


def test_the_file_is_for_its_owner_only_and_no_draft_stays(tmp_path: pathlib.Path) -> None:
    place = tmp_path / "snapshots"
    store.publish(place, snapshot())
    assert stat.S_IMODE(only_file(place).stat().st_mode) == 0o600
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert {path.name for path in place.iterdir()} == {only_file(place).name, store.LATEST}


@pytest.mark.parametrize(
    "secret", ["", "short", "../../etc/passwd", "x" * 43, "a" * 42 + "/", "ä" * 43]
)
def test_a_secret_that_was_never_given_opens_nothing(tmp_path: pathlib.Path, secret: str) -> None:
    store.publish(tmp_path, snapshot())
    assert store.opened(tmp_path, secret) is None


def test_the_name_of_the_file_is_not_the_secret(tmp_path: pathlib.Path) -> None:
    store.publish(tmp_path, snapshot())
    assert store.opened(tmp_path, only_file(tmp_path).stem) is None


def test_a_link_opens_until_its_last_moment_and_not_in_it(tmp_path: pathlib.Path) -> None:
    secret = store.publish(tmp_path, snapshot())
    until = store.listed(tmp_path)[0].snapshot.expires_at
    assert store.opened(tmp_path, secret, until - timedelta(seconds=1)) is not None
    assert store.opened(tmp_path, secret, until) is None


def test_revoking_closes_the_link_and_takes_the_content_off_the_disk(
    tmp_path: pathlib.Path,
) -> None:
    secret = store.publish(tmp_path, snapshot())
    store.revoke(tmp_path, store.hashed(secret))
    assert store.opened(tmp_path, secret) is None
    assert "Delivery is thin" not in only_file(tmp_path).read_text("utf-8")
    assert store.listed(tmp_path)[0].snapshot.revoked_at is not None


def test_what_has_expired_is_emptied_and_after_a_month_forgotten(tmp_path: pathlib.Path) -> None:
    secret = store.publish(tmp_path, snapshot())
    store.count_view(tmp_path, secret)
    until = store.listed(tmp_path)[0].snapshot.expires_at
    store.sweep(tmp_path, until + timedelta(seconds=1))
    assert "Delivery is thin" not in only_file(tmp_path).read_text("utf-8")
    store.sweep(tmp_path, until + store.REMEMBERED + timedelta(seconds=1))
    assert [path.name for path in tmp_path.iterdir()] == [store.LATEST]


@pytest.mark.parametrize("left", [0, 1, 40, -1])
def test_a_half_written_file_is_never_served_nor_listed(tmp_path: pathlib.Path, left: int) -> None:
    secret = store.publish(tmp_path, snapshot())
    whole = only_file(tmp_path).read_bytes()
    only_file(tmp_path).write_bytes(whole[:left])
    assert store.opened(tmp_path, secret) is None
    assert store.listed(tmp_path) == []


def test_a_file_with_one_word_changed_is_damaged() -> None:
    with pytest.raises(Damaged):
        from_bytes(to_bytes(snapshot()).replace(b"Delivery", b"Research"))


def test_a_draft_that_was_left_behind_is_neither_served_nor_listed(tmp_path: pathlib.Path) -> None:
    (tmp_path / ".draft-abc").write_bytes(to_bytes(snapshot()))
    assert store.listed(tmp_path) == []


def test_views_that_come_at_once_are_all_counted(tmp_path: pathlib.Path) -> None:
    secret = store.publish(tmp_path, snapshot())
    assert (store.listed(tmp_path)[0].views, store.listed(tmp_path)[0].last_seen) == (0, None)
    with ThreadPoolExecutor(8) as readers:
        list(readers.map(lambda _: store.count_view(tmp_path, secret), range(200)))
    found = store.listed(tmp_path)[0]
    assert found.views == 200
    assert found.last_seen is not None


def test_only_open_links_are_live(tmp_path: pathlib.Path) -> None:
    one, other = (
        store.publish(tmp_path, snapshot(title="one")),
        store.publish(tmp_path, snapshot(title="other")),
    )
    store.publish(tmp_path, snapshot(title="past", expires_at=NOW))
    store.revoke(tmp_path, store.hashed(other))
    assert [each.title for each in store.live(tmp_path)] == ["one"]
    assert store.opened(tmp_path, one) is not None


def test_revoking_what_is_not_there_does_nothing(tmp_path: pathlib.Path) -> None:
    for id in ("0" * 64, "../outside", ""):
        store.revoke(tmp_path, id)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_keeps_no_revoked_link_open_and_no_page_from_being_shown(
    tmp_path: pathlib.Path,
) -> None:
    secret = store.publish(tmp_path, snapshot())
    _, hard = before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))  # nothing more can be written
    try:
        store.count_view(tmp_path, secret)
        assert store.opened(tmp_path, secret) is not None
        with pytest.raises(OSError, match="large"):
            store.publish(tmp_path, snapshot())
        store.revoke(tmp_path, store.hashed(secret))
        store.sweep(tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert store.opened(tmp_path, secret) is None
    assert not list(tmp_path.glob(f"{store.DRAFT}*"))


@pytest.mark.parametrize("fault", ["folder", "letters", "deep"])
def test_one_that_cannot_be_read_hurts_only_itself(tmp_path: pathlib.Path, fault: str) -> None:
    bad = tmp_path / f"{store.hashed('bad')}.json"
    if fault == "folder":
        bad.mkdir()
    else:
        bad.write_bytes(b"\xff\xfe" if fault == "letters" else b"[" * 100_000)
    secret = store.publish(tmp_path, snapshot())
    store.sweep(tmp_path)
    assert [each.id for each in store.listed(tmp_path)] == [store.hashed(secret)]
    assert store.opened(tmp_path, secret) is not None


def test_the_drafts_of_crashes_are_cleared_away_and_those_being_written_are_not(
    tmp_path: pathlib.Path,
) -> None:
    store.publish(tmp_path, snapshot())
    old, new = tmp_path / f"{store.DRAFT}old", tmp_path / f"{store.DRAFT}new"
    for draft in (old, new):
        draft.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    store.sweep(tmp_path)
    assert (old.exists(), new.exists()) == (False, True)


def test_a_clock_that_is_set_back_opens_nothing_that_had_expired(tmp_path: pathlib.Path) -> None:
    now = datetime.now(UTC)
    secret = store.publish(tmp_path, snapshot(expires_at=now + timedelta(days=1)))
    later = store.publish(tmp_path, snapshot(expires_at=now + timedelta(days=9)))
    assert store.opened(tmp_path, secret) is not None
    store.sweep(tmp_path, now + timedelta(days=2))
    assert store.opened(tmp_path, secret, now) is None
    assert store.opened(tmp_path, later, now) is not None
    again = store.publish(tmp_path, snapshot(expires_at=now + timedelta(hours=1)))
    assert store.opened(tmp_path, again) is not None  # who publishes trusts the clock as it stands
    assert store.opened(tmp_path, secret, now) is None


def test_one_owner_has_no_more_links_open_than_a_hundred(tmp_path: pathlib.Path) -> None:
    for _ in range(store.MOST_OPEN):
        store.publish(tmp_path, snapshot())
    with pytest.raises(store.TooMany):
        store.publish(tmp_path, snapshot())
    store.publish(tmp_path, snapshot(owned_by=store.hashed("another")))
    store.revoke(tmp_path, store.listed(tmp_path)[-1].id)
    store.publish(tmp_path, snapshot())


def test_a_thousand_links_cost_a_page_less_than_five_milliseconds(tmp_path: pathlib.Path) -> None:
    content = to_bytes(snapshot())
    for number in range(1_000):
        (tmp_path / f"{store.hashed(str(number))}.json").write_bytes(content)
    yesterday = time.time() - 86_400
    os.utime(tmp_path, (yesterday, yesterday))
    assert len(store.live(tmp_path)) == 1_000

    def spent() -> float:
        began = time.process_time()
        store.live(tmp_path)
        return time.process_time() - began

    assert min(spent() for _ in range(9)) < 0.005
