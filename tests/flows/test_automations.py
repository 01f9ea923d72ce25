"""The automations on a real server: applied once, known again, and telling whom the user has chosen."""

from __future__ import annotations

import json
import queue
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from uuid import uuid4

import httpx
import pytest
from prefect.events.worker import EventsWorker
from prefect.server.events.actions import JinjaTemplateAction
from prefect.server.utilities.user_templates import render_user_template_sync
from prefect.settings import PREFECT_API_URL, temporary_settings

from flows.automations import PREFIX, SILENCE, WEBHOOK, Applied, apply, automations, save_webhook
from flows.build import build
from flows.options import BuildOptions
from tasks.alarms import alarms
from tasks.errors import BadInput
from tasks.runs import Report, SiteOutcome
from tests.flows.test_server import SECONDS, finished, start, until

NAMES = ["nightly failed", "nightly late", "nightly missing", "site below its yield", "quarantine", "zombie"]


@contextmanager
def listening() -> Iterator[tuple[str, queue.Queue[dict[str, str]]]]:
    """The address of a webhook, and what is posted to it."""
    heard: queue.Queue[dict[str, str]] = queue.Queue()

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.put(json.loads(self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Hook) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/hook", heard
        server.shutdown()


@pytest.fixture
def server(api: httpx.Client) -> Iterator[httpx.Client]:
    """The server of these tests as the one that Prefect's client talks to.

    The thread that sends events keeps to the server that it met first, so it ends with these tests.
    """
    with temporary_settings({PREFECT_API_URL: str(api.base_url).rstrip("/")}):
        yield api
        EventsWorker.drain_all(at_exit=False)


def outcomes(applied: list[Applied]) -> set[str]:
    assert [one.name.removeprefix(PREFIX) for one in applied] == NAMES
    return {one.outcome for one in applied}


def on_server(api: httpx.Client) -> list[dict[str, object]]:
    found = api.post("/automations/filter", json={}).raise_for_status().json()
    return [one for one in found if one["name"].startswith(PREFIX)]


def shown_of_blocks(api: httpx.Client) -> str:
    """What the UI and the history of events show of notification blocks."""
    made = {"filter": {"event": {"prefix": ["prefect.block-document."]}}}
    events = until(lambda: api.post("/events/filter", json=made).json()["events"], "the event of a new block")
    return str(events) + api.post("/block_documents/filter", json={}).raise_for_status().text


@pytest.mark.usefixtures("twin", "data")
def test_applied_twice_they_are_there_once_and_tell_of_a_failed_night_and_of_refused_rows(
    server: httpx.Client, tmp_path: Path
) -> None:
    with listening() as (url, heard):
        block = save_webhook(url)
        assert block == f"custom-webhook/{WEBHOOK}"
        assert url not in shown_of_blocks(server)
        outcomes(apply(block))
        assert outcomes(apply(block)) == {"unchanged"}
        there = on_server(server)
        assert sorted(str(one["name"]) for one in there) == sorted(PREFIX + name for name in NAMES)

        # What a person paused stays paused, what was changed by hand is as it is declared again.
        late = next(one for one in there if one["name"] == PREFIX + "nightly late")
        fields = {name: late[name] for name in ("name", "tags", "trigger", "actions")}
        other = fields | {"enabled": False, "description": "?"}
        server.put(f"/automations/{late['id']}", json=other).raise_for_status()
        changed = [one.name for one in apply(block) if one.outcome == "changed"]
        assert changed == [PREFIX + "nightly late"]
        again = server.get(f"/automations/{late['id']}").json()
        assert (again["enabled"], again["description"]) == (False, late["description"])

        failing = {"since": "2026-02-01", "until": "2026-01-01"}
        failed = finished(server, start(server, "nightly", failing))
        assert failed["state_type"] == "FAILED"
        told = heard.get(timeout=SECONDS)
        assert told["subject"] == "Zongjie: nightly failed"
        assert "until 2026-01-01 is before since 2026-02-01" in told["text"]
        assert f"/runs/flow-run/{failed['id']}" in told["text"]
        until(
            lambda: server.get(f"/flow_runs/{failed['id']}").json()["name"].endswith(" · input refused"),
            "a name of ours instead of the one that Prefect made up",
        )

        (tmp_path / "1.txt").write_text("柳河小学2016年工作总结\n学校学生巩固率为118%。\n", "utf-8")
        assert build(BuildOptions(folder=tmp_path), return_state=True).is_completed()
        told = heard.get(timeout=SECONDS)
        assert told["subject"] == "Zongjie: quarantine"
        assert "1 row refused" in told["text"]


def test_a_message_of_a_run_that_has_no_name_or_link_names_its_deployment_and_no_none() -> None:
    failed, late = (one.actions[0] for one in automations(uuid4())[:2])
    state = {
        "prefect.resource.name": "mauve-otter",
        "prefect.state-name": "Late",
        "prefect.state-message": "",
    }
    planned = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)
    context = {
        "event": {"resource": state},
        "deployment": {"name": "maintain"},
        "flow_run": SimpleNamespace(expected_start_time=planned),
    }
    JinjaTemplateAction._register_filters_if_needed()
    assert render_user_template_sync(late.subject, context) == "Zongjie: maintain late"  # type: ignore[union-attr]
    said = render_user_template_sync(late.body, context)  # type: ignore[union-attr]
    assert said.splitlines() == [
        "maintain was to begin at 2026-11-23 17:30 UTC. Is a worker running, and has it a free place?"
    ]
    crashed = {"prefect.state-name": "Crashed", "prefect.state-message": "No heartbeat"}
    context["event"] = {"resource": state | crashed}
    assert render_user_template_sync(failed.subject, context) == "Zongjie: maintain crashed"  # type: ignore[union-attr]
    said = render_user_template_sync(failed.body, context)  # type: ignore[union-attr]
    assert said.strip() == "mauve-otter: Crashed: No heartbeat"


