"""The warehouse on storage that speaks S3: what lies there, and the few requests that touch it.

    CURRENT                  the id of the live snapshot: the pointer, replaced by a conditional put
    snapshots/<id>.json      the manifests, as in the local warehouse
    files/<table>/<name>     the same files under the same names, which are their content's hash

All below one address, `s3://bucket/prefix`. Keys, region and endpoint come from the environment by the
names that every S3 client knows (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`,
`AWS_ENDPOINT_URL`). The package obstore is needed, and only by whoever has such an address.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import regex

from tasks.errors import BadInput, WarehouseBusy
from warehouse.files import FILES
from warehouse.snapshots import SNAPSHOTS, Snapshot, from_json

if TYPE_CHECKING:
    from obstore.store import S3Store

POINTER = "CURRENT"
_ADDRESS = regex.compile(r"s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:/[\w.=-]++)*+/?", regex.ASCII)
_RETRIES = 4
_PATIENCE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Pointer:
    """What `CURRENT` says, and the version of it that a replacement must find unchanged."""

    snapshot_id: str
    version: str | None


@dataclass(frozen=True, slots=True)
class Stored:
    """An object of the store: its path below the address, size in bytes, and when it came."""

    path: str
    bytes: int
    written: datetime


@dataclass(frozen=True, slots=True)
class Remote:
    """A warehouse at an address of S3-compatible storage."""

    url: str
    store: S3Store

    def pointer(self) -> Pointer | None:
        """The pointer as it stands, None where nothing was pushed yet."""
        import obstore

        with _named_errors(self.url, absent_is_fine=True):
            found = obstore.get(self.store, POINTER)
            return Pointer(bytes(found.bytes()).decode().strip(), found.meta["e_tag"])
        return None

    def snapshot(self, snapshot_id: str) -> Snapshot:
        """A snapshot by its manifest.

        Raises:
            BadInput: there is no such manifest, or it is damaged.
        """
        import obstore

        path = manifest_path(snapshot_id)
        with _named_errors(f"{self.url}/{path}"):
            body = bytes(obstore.get(self.store, path).bytes())
        return from_json(body, f"{self.url}/{path}")

    def history(self) -> Iterator[Snapshot]:
        """The live snapshot and those before it, newest first, as far back as they are kept."""
        pointer = self.pointer()
        kept = {o.path for o in self.listed(SNAPSHOTS)}
        wanted = pointer.snapshot_id if pointer else None
        while wanted and manifest_path(wanted) in kept:
            snapshot = self.snapshot(wanted)
            yield snapshot
            wanted = snapshot.parent

    def listed(self, folder: str) -> list[Stored]:
        """Everything below a folder."""
        import obstore

        with _named_errors(self.url):
            pages = obstore.list(self.store, folder, chunk_size=1000)
            return [Stored(o["path"], o["size"], o["last_modified"]) for page in pages for o in page]

    def put(self, path: str, body: bytes | Path) -> None:
        """Write an object, whole or not at all."""
        import obstore

        with _named_errors(f"{self.url}/{path}"):
            obstore.put(self.store, path, body)

    def get(self, path: str) -> Iterator[bytes]:
        """The bytes of an object in pieces."""
        import obstore

        with _named_errors(f"{self.url}/{path}"):
            for piece in obstore.get(self.store, path).stream(min_chunk_size=1 << 20):
                yield bytes(piece)

    def delete(self, paths: Iterable[str]) -> None:
        """Remove objects; those that are not there are no error."""
        import obstore

        listed = list(paths)
        if listed:
            with _named_errors(self.url):
                obstore.delete(self.store, listed)

    def point_at(self, snapshot_id: str, over: Pointer | None) -> None:
        """Replace the pointer, if it still is the one that was read.

        Raises:
            WarehouseBusy: another writer replaced it meanwhile; names what is live there.
        """
        if self._put_if(POINTER, f"{snapshot_id}\n".encode(), over):
            return
        now = self.pointer()
        # A request whose answer was lost is sent again, and then meets its own success.
        if now is None or now.snapshot_id != snapshot_id:
            raise WarehouseBusy(
                f"{self.url}: another writer published there meanwhile; {self.live_words(now)}"
            )

    def check_conditions(self) -> None:
        """Make sure that the store obeys conditions, before a pointer is trusted to them.

        Some S3-compatible servers overlook the condition of a put, and two writers would both succeed.

        Raises:
            BadInput: the store wrote over an object although the condition forbade it.
        """
        probe = f"{FILES}/probe/{secrets.token_hex(8)}"
        self.put(probe, b"1")
        created = self._put_if(probe, b"2", None)
        replaced = self._put_if(probe, b"2", Pointer("", '"00000000000000000000000000000000"'))
        self.delete([probe])
        if created or replaced:
            which = "If-None-Match" if created else "If-Match"
            raise BadInput(
                f"{self.url}: the store overlooks {which}; expected one with conditional puts, "
                "without which two writers would overwrite each other"
            )

    def live_words(self, pointer: Pointer | None) -> str:
        """What is live there, in words."""
        if pointer is None:
            return "nothing is live there"
        live = self.snapshot(pointer.snapshot_id)
        return f"live there is {live.snapshot_id} of {live.created_at} (run {live.run_id})"

    def _put_if(self, path: str, body: bytes, over: Pointer | None) -> bool:
        """Write an object if it does not exist, or if it is still of the version; whether that was so."""
        import obstore
        from obstore.exceptions import AlreadyExistsError, PreconditionError

        with _named_errors(f"{self.url}/{path}"):
            try:
                mode: Any = "create" if over is None else {"e_tag": over.version}
                obstore.put(self.store, path, body, mode=mode, use_multipart=False)
            except (AlreadyExistsError, PreconditionError):
                return False
        return True


def connect(url: str) -> Remote:
    """The warehouse at an address; nothing is asked of the store yet.

    Raises:
        BadInput: the address is none of S3, or the package obstore is missing.
    """
    if not _ADDRESS.fullmatch(url):
        raise BadInput(f"{url}: expected the address of an S3 bucket, such as s3://bucket/prefix")
    try:
        from obstore.store import S3Store
    except ImportError:
        raise BadInput(f"{url} needs the package obstore: pip install 'zongjie[s3]'") from None
    address = url.rstrip("/")
    with _named_errors(address):
        store = S3Store.from_url(
            address,
            client_options={"allow_http": True, "timeout": _PATIENCE},
            retry_config={"max_retries": _RETRIES, "retry_timeout": _PATIENCE},
        )
    return Remote(address, store)


def manifest_path(snapshot_id: str) -> str:
    """Where a manifest lies below the address."""
    return f"{SNAPSHOTS}/{snapshot_id}.json"


@contextmanager
def _named_errors(where: str, *, absent_is_fine: bool = False) -> Iterator[None]:
    """Say where and what was expected when the store says no."""
    from obstore.exceptions import BaseError, PermissionDeniedError, UnauthenticatedError

    try:
        yield
    except FileNotFoundError as error:
        if "NoSuchBucket" in str(error):
            raise BadInput(_no_bucket(where)) from None
        if not absent_is_fine:
            raise BadInput(f"{where}: no such object; it may have been collected, open again") from None
    except (PermissionDeniedError, UnauthenticatedError) as error:
        raise BadInput(f"{where}: access refused; expected AWS_ACCESS_KEY_ID … ({_short(error)})") from None
    except BaseError as error:
        if "NoSuchBucket" in str(error):
            raise BadInput(_no_bucket(where)) from None
        raise BadInput(
            f"{where}: the store failed; are AWS_ENDPOINT_URL and the keys right? {_short(error)}"
        ) from None


def _no_bucket(where: str) -> str:
    bucket = where.split("/")[2]
    return f"{where}: no bucket {bucket!r} there; make it first, or set ZONGJIE_REMOTE to one that exists"


def _short(error: Exception) -> str:
    return str(error).splitlines()[0][:300]
