"""An object store for the tests that need one; without its packages they are skipped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.warehouse.buckets import environment, new_bucket, serving
from warehouse.client import Warehouse, open_warehouse
from warehouse.remote import Remote, connect


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """The address of an S3 server, which clients find in their environment."""
    with serving() as address, pytest.MonkeyPatch.context() as patch:
        for name, value in environment(address).items():
            patch.setenv(name, value)
        yield address


@pytest.fixture
def url(endpoint: str) -> str:
    """An address in a bucket of its own, to which nothing was pushed."""
    return new_bucket(endpoint)


@pytest.fixture
def remote(url: str) -> Remote:
    """The same, connected."""
    return connect(url)


@pytest.fixture
def opened(url: str, tmp_path: Path) -> Callable[..., Warehouse]:
    """Opens the warehouse as an analyst does who has only its address."""
    return lambda as_of=None: open_warehouse(url, as_of, cache=tmp_path / "cache")