def test_an_unknown_block_is_named(server: httpx.Client) -> None:
    with pytest.raises(BadInput, match="block custom-webhook/nobody: the server has none"):
        apply("custom-webhook/nobody")


def test_without_a_server_it_is_said_which_setting_is_missing(own_environment: None) -> None:
    with (
        temporary_settings({PREFECT_API_URL: None}),
        pytest.raises(BadInput, match="PREFECT_API_URL is not set"),
    ):
        apply("custom-webhook/alerts")


def test_a_site_below_its_yield_is_an_alarm_and_an_accepted_one_is_none() -> None:
    site = SiteOutcome(
        "fanwen", 3, 0, 0, 1, 0, 0, {}, trouble="1 documents, fewer than its definition expects"
    )
    [alarm] = alarms(Report("r1", "nightly", "", "", "partial", sites=(site,)), bound=0.02)
    assert (alarm.resource, alarm.event) == ("zongjie.site.fanwen", "zongjie.site.below-yield")
    assert alarm.message.startswith("fanwen: 1 documents")


def test_every_alarm_has_an_automation_and_all_but_one_tell_somebody() -> None:
    block = uuid4()
    declared = automations(block)
    assert [one.name.removeprefix(PREFIX) for one in declared] == NAMES
    telling = [one for one in declared if one.actions[0].type == "send-notification"]
    assert len(telling) == len(NAMES) - 1
    assert {one.actions[0].block_document_id for one in telling} == {block}  # type: ignore[union-attr]
    expected = {event for one in declared for event in one.trigger.expect}  # type: ignore[union-attr]
    assert {"zongjie.site.below-yield", "zongjie.quarantine.above-bound"} <= expected


def test_a_run_is_a_zombie_after_three_heartbeats_that_did_not_come() -> None:
    from prefect.settings import get_current_settings

    frequency = get_current_settings().flows.heartbeat_frequency
    assert frequency is not None
    assert SILENCE.total_seconds() > 3 * frequency
