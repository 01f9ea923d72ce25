"""The settings: the only place that reads the environment.

Every setting has a default that works on a laptop and may be set by `ZONGJIE_<NAME>`.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

from pydantic import Field, PositiveInt, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from tasks.errors import BadInput


class Settings(BaseSettings):
    """Where data lies and how hard the pipeline may work."""

    model_config = SettingsConfigDict(env_prefix="ZONGJIE_", frozen=True, extra="ignore")

    data: Path = Field(
        default=Path("data"), description="root of all data; everything below can be moved with it"
    )
    workers: PositiveInt = Field(
        default_factory=lambda: os.cpu_count() or 1, description="processes that read documents"
    )
    dask: str = Field(
        default="",
        description="address of a Dask scheduler (tcp://HOST:8786) whose workers read documents instead; "
        "they must see the data root at the same path",
    )
    # What is in memory follows the size of a batch; at this one a build with two workers stays below 1.5 GB.
    batch_documents: PositiveInt = Field(default=1500, description="documents a batch at most")
    batch_bytes: PositiveInt = Field(default=64_000_000, description="bytes of raw documents a batch at most")
    max_document_bytes: PositiveInt = Field(default=32_000_000, description="a larger document is refused")
    user_agent: str = Field(
        default="zongjie/0.1 (nightly archive of public work summaries; contact: set ZONGJIE_USER_AGENT)",
        description="how the crawler names itself; put an address of yours into it",
    )
    decisions: Path = Field(
        default=Path(__file__).parents[1] / "expectations" / "decisions.tsv",
        description="file of the decisions about refused rows, which belongs into git",
    )
    pseudonym_key: str = Field(
        default="", description="secret that keeps pseudonyms the same from one export to the next"
    )
    keep_snapshots: PositiveInt = Field(default=14, description="snapshots that `maintain` leaves readable")
    merged_rows: PositiveInt = Field(
        default=200_000,
        description="rows of all tables up to which `maintain` merges the batches of single nights",
    )
    remote: str = Field(
        default="", description="address of an object store to which each publish goes: s3://bucket/prefix"
    )
    keep_docs: PositiveInt = Field(default=14, description="runs whose Data Docs are kept")
    docs_url: str = Field(
        default="",
        description="address under which a web server shows the folder `docs`, for links in reports",
    )
    quarantine_bound: float = Field(
        default=0.02, ge=0, le=1, description="share of a run's rows above which refused rows raise an alarm"
    )
    grace_hours: PositiveInt = Field(default=24, description="hours that a reader may take to finish")

    @property
    def root(self) -> Path:
        """The data root as an absolute path, so that a worker process finds it wherever it starts."""
        return self.data.absolute()

    @property
    def archive(self) -> Path:
        """Raw bytes as received: WARC files and their index."""
        return self.root / "archive"

    @property
    def staging(self) -> Path:
        """Tables of batches that are not published yet; also the restart state."""
        return self.root / "staging"

    @property
    def warehouse(self) -> Path:
        """Snapshots, and the live tables under `current/`."""
        return self.root / "warehouse"

    @property
    def docs(self) -> Path:
        """Run reports and Great Expectations' Data Docs."""
        return self.root / "docs"

    @property
    def prefect_home(self) -> Path:
        """Prefect's own database when no server is configured."""
        return self.root / "prefect"


@cache
def settings() -> Settings:
    """The settings of this process.

    Raises:
        BadInput: a variable holds what its setting can't be.
    """
    try:
        return Settings()
    except ValidationError as error:
        wrong = error.errors()[0]
        name = f"ZONGJIE_{'_'.join(map(str, wrong['loc'])).upper()}"
        raise BadInput(f"{name}={wrong['input']}: {wrong['msg'][:1].lower()}{wrong['msg'][1:]}") from error


def prepare_data() -> None:
    """Make the data root, before a flow runs.

    Raises:
        BadInput: it can't be made or written.
    """
    root = settings().root
    try:
        settings().prefect_home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(
            f"ZONGJIE_DATA={root}: {error.strerror}; expected a folder that can be written"
        ) from error


def prepare_environment() -> None:
    """Give Prefect and Great Expectations their defaults; call before either is imported.

    Prefect's history goes under the data root, so that a run from the command line shows in the web UI
    of `make ui`. A first start of its server (migrations) takes longer than its own limit on a small
    machine. Neither library may report usage to its vendor from a nightly run.
    """
    os.environ.setdefault("PREFECT_HOME", str(settings().prefect_home))
    os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "120")
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    os.environ.setdefault("DO_NOT_TRACK", "1")
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
