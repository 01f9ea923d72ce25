"""One writer at a time to an object store, its upkeep, and what is said where something is wrong with it."""

from __future__ import annotations

import builtins
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tasks.errors import BadInput, PublishRefused, WarehouseBusy
from tests.warehouse.buckets import Death, dying_at, ids, new_bucket, night, serving
from warehouse.client import open_warehouse
from warehouse.lease import lease
from warehouse.maintain import collect, verify
from warehouse.remote import connect
from warehouse.remote_keep import collect_remote, verify_remote
from warehouse.remote_pull import pull
from warehouse.remote_push import push, refuse_other_writer
from warehouse.snapshots import current, current_id, history

pytest.importorskip("obstore", reason="the package obstore, the client of object stores, is not installed")


# ---- other writers ---------------------------------------------------------------------------------


def test_another_machine_pulls_and_continues(tmp_path, remote, opened):
    night(tmp_path / "a", 1, d1="1")
    night(tmp_path / "a", 2, d2="1")
    push(tmp_path / "a", remote)
    assert pull(tmp_path / "b", remote) == current(tmp_path / "a")
    assert verify(tmp_path / "b") == []
    night(tmp_path / "b", 3, d3="1", d1="2")
    push(tmp_path / "b", remote)
    assert ids(opened()) == ["d1", "d2", "d3"]
    assert len(list(remote.history())) == 3


def test_a_writer_that_is_behind_is_refused_until_it_pulls(tmp_path, remote, opened):
    night(tmp_path / "a", 1, d1="1")
    push(tmp_path / "a", remote)
    pull(tmp_path / "b", remote)
    night(tmp_path / "b", 2, d2="1")
    push(tmp_path / "b", remote)
    live = current_id(tmp_path / "b")
    with pytest.raises(WarehouseBusy, match=rf"live there is {live} of 2026-11-22.*zongjie pull"):
        refuse_other_writer(tmp_path / "a", remote)
    pull(tmp_path / "a", remote)
    refuse_other_writer(tmp_path / "a", remote)
    night(tmp_path / "a", 3, d3="1")
    push(tmp_path / "a", remote)
    assert ids(opened()) == ["d1", "d2", "d3"]


def test_a_new_warehouse_may_not_replace_what_is_live_at_the_address(tmp_path, remote):
    night(tmp_path / "a", 1, d1="1")
    push(tmp_path / "a", remote)
    with pytest.raises(WarehouseBusy, match="live: nothing"):
        refuse_other_writer(tmp_path / "b", remote)
    night(tmp_path / "b", 1, d9="1")
    with pytest.raises(WarehouseBusy, match=f"live there is {current_id(tmp_path / 'a')}"):
        push(tmp_path / "b", remote)


@pytest.mark.parametrize("first", [True, False], ids=["first push", "later push"])
def test_of_two_writers_that_both_passed_the_check_the_second_is_refused(tmp_path, remote, opened, first):
    night(tmp_path / "a", 1, d1="1")
    if first:
        night(tmp_path / "b", 1, d2="1")
    else:
        push(tmp_path / "a", remote)
        pull(tmp_path / "b", remote)
        night(tmp_path / "a", 2, d3="1")
        night(tmp_path / "b", 2, d2="1")

    def other_writer(step: str) -> None:
        if step == "pointer":
            push(tmp_path / "b", remote)

    with pytest.raises(WarehouseBusy, match=f"live there is {current_id(tmp_path / 'b')}"):
        push(tmp_path / "a", remote, at=other_writer)
    assert opened().snapshot == current(tmp_path / "b")
    assert verify_remote(remote) == []


def test_a_pointer_whose_answer_was_lost_is_no_other_writer(tmp_path, remote, opened):
    night(tmp_path / "w", 1, d1="1")
    push(tmp_path / "w", remote)
    first, before = current_id(tmp_path / "w"), remote.pointer()
    night(tmp_path / "w", 2, d2="1")
    push(tmp_path / "w", remote)
    stands = remote.pointer()
    assert stands != before
    remote.point_at(current_id(tmp_path / "w"), before)  # sent again: it meets its own success
    assert remote.pointer() == stands
    assert ids(opened()) == ["d1", "d2"]
    with pytest.raises(WarehouseBusy, match="another writer published there meanwhile"):
        remote.point_at(first, before)
    assert remote.pointer() == stands


def test_snapshots_that_the_address_does_not_know_are_given_up_only_on_demand(tmp_path, remote):
    night(tmp_path / "a", 1, d1="1")
    push(tmp_path / "a", remote)
    night(tmp_path / "b", 1, d2="1")
    with pytest.raises(BadInput, match=f"{current_id(tmp_path / 'b')} is not in the history"):
        pull(tmp_path / "b", remote)
    assert pull(tmp_path / "b", remote, discard=True) == current(tmp_path / "a")
    assert verify(tmp_path / "b") == []


def test_a_push_and_a_pull_need_the_lease(tmp_path, remote):
    night(tmp_path / "w", 1, d1="1")
    with lease(tmp_path / "w", "build") as holding:
        for act in (push, pull):
            with pytest.raises(WarehouseBusy, match="held by process"):
                act(tmp_path / "w", remote)
        assert push(tmp_path / "w", remote, holding=holding).snapshots


# ---- upkeep ----------------------------------------------------------------------------------------


