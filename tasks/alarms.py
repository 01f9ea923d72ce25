"""Events that a run emits for the automations: a site below its yield, more rows refused than is usual."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from prefect.events import emit_event

from tasks.markdown import counted
from tasks.runs import Report

SITE_BELOW_YIELD = "zongjie.site.below-yield"
QUARANTINE_ABOVE_BOUND = "zongjie.quarantine.above-bound"


@dataclass(frozen=True, slots=True)
class Alarm:
    """What happened, to what, and the sentence for whoever is told."""

    event: str
    resource: str
    message: str


def alarms(report: Report, bound: float) -> Iterator[Alarm]:
    """What of a report somebody should be told at once.

    `bound` is the share of the run's rows that may be refused without an alarm.

    >>> report = Report("r1", "nightly", "", "", "completed", rows_staged={"indicators": 90}, quarantined=10)
    >>> [alarm.message for alarm in alarms(report, bound=0.02)]
    ['10 rows refused, 10.0% of the run; at most 2.0% expected']
    >>> of_one = Report("r1", "build", "", "", "completed", rows_staged={"awards": 3}, quarantined=1,
    ...     reasons=(("awards.count_possible", 1),))
    >>> [alarm.message for alarm in alarms(of_one, bound=0.02)]
    ['1 row refused, 25.0% of the run; at most 2.0% expected; most often awards.count_possible (1)']
    >>> list(alarms(report, bound=0.1))
    []
    """
    for site in report.sites:
        if site.trouble:
            yield Alarm(SITE_BELOW_YIELD, f"zongjie.site.{site.site}", f"{site.site}: {site.trouble}")
    if report.refused_share > bound:
        share = f"{report.refused_share:.1%} of the run; at most {bound:.1%} expected"
        said = f"{counted(report.quarantined, 'row')} refused, {share}"
        most = [f"; most often {rule} ({count:,})" for rule, count in report.reasons[:1]]
        yield Alarm(QUARANTINE_ABOVE_BOUND, "zongjie.quarantine", "".join([said, *most]))


def sound(report: Report, bound: float) -> None:
    """Emit the alarms of a report; Prefect adds the flow run and its deployment to each."""
    for alarm in alarms(report, bound):
        emit_event(
            alarm.event,
            resource={
                "prefect.resource.id": alarm.resource,
                "prefect.resource.name": alarm.resource.rpartition(".")[2],
                "zongjie.message": alarm.message,
            },
            payload={"run_id": report.run_id, "message": alarm.message},
        )
