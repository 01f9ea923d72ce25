"""`zongjie automations apply`: what the Prefect server watches for, and whom it tells.

    nightly failed        a run of `nightly` or `maintain` failed, crashed, timed out or was cancelled
    nightly late          a planned run has not begun: no worker, or none with a free place
    nightly missing       no `nightly` has completed for 26 hours, whatever the reason
    site below its yield  a site gave fewer documents than its definition expects
    quarantine            more rows of a run were refused than the bound allows
    zombie                a run sends no heartbeat any more: it is set to Crashed, which `nightly failed` tells

The automations are declared here and known by their names: to apply them again changes those that differ and makes
those that are missing, and there are never two of one name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from prefect.blocks.notifications import CustomWebhookNotificationBlock
from prefect.client.orchestration import SyncPrefectClient, get_client
from prefect.client.schemas.objects import StateType
from prefect.events.actions import ChangeFlowRunState, SendNotification
from prefect.events.schemas.automations import AutomationCore, EventTrigger, Posture
from prefect.exceptions import ObjectNotFound
from prefect.types import SecretDict

from flows.reach import check_server
from tasks.alarms import QUARANTINE_ABOVE_BOUND, SITE_BELOW_YIELD
from tasks.errors import BadInput

_Labels = dict[str, str | list[str]]

PREFIX = "zongjie: "
WEBHOOK = "zongjie-alerts"
_ENDED = frozenset({"Completed", "Failed", "Crashed", "Cancelled", "TimedOut"})
_OWN: _Labels = {"prefect.resource.role": "tag", "prefect.resource.id": "prefect.tag.zongjie"}
# Three heartbeats, at Prefect's default of one in 180 seconds, and a minute for a slow server.
SILENCE = timedelta(seconds=600)
_A_NIGHT = timedelta(hours=26)


@dataclass(frozen=True, slots=True)
class Applied:
    """What `apply` did to one automation: `created`, `changed` or `unchanged`."""

    name: str
    outcome: str


def automations(block: UUID, silence: timedelta = SILENCE) -> tuple[AutomationCore, ...]:
    """All automations; those that tell somebody do it through the notification block.

    `silence` is how long a run may send no heartbeat before it counts as dead.
    """
    told = (
        ("nightly failed", "A planned run did not end as it should", _runs(_ended_badly()), _BECAME, _STATE),
        ("nightly late", "A planned run has not begun", _runs({"Late"}), _BECAME, _LATE),
        ("nightly missing", "No night has completed for 26 hours", _missing(), "nightly missing", _MISSING),
        (
            "site below its yield",
            "A site gave too little",
            _event(SITE_BELOW_YIELD, "zongjie.site.*"),
            "site below its yield",
            _MESSAGE,
        ),
        (
            "quarantine",
            "Too many rows refused",
            _event(QUARANTINE_ABOVE_BOUND, "zongjie.quarantine"),
            "quarantine",
            _MESSAGE,
        ),
    )
    return (*(_telling(block, *one) for one in told), _zombies(silence))


# Jinja, filled in by the server. Runs that have not begun bear names that Prefect made up (`mauve-otter`), so
# that the deployment is named as well. Without PREFECT_UI_URL the server knows no address for a link.
_BECAME = "{{ deployment.name }} {{ event.resource['prefect.state-name']|lower }}"
_LINK = "{{ flow_run|ui_url or '' }}"
_STATE = (
    "{{ event.resource['prefect.resource.name'] }}: {{ event.resource['prefect.state-name'] }}: "
    f"{{{{ event.resource['prefect.state-message'] }}}}\n{_LINK}"
)
_LATE = (
    "{{ deployment.name }} was to begin at {{ flow_run.expected_start_time.strftime('%Y-%m-%d %H:%M') }} UTC. "
    f"Is a worker running, and has it a free place?\n{_LINK}"
)
_MESSAGE = f"{{{{ event.resource['zongjie.message'] }}}}\n{_LINK}"
_MISSING = "No run of nightly has completed for 26 hours. Is a worker running? Is the schedule active?"


def _telling(
    block: UUID, name: str, description: str, trigger: EventTrigger, subject: str, body: str
) -> AutomationCore:
    tell = SendNotification(block_document_id=block, subject=f"Zongjie: {subject}", body=body)
    return AutomationCore(
        name=PREFIX + name, description=description, trigger=trigger, actions=[tell], tags=["zongjie"]
    )


def _ended_badly() -> frozenset[str]:
    return _ENDED - {"Completed"}


def _runs(states: frozenset[str] | set[str]) -> EventTrigger:
    """A planned flow run reaches one of the states."""
    return EventTrigger(
        expect={f"prefect.flow-run.{state}" for state in states},
        match={"prefect.resource.id": "prefect.flow-run.*"},
        match_related=_deployment("nightly", "maintain"),
        posture=Posture.Reactive,
        threshold=1,
    )


def _missing() -> EventTrigger:
    return EventTrigger(
        expect={"prefect.flow-run.Completed"},
        match={"prefect.resource.id": "prefect.flow-run.*"},
        match_related=_deployment("nightly"),
        posture=Posture.Proactive,
        threshold=1,
        within=_A_NIGHT,
    )


def _event(event: str, resource: str) -> EventTrigger:
    return EventTrigger(
        expect={event}, match={"prefect.resource.id": resource}, posture=Posture.Reactive, threshold=1
    )


def _zombies(silence: timedelta) -> AutomationCore:
    """A run that sent a heartbeat, and then neither another nor its end."""
    trigger = EventTrigger(
        after={"prefect.flow-run.heartbeat"},
        expect={"prefect.flow-run.heartbeat", *(f"prefect.flow-run.{state}" for state in _ENDED)},
        match={"prefect.resource.id": "prefect.flow-run.*"},
        match_related=_OWN,
        for_each={"prefect.resource.id"},
        posture=Posture.Proactive,
        threshold=1,
        within=silence,
    )
    crash = ChangeFlowRunState(
        name=None,
        force=False,
        state=StateType.CRASHED,
        message="No heartbeat: its process is gone, or its machine.",
    )
    return AutomationCore(
        name=PREFIX + "zombie",
        description="A run whose process died is set to Crashed",
        trigger=trigger,
        actions=[crash],
        tags=["zongjie"],
    )


def _deployment(*names: str) -> _Labels:
    return {"prefect.resource.role": "deployment", "prefect.resource.name": list(names)}


def apply(block: str, silence: timedelta = SILENCE) -> list[Applied]:
    """Make the server's automations those of this file; `block` is `TYPE/NAME`, such as `custom-webhook/alerts`.

    Raises:
        BadInput: no server is named, or it has no such block.
    """
    check_server(needed=True)
    with get_client(sync_client=True) as client:
        wanted = automations(_block_id(client, block), silence)
        return [Applied(one.name, _put(client, one)) for one in wanted]


def save_webhook(url: str) -> str:
    """Keep a webhook as a notification block, and give its `TYPE/NAME`; a message is posted as JSON.

    Whoever knows the address of a webhook can post to it, so that it is one of the block's secrets: Prefect encrypts those,
    and shows them neither in its UI nor in the event that tells of a new block.
    """
    check_server(needed=True)
    block = CustomWebhookNotificationBlock(
        name=WEBHOOK,
        url="{{address}}",
        secrets=SecretDict({"address": url}),
        json_data={"subject": "{{subject}}", "text": "{{body}}"},
        headers=None,
        cookies=None,
    )
    block.save(WEBHOOK, overwrite=True)
    return f"{block.get_block_type_slug()}/{WEBHOOK}"


def _block_id(client: SyncPrefectClient, block: str) -> UUID:
    kind, _, name = block.partition("/")
    try:
        return client.read_block_document_by_name(name, kind).id
    except ObjectNotFound:
        raise BadInput(
            f"block {block}: the server has none; expected TYPE/NAME of a notification block"
        ) from None


def _put(client: SyncPrefectClient, wanted: AutomationCore) -> str:
    """Make or change one automation; whether a person has paused it stays as it is."""
    there = client.read_automations_by_name(wanted.name)
    if not there:
        client.create_automation(wanted)
        return "created"
    first, *doubles = there
    for double in doubles:
        client.delete_automation(double.id)
    if _content(first) == _content(wanted) and not doubles:
        return "unchanged"
    client.update_automation(first.id, wanted.model_copy(update={"enabled": first.enabled}))
    return "changed"


def _content(automation: AutomationCore) -> dict[str, object]:
    fields = {"name", "description", "tags", "trigger", "actions"}
    content: dict[str, object] = _sorted(automation.model_dump(mode="json", include=fields))
    return content


def _sorted(value: Any) -> Any:
    """Lists that were sets come in any order."""
    if isinstance(value, dict):
        return {name: _sorted(each) for name, each in value.items()}
    if isinstance(value, list):
        return sorted(map(_sorted, value), key=repr)
    return value