def test_collection_frees_old_snapshots_and_their_files_there(tmp_path, remote, opened):
    for number in range(1, 5):
        night(tmp_path / "w", number, d1=str(number))
        push(tmp_path / "w", remote)
    later = datetime.now(UTC) + timedelta(days=2)
    collect(tmp_path / "w", keep=2, grace_seconds=3600, now=later)
    done = collect_remote(tmp_path / "w", remote, keep=2, grace_seconds=3600, now=later)
    kept = list(history(tmp_path / "w"))
    assert list(remote.history()) == kept
    assert len(done.snapshots) == 2
    assert {o.path for o in remote.listed("files")} == {f for s in kept for f in s.named_files}
    assert ids(opened()) == ["d1"]
    assert done.files > 0
    assert done.bytes > 0


def test_what_came_within_the_grace_stays_although_nobody_names_it(tmp_path, remote):
    night(tmp_path / "w", 1, d1="1")
    with pytest.raises(Death):
        push(tmp_path / "w", remote, at=dying_at("pointer"))
    now = datetime.now(UTC)
    assert collect_remote(tmp_path / "w", remote, keep=1, grace_seconds=3600, now=now).files == 0
    later = now + timedelta(hours=2)
    assert collect_remote(tmp_path / "w", remote, keep=1, grace_seconds=3600, now=later).files > 0
    assert remote.listed("") == []


def test_a_missing_and_a_short_object_are_named(tmp_path, remote):
    night(tmp_path / "w", 1, d1="1")
    push(tmp_path / "w", remote)
    snapshot = current(tmp_path / "w")
    awards, events = (snapshot.files(t)[0].file for t in ("awards", "events"))
    remote.delete([awards])
    remote.put(events, b"PAR1")
    missing, short = verify_remote(remote)
    assert missing == f"{remote.url}/{awards}: missing"
    assert short.startswith(f"{remote.url}/{events}: 4 bytes, the manifest says")


def test_an_object_that_got_lost_there_is_sent_again(tmp_path, remote):
    night(tmp_path / "w", 1, d1="1")
    push(tmp_path / "w", remote)
    awards, events = (current(tmp_path / "w").files(t)[0].file for t in ("awards", "events"))
    remote.delete([awards])
    remote.put(events, b"PAR1")
    assert push(tmp_path / "w", remote).files == 2
    assert verify_remote(remote) == []


def test_a_damaged_object_is_not_taken_for_the_file(tmp_path, remote, opened):
    night(tmp_path / "w", 1, d1="1")
    push(tmp_path / "w", remote)
    remote.put(current(tmp_path / "w").files("awards")[0].file, b"PAR1 and more")
    with pytest.raises(BadInput, match="bytes are not those of its name"):
        pull(tmp_path / "v", remote)
    assert current_id(tmp_path / "v") is None
    with pytest.raises(BadInput, match="bytes are not those of its name"):
        opened().sql("select * from awards")
    assert not [p for p in (tmp_path / "cache").rglob("*") if p.is_file()]


def test_a_damaged_file_does_not_spread(tmp_path, remote):
    night(tmp_path / "w", 1, d1="1")
    file = tmp_path / "w" / current(tmp_path / "w").files("awards")[0].file
    file.write_bytes(file.read_bytes()[:-1] + b"\0")
    with pytest.raises(PublishRefused, match=f"{file.name}: missing, or bytes are not those of its name"):
        push(tmp_path / "w", remote)
    assert remote.pointer() is None


# ---- wrong settings --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url", ["s3:/bucket", "s3://", "s3://B/x", "gs://bucket/x", "s3://bucket//x", "s3://bucket/x?y", "data"]
)
def test_an_address_that_is_none_is_refused(url):
    with pytest.raises(BadInput, match="expected the address of an S3 bucket"):
        connect(url)


def test_a_bucket_that_does_not_exist_is_named(tmp_path, endpoint):
    night(tmp_path / "w", 1, d1="1")
    with pytest.raises(BadInput, match="no bucket 'nowhere' there"):
        push(tmp_path / "w", connect("s3://nowhere/tables"))
    with pytest.raises(BadInput, match="no bucket 'nowhere' there"):
        open_warehouse("s3://nowhere/tables")


def test_an_address_to_which_nothing_was_pushed_is_refused(tmp_path, url, remote):
    with pytest.raises(BadInput, match="nothing was pushed there yet"):
        open_warehouse(url)
    with pytest.raises(BadInput, match="nothing was pushed there yet"):
        pull(tmp_path / "w", remote)


def test_a_store_that_does_not_answer_is_named(monkeypatch, url):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(BadInput, match=f"{url}: the store failed; are AWS_ENDPOINT_URL and the keys right"):
        connect(url).pointer()


@pytest.mark.parametrize("header", ["HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH"])
def test_a_store_that_overlooks_conditions_is_refused_before_anything_is_sent(tmp_path, monkeypatch, header):
    with serving(spoil=lambda request: request.pop(header, None)) as endpoint:
        monkeypatch.setenv("AWS_ENDPOINT_URL", endpoint)
        remote = connect(new_bucket(endpoint))
        night(tmp_path / "w", 1, d1="1")
        with pytest.raises(BadInput, match=r"the store overlooks If-.*expected one with conditional puts"):
            push(tmp_path / "w", remote)
        assert remote.listed("") == []


def test_the_package_that_is_missing_is_named(monkeypatch):
    found = builtins.__import__

    def without_obstore(name: str, *more: Any, **named: Any) -> Any:
        if name.startswith("obstore"):
            raise ImportError(name)
        return found(name, *more, **named)

    monkeypatch.setattr(builtins, "__import__", without_obstore)
    with pytest.raises(BadInput, match=r"needs the package obstore: pip install 'zongjie\[s3\]'"):
        open_warehouse("s3://bucket/tables")
