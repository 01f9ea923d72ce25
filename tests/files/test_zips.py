"""Zips of documents: names as their author wrote them, and nothing that a zip may do to the reader."""

import io
import zipfile

import pytest

from tasks.files.members import member_url
from tasks.files.packages import MOST_MEMBERS
from tasks.files.zips import MOST_DOCUMENTS, Unzipped, member_name, unzip
from tests.files.word import line, raw

TEXT = "全校教师86人。".encode("gbk")


class _AsBytes(zipfile.ZipInfo):
    """A member whose name is written as these bytes and without the UTF-8 flag, as Chinese Windows does."""

    raw = b""

    def _encodeFilenameFlags(self) -> tuple[bytes, int]:
        return self.raw, self.flag_bits & ~0x800


def named(name: bytes) -> _AsBytes:
    info = _AsBytes("x")
    info.raw = name
    return info


def packed(*members: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, body in members:
            package.writestr(name, body, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def kinds(found: Unzipped) -> list[str]:
    return [issue.kind for issue in found.issues]


@pytest.mark.parametrize("charset", ["gbk", "utf-8", "big5"])
def test_names_are_read_in_the_charset_of_the_machine_that_wrote_them(charset: str) -> None:
    name = "總結/學校工作.txt" if charset == "big5" else "总结/学校工作.txt"
    [member] = unzip(packed((named(name.encode(charset)), TEXT))).members
    assert (member.name, member.body) == (name, TEXT)


def test_a_name_with_the_utf_8_flag_and_one_in_the_extra_field() -> None:
    assert [m.name for m in unzip(packed(("总结.txt", TEXT))).members] == ["总结.txt"]
    info = zipfile.ZipInfo("______.txt")
    name = "总结.txt".encode()
    info.extra = b"\x75\x70" + (5 + len(name)).to_bytes(2, "little") + b"\1\0\0\0\0" + name
    assert member_name(info) == "总结.txt"


def test_folders_and_what_systems_leave_behind_say_nothing() -> None:
    members = [("2013/", b""), ("__MACOSX/._a.txt", b"x"), ("2013/~$总结.doc", b"x"), (".hidden.txt", b"x")]
    assert unzip(packed(*members)) == Unzipped()


def test_other_kinds_of_file_are_named_in_one_issue() -> None:
    found = unzip(packed(("照片.jpg", b"x"), ("表.xls", b"x"), ("总结.txt", TEXT)))
    assert [m.name for m in found.members] == ["总结.txt"]
    assert [(i.kind, i.note) for i in found.issues] == [("unsupported_member", "2: 照片.jpg, 表.xls")]


@pytest.mark.parametrize(
    "name", ["../../etc/x.txt", "/etc/x.txt", "a/../../x.txt", "C:\\x.txt", "..\\x.txt", "a\tb.txt"]
)
def test_a_name_that_leads_out_of_the_archive_is_refused(name: str) -> None:
    found = unzip(packed((name, TEXT)))
    assert (found.members, kinds(found)) == ((), ["unsafe_path"])


def test_archives_inside_are_refused_whatever_they_are_called() -> None:
    inner = packed(("总结.txt", TEXT))
    found = unzip(
        packed(("内.zip", inner), ("内.doc", inner), ("内.rar", b"Rar!"), ("真.docx", raw(line("正文"))))
    )
    assert kinds(found) == ["nested_archive"] * 3
    assert [m.name for m in found.members] == ["真.docx"]


def test_two_members_of_one_name_have_two_addresses() -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        body = packed(("总结.txt", TEXT), ("总结.txt", b"320"), ("总结.txt", b"410"))
    names = [m.name for m in unzip(body).members]
    assert names == ["总结.txt", "总结 (2).txt", "总结 (3).txt"]
    assert len({member_url("file:///a.zip", name) for name in names}) == 3


def test_a_member_that_unpacks_to_far_more_is_refused_and_the_others_are_read() -> None:
    found = unzip(packed(("b.txt", bytes(50_000_000)), ("总结.txt", TEXT)))
    assert kinds(found) == ["zip_bomb"]
    assert [m.name for m in found.members] == ["总结.txt"]


def test_members_that_together_unpack_to_too_much_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tasks.files.zips.MOST_UNPACKED", 1000)
    found = unzip(packed(*((f"{n}.txt", bytes(400)) for n in range(4))))
    assert (len(found.members), kinds(found)) == (2, ["zip_bomb", "zip_bomb"])


def test_too_many_members_are_refused() -> None:
    assert kinds(unzip(packed(*((f"{n}", b"") for n in range(MOST_MEMBERS + 1))))) == ["zip_bomb"]
    found = unzip(packed(*((f"{n}.txt", b"x") for n in range(MOST_DOCUMENTS + 2))))
    assert (len(found.members), kinds(found)) == (MOST_DOCUMENTS, ["zip_bomb"] * 2)


def test_a_directory_that_lies_about_a_size_is_no_way_round_the_limit() -> None:
    body = bytearray(packed(("b.txt", bytes(30_000_000))))
    at = body.index(b"PK\x01\x02") + 24
    body[at : at + 4] = (10).to_bytes(4, "little")
    assert kinds(unzip(bytes(body))) in (["broken_file"], ["zip_bomb"])


def test_an_encrypted_member_and_a_broken_one_are_refused() -> None:
    body = bytearray(packed(("总结.txt", TEXT)))
    encrypted, broken = bytearray(body), bytearray(body)
    encrypted[encrypted.index(b"PK\x01\x02") + 8] |= 1
    encrypted[6] |= 1
    broken[broken.index(b"PK\x01\x02") + 16] ^= 0xFF
    assert kinds(unzip(bytes(encrypted))) == ["encrypted"]
    assert kinds(unzip(bytes(broken))) == ["broken_file"]
    assert kinds(unzip(b"PK\x03\x04 nothing")) == ["broken_file"]


def test_what_goes_to_another_process_comes_back_the_same() -> None:
    import json

    found = unzip(packed(("总结.txt", TEXT), ("x.jpg", b"")))
    assert Unzipped.from_packed(json.loads(found.packed())) == found
