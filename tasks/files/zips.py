"""A zip of documents: its members by name and bytes, each refused one with its reason."""

from __future__ import annotations

import json
import zipfile
from base64 import b64decode, b64encode
from dataclasses import astuple, dataclass
from pathlib import PurePosixPath

import regex

from tasks.files.claims import claimed_by_name
from tasks.files.packages import Package
from tasks.files.shapes import Member, Refused
from tasks.records import Issue

MOST_DOCUMENTS = 500
MOST_UNPACKED = 96 * 1024 * 1024
_UTF8 = 0x800  # flag: the name is UTF-8 (APPNOTE.TXT, 4.4.4)
_UNICODE_PATH = 0x7075  # extra field with the name in UTF-8 (APPNOTE.TXT, 4.6.9)
_OUTSIDE = regex.compile(r"^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|[\x00-\x1f]")
_SYSTEM = regex.compile(r"(?:^|/)(?:__MACOSX/|\.|~\$|Thumbs\.db$|desktop\.ini$)")
_ARCHIVES = (".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")


@dataclass(frozen=True, slots=True)
class Unzipped:
    """The documents of a zip in the order of its directory, and an issue for each member left out."""

    members: tuple[Member, ...] = ()
    issues: tuple[Issue, ...] = ()

    def packed(self) -> bytes:
        """As JSON, for the way between processes."""
        members = [(m.name, b64encode(m.body).decode("ascii")) for m in self.members]
        return json.dumps({"members": members, "issues": [astuple(i) for i in self.issues]}).encode()

    @classmethod
    def from_packed(cls, answer: dict[str, list[list[str]]]) -> Unzipped:
        """What `packed` wrote."""
        members = tuple(Member(name, b64decode(body)) for name, body in answer["members"])
        return cls(members, tuple(_issue(*values) for values in answer["issues"]))


def _issue(stage: str, kind: str, start: str, end: str, note: str) -> Issue:
    return Issue(stage, kind, int(start), int(end), note)


def unzip(body: bytes, name: str = "") -> Unzipped:
    """The documents of a zip.

    A member that leads out of the archive, that is an archive itself, encrypted, broken, or over a limit
    is refused with a reason; other kinds of file are named in one issue; folders and what systems leave
    behind (`__MACOSX`, `~$…`) say nothing. A nested archive is refused whatever it is called.
    """
    found, issues, others = list[Member](), list[Issue](), list[str]()
    try:
        package = Package(body, MOST_UNPACKED)
    except Refused as why:
        return Unzipped((), (_refusal(why.kind, why.note),))
    for info in package.members:
        member = member_name(info)
        if info.is_dir() or (_SYSTEM.search(member) and not _OUTSIDE.search(member)):
            continue
        try:
            taken = _document(package, info, member, len(found))
        except Refused as why:
            issues.append(_refusal(why.kind, why.note))
            continue
        if taken is None:
            others.append(member)
        else:
            found.append(Member(_unique(member, found), taken))
    if others:
        issues.append(_refusal("unsupported_member", f"{len(others)}: {', '.join(others)}"))
    return Unzipped(tuple(found), tuple(issues))


def _document(package: Package, info: zipfile.ZipInfo, name: str, count: int) -> bytes | None:
    """A member's bytes; None where it is no kind of document."""
    if _OUTSIDE.search(name):
        raise Refused("unsafe_path", f"zip member {name!r}")
    if name.lower().endswith(_ARCHIVES):
        raise Refused("nested_archive", f"zip member {name!r}")
    if claimed_by_name(name) is None:
        return None
    if count >= MOST_DOCUMENTS:
        raise Refused("zip_bomb", f"{name!r}: more than {MOST_DOCUMENTS} documents")
    body = package.unpack(info)
    if body.startswith(b"PK\x03\x04") and _is_archive(body):
        raise Refused("nested_archive", f"zip member {name!r} is a zip by its bytes")
    return body


def _is_archive(body: bytes) -> bool:
    """Whether a zip inside a zip is more than a Word document."""
    try:
        return "word/document.xml" not in Package(body).names()
    except Refused:
        return False


def _refusal(kind: str, note: str) -> Issue:
    return Issue("decode", kind, note=note[:300])


def _unique(name: str, found: list[Member]) -> str:
    """A second member of the same name gets a number, so that both have an address."""
    names = {m.name for m in found}
    count, path, unique = 1, PurePosixPath(name), name
    while unique in names:
        count += 1
        unique = str(path.with_name(f"{path.stem} ({count}){path.suffix}"))
    return unique


def member_name(info: zipfile.ZipInfo) -> str:
    r"""The name of a member as its author wrote it, folders parted by `/`.

    A zip without the UTF-8 flag holds bytes of the machine that made it: on Chinese Windows GBK, which
    `zipfile` shows as cp437 (`╫▄╜ß.doc`). UTF-8 without the flag comes from other tools and is tried first,
    since GBK bytes are hardly ever good UTF-8. An extra field with the name in UTF-8 is believed above all.

    >>> member_name(zipfile.ZipInfo("总结.doc".encode("gbk").decode("cp437")))
    '总结.doc'
    >>> member_name(zipfile.ZipInfo("report.doc"))
    'report.doc'
    """
    stated = _unicode_path(info.extra)
    if stated:
        return stated.replace("\\", "/")
    raw = info.orig_filename
    if not info.flag_bits & _UTF8 and not raw.isascii():
        raw = _guessed(raw)
    return raw.replace("\\", "/")


def _guessed(shown: str) -> str:
    """A name that was shown as cp437, read as its bytes are."""
    try:
        name = shown.encode("cp437")
    except UnicodeEncodeError:
        return shown
    for charset in ("utf-8", "gbk", "big5", "gb18030"):
        try:
            return name.decode(charset)
        except UnicodeDecodeError:
            continue
    return shown


def _unicode_path(extra: bytes) -> str | None:
    """The name in the Info-ZIP Unicode Path extra field: version, checksum of the other name, UTF-8."""
    at = 0
    while at + 4 <= len(extra):
        kind, size = (
            int.from_bytes(extra[at : at + 2], "little"),
            int.from_bytes(extra[at + 2 : at + 4], "little"),
        )
        if kind == _UNICODE_PATH and size > 5:
            return extra[at + 9 : at + 4 + size].decode("utf-8", "replace")
        at += 4 + size
    return None
