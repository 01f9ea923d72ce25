"""What task runs are called: the name of their flow run, and what they do in it."""

from __future__ import annotations

from collections.abc import Callable

from prefect.runtime import flow_run, task_run


def under_run(words: str) -> Callable[[], str]:
    """A namer for `task_run_name`: `words` may hold the task's parameters in braces.

    Lists of task runs in the Prefect UI mix those of many nights and deployments, so the night stands in each name:
    `build 2026-11-22 · read batch 3/40`.
    """

    def name() -> str:
        own = words.format(**task_run.parameters)
        return f"{flow_run.name} · {own}" if flow_run.name else own

    return name
