"""Zip containers within limits: what is in them, and no byte more than allowed of it.

The directory of a zip may lie about sizes, so a member is unpacked piece by piece and the limit holds for
what really comes out.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from tasks.files.shapes import Refused

MOST_MEMBERS = 10_000
MOST_BYTES = 256 * 1024 * 1024  # of all members that are read
MOST_RATIO = 400  # unpacked to packed, of a member above the size below: text packs to a tenth or so
_RATIO_FROM = 4 * 1024 * 1024
_PIECE = 1 << 16
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class Package:
    """An open zip whose reader counts what it unpacks."""

    def __init__(self, body: bytes, most_bytes: int = MOST_BYTES) -> None:
        """Read the directory of a zip.

        Raises:
            Refused: it is broken, or lists too many members.
        """
        self._left = most_bytes
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(body))
        except _BROKEN as error:
            raise Refused("broken_file", f"zip: {error}") from error
        self.members = self._zip.infolist()
        if len(self.members) > MOST_MEMBERS:
            raise Refused("zip_bomb", f"{len(self.members)} members, expected at most {MOST_MEMBERS}")

    def names(self) -> frozenset[str]:
        """The names of all members."""
        return frozenset(member.filename for member in self.members)

    def read(self, name: str) -> bytes | None:
        """A member's bytes, None where there is none of that name.

        Raises:
            Refused: it is broken or encrypted, or unpacks to more than is allowed.
        """
        try:
            info = self._zip.getinfo(name)
        except KeyError:
            return None
        return self.unpack(info)

    def unpack(self, info: zipfile.ZipInfo) -> bytes:
        """The bytes of a member of `members`.

        Raises:
            Refused: as for `read`.
        """
        if info.flag_bits & 0x1:
            raise Refused("encrypted", f"zip member {info.filename!r}")
        kept = bytearray()
        try:
            with self._zip.open(info) as stream:
                while piece := stream.read(_PIECE):
                    kept += piece
                    self._left -= len(piece)
                    self._check(info, len(kept))
        except _BROKEN as error:
            raise Refused("broken_file", f"zip member {info.filename!r}: {error}") from error
        return bytes(kept)

    def _check(self, info: zipfile.ZipInfo, size: int) -> None:
        if self._left < 0:
            raise Refused("zip_bomb", f"{info.filename!r} unpacks to more than is left of the limit")
        if size > _RATIO_FROM and size > MOST_RATIO * max(1, info.compress_size):
            raise Refused("zip_bomb", f"{info.filename!r} unpacks to more than {MOST_RATIO} times its size")
