"""Whether Prefect's server answers, before anything is asked of it: its client fails with a page of traceback."""

from __future__ import annotations

import httpx
from prefect.settings import PREFECT_API_URL

from tasks.errors import BadInput


def check_server(*, needed: bool = False) -> None:
    """Make sure that the server of the settings answers; where none is set, a flow starts its own.

    Raises:
        BadInput: the server does not answer, or `needed` and none is set.
    """
    url = PREFECT_API_URL.value()
    if url is None:
        if needed:
            raise BadInput(
                "PREFECT_API_URL is not set; expected the address of the server that runs the deployments, "
                "such as http://127.0.0.1:4200/api"
            )
        return
    try:
        httpx.get(f"{url}/health", timeout=20).raise_for_status()
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise BadInput(
            f"PREFECT_API_URL={url}: {error}; expected a Prefect server that answers there"
        ) from error
