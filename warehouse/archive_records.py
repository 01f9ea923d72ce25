"""WARC records: how a response or a file lies in the archive, byte by byte.

Each record is a gzip member of its own, so that one can be read at its offset without the others (WARC
1.1, ISO 28500:2017, annex A). Bodies are stored unpacked: the headers that spoke of the transfer are
kept under the name `X-Archive-Orig-…`, as other archives do, and Content-Length counts what is stored.
`WARC-Payload-Digest` is the SHA-256 of the body in hexadecimal, so a record proves itself without the index.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from uuid import uuid4

from fastwarc.stream_io import GzipWriter
from fastwarc.warc import WarcRecord, WarcRecordType

from tasks.errors import ArchiveDamaged
from tasks.web.outcomes import Fetched, body_hash

# Packing is the largest single cost of a crawl. On pages of Chinese text of 30 kB, level 2 of isal takes 0.1 ms and
# leaves 46%; level 1 of zlib, as fastwarc has it, takes 0.24 ms and leaves 59%.
_ISAL_LEVEL, _ZLIB_LEVEL = 2, 1
_RESPONSE = "application/http; msgtype=response"
_TRANSFER = frozenset({"content-encoding", "transfer-encoding", "content-length"})
_READ_BYTES = 64 * 1024
ROW_HEADER = "X-Archive-Row"


def packed_record(fetched: Fetched, row: str | None = None, sha256: str | None = None) -> bytes:
    """One gzip member with the record of a response (`response`) or of a file (`resource`).

    `row` is the row of the index as JSON in ASCII; it lies in the record's head, so that a lost index can be made
    again from the files.
    """
    body = fetched.body or b""
    is_file = fetched.url.startswith("file:")
    content = body if is_file else _http_head(fetched, len(body)) + body
    head = {
        "WARC-Type": "resource" if is_file else "response",
        "WARC-Record-ID": f"<urn:uuid:{uuid4()}>",
        "WARC-Date": fetched.fetched_at,
        "WARC-Target-URI": fetched.final_url or fetched.url,
        "WARC-Payload-Digest": f"sha256:{sha256 or body_hash(body)}",
        "Content-Type": fetched.content_type or "application/octet-stream" if is_file else _RESPONSE,
        "Content-Length": str(len(content)),
    }
    if row is not None:
        head[ROW_HEADER] = row
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return zipped(b"".join([b"WARC/1.1\r\n", lines.encode(), b"\r\n", content, b"\r\n\r\n"]))


def packed_warcinfo(file_name: str, run_id: str) -> bytes:
    """The first record of a file: what wrote it, in which run."""
    record = WarcRecord()
    record.init_headers(WarcRecordType.warcinfo)
    record.headers.append("WARC-Filename", file_name)
    record.headers.append("Content-Type", "application/warc-fields")
    record.set_bytes_content(
        f"software: zongjie\r\nformat: WARC File Format 1.1\r\nrun: {run_id}\r\n".encode()
    )
    out = io.BytesIO()
    record.write(out)
    return zipped(out.getvalue())


def read_body(path: Path, offset: int) -> bytes:
    """The body of the record that begins at `offset`, proved by its digest.

    Raises:
        ArchiveDamaged: the file is missing or ends early, the gzip member or the record is broken, or the
            body is not the one that was written.
    """
    place = f"{path.name} at {offset}"
    raw = _unpacked(path, offset, place)
    try:
        record = WarcRecord.from_bytes(raw)
        if record.record_type == WarcRecordType.response:
            record.parse_http()
        body = bytes(record.reader.read()) if record.reader else b""
    except OSError as error:
        raise ArchiveDamaged(f"{place}: no WARC record: {error}") from error
    stated = record.headers.get("WARC-Payload-Digest")
    found = f"sha256:{body_hash(body)}"
    if stated != found:
        raise ArchiveDamaged(f"{place}: body is {found}, expected {stated}")
    return body


def with_row(raw: bytes, row: str) -> bytes:
    """An unpacked record, packed again with another row in its head."""
    head, found, rest = raw.partition(f"\r\n{ROW_HEADER}: ".encode())
    return zipped(head + found + row.encode("ascii") + b"\r\n" + rest.partition(b"\r\n")[2])


def members(file: Path, start: int = 0) -> Iterator[tuple[int, int, bytes | None]]:
    """Offset, length and content of each gzip member of a file from an offset on.

    The content is None, once, where a kill cut the end.
    """
    size, offset = file.stat().st_size, start
    with file.open("rb") as stream:
        while offset < size:
            stream.seek(offset)
            unpacker, taken, out = zlib.decompressobj(31), 0, bytearray()
            try:
                while not unpacker.eof and (piece := stream.read(_READ_BYTES)):
                    out += unpacker.decompress(piece)
                    taken += len(piece)
            except zlib.error:
                pass
            if not unpacker.eof:
                yield offset, size - offset, None
                return
            length = taken - len(unpacker.unused_data)
            yield offset, length, bytes(out)
            offset += length


def _http_head(fetched: Fetched, length: int) -> bytes:
    lines = [f"HTTP/1.1 {fetched.status or 0} "]
    for name, value in fetched.headers:
        lines.append(f"{'X-Archive-Orig-' if name.lower() in _TRANSFER else ''}{name}: {value}")
    lines.append(f"Content-Length: {length}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1", errors="replace")


def zipped(raw: bytes) -> bytes:
    """One gzip member."""
    return _packer()(raw)


@cache
def _packer() -> Callable[[bytes], bytes]:
    """Isal where it is installed: it is not built for every processor. What unpacks is the same."""
    if find_spec("isal") is None:
        return _zipped_by_zlib
    from isal import igzip

    return lambda raw: bytes(igzip.compress(raw, _ISAL_LEVEL, mtime=0))


def _zipped_by_zlib(raw: bytes) -> bytes:
    out = io.BytesIO()
    writer = GzipWriter(out, compression_level=_ZLIB_LEVEL)
    writer.write(raw)
    writer.finish()
    return out.getvalue()


def _unpacked(path: Path, offset: int, place: str) -> bytes:
    """The gzip member at `offset`; its checksum is proved by reading to its end."""
    unpacker = zlib.decompressobj(31)
    out: list[bytes] = []
    try:
        for piece in _pieces(path, offset):
            out.append(unpacker.decompress(piece))
            if unpacker.eof:
                return b"".join(out)
    except (OSError, zlib.error) as error:
        raise ArchiveDamaged(f"{place}: {error}") from error
    raise ArchiveDamaged(f"{place}: the record ends early, expected a whole gzip member")


def _pieces(path: Path, offset: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(offset)
        while piece := file.read(_READ_BYTES):
            yield piece
