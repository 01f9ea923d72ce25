"""Any bytes through the converter process: a source or a reason, never an error, never a long wait."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tasks.files.claims import disagreement, format_of_bytes
from tasks.files.converter import Converter, Limits
from tasks.files.members import members, unzipped
from tasks.files.source import read_file
from tests.files.binary_word import BinaryWord, Run, compound
from tests.files.pdf import pdf, show
from tests.files.test_rtf import gbk, rtf
from tests.files.test_zips import packed
from tests.files.word import line, raw

SAID = "全校教师86人。"
FILES = {
    "doc": BinaryWord([Run(SAID + "\r")]).bytes(),
    "docx": raw(line(SAID)),
    "pdf": pdf([show(SAID, 100, 100)]),
    "rtf": rtf(gbk(SAID)),
}


@pytest.fixture(scope="module")
def small() -> Iterator[Converter]:
    """A converter that gives up soon."""
    one = Converter(Limits(cpu=2, seconds=30, memory=400_000_000, output=2_000_000))
    yield one
    one.close()


@pytest.mark.parametrize("form", FILES)
def test_each_format_says_the_same(form: str) -> None:
    source = read_file(FILES[form], name=f"总结.{form}")
    assert (source.text, source.format, source.issues) == (SAID, form, ())


@pytest.mark.parametrize("form", FILES)
def test_the_bytes_decide_and_a_lie_is_noted(form: str) -> None:
    source = read_file(FILES[form], name="总结.txt", content_type="text/html")
    assert (source.text, source.format) == (SAID, form)
    [issue] = source.issues
    assert issue.kind == "format_disagrees"
    assert issue.note == f"the bytes are {form}, the name says txt, the content type says html"
    assert format_of_bytes(FILES[form]) == form


def test_names_and_types_that_say_nothing_are_no_lie() -> None:
    assert disagreement("doc", "download.aspx", "application/octet-stream") is None
    assert disagreement("doc", "总结.wps", None) is None


def test_junk_before_a_pdf_is_allowed_as_readers_allow_it() -> None:
    assert read_file(b"\0\1\2" * 100 + FILES["pdf"]).format == "pdf"


@pytest.mark.parametrize(
    ("body", "name", "note"),
    [
        (compound({"Workbook": b"x"}), "a.doc", "xls"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "a.png", "image"),
        (b"Rar!\x1a\x07\0", "a.rar", "rar"),
        (raw("").replace(b"word/", b"ppt//"), "a.pptx", "pptx"),
    ],
)
def test_formats_without_documents_are_named(body: bytes, name: str, note: str) -> None:
    source = read_file(body, name=name)
    assert source.text == ""
    assert source.issues[0].kind in ("unsupported_format", "broken_file")
    assert source.format in ("doc", "docx", "zip", "unknown")
    assert note in source.issues[0].note or source.issues[0].kind == "broken_file"


def test_a_zip_has_members_and_no_text() -> None:
    body = packed(("总结.doc", FILES["doc"]), ("x.jpg", b"x"))
    source = read_file(body, name="a.zip")
    assert (source.format, source.text, [i.kind for i in source.issues]) == (
        "zip",
        "",
        ["unsupported_member"],
    )
    assert [(m.name, read_file(m.body, name=m.name).text) for m in members(body)] == [("总结.doc", SAID)]
    assert members(FILES["docx"]) == ()


# ---- limits ------------------------------------------------------------------------------------------


def note(body: bytes, form: str, by: Converter) -> str:
    source = read_file(body, name=f"a.{form}", by=by)
    assert (source.text, source.format) == ("", "unknown")
    assert source.issues[0].kind in ("converter_limit", "converter_failed")
    return source.issues[0].note


def test_processor_time_is_limited(small: Converter) -> None:
    assert note(rtf(rb"{\b x}" * 2_000_000), "rtf", small) == "rtf: cpu"


def test_time_on_the_clock_is_limited() -> None:
    by = Converter(Limits(seconds=0.001))
    began = time.monotonic()
    assert note(FILES["docx"], "docx", by) == "docx: time"
    assert time.monotonic() - began < 5
    by.close()


def test_memory_is_limited(small: Converter) -> None:
    body = "".join(line(f"{SAID}{n * 7919:b}") for n in range(400_000))
    by = Converter(Limits(memory=300_000_000))
    assert note(raw(body), "docx", by) == "docx: memory"
    by.close()


def test_the_answer_is_limited(small: Converter) -> None:
    assert note(rtf(gbk("学") * 500_000), "rtf", small) == "rtf: output"


def test_a_limit_costs_only_its_document(small: Converter) -> None:
    assert note(rtf(rb"{\b x}" * 2_000_000), "rtf", small) == "rtf: cpu"
    assert read_file(FILES["doc"], by=small).text == SAID


def test_a_converter_that_died_is_replaced(small: Converter) -> None:
    assert read_file(FILES["rtf"], by=small).text == SAID
    process = small._process
    assert process is not None
    process.kill()
    process.wait()
    assert read_file(FILES["rtf"], by=small).text == SAID


def test_the_failure_of_a_zip_is_an_issue() -> None:
    by = Converter(Limits(seconds=0.001))
    assert [i.kind for i in unzipped(packed(("a.txt", b"x")), by).issues] == ["converter_failed"]
    by.close()


def test_a_child_can_open_no_file_and_no_connection() -> None:
    program = (
        "import os, socket, resource\n"
        "from tasks.files.server import _limit\n"
        "null = os.open(os.devnull, os.O_RDWR); [os.dup2(null, n) for n in (0, 2)]; os.close(null)\n"
        "_limit({'cpu': 5, 'memory': 10**9})\n"
        "for act in (lambda: open('/etc/hostname'), lambda: open('x', 'w'), socket.socket, os.pipe):\n"
        "    try: act(); print('open')\n"
        "    except OSError as error: print(error.errno)\n"
        "try: resource.setrlimit(resource.RLIMIT_CPU, (900, 900)) if os.getuid() else None; print('ok' if not os.getuid() else 'raised')\n"
        "except ValueError: print('ok')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["24", "24", "24", "24", "ok"]


def test_the_converter_ends_when_nobody_asks_any_more() -> None:
    by = Converter()
    assert read_file(FILES["rtf"], by=by).text == SAID
    process = by._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(10) == 0


def test_the_converter_knows_no_secret_of_its_parent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_TOKEN", "secret")
    by = Converter()
    by.ask(FILES["rtf"], "rtf")
    assert by._process is not None
    with open(f"/proc/{by._process.pid}/environ", "rb") as file:
        assert b"secret" not in file.read()
    by.close()


# ---- fuzz --------------------------------------------------------------------------------------------


@settings(
    max_examples=int(os.environ.get("ZONGJIE_FUZZ", "40")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
@pytest.mark.parametrize("form", FILES)
def test_a_damaged_file_is_a_source_or_a_reason(form: str, small: Converter, data: st.DataObject) -> None:
    body = bytearray(FILES[form])
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(body) - 1))
        match data.draw(st.sampled_from(["set", "cut", "double", "zero"])):
            case "set":
                body[at] = data.draw(st.integers(0, 255))
            case "cut":
                del body[at : at + data.draw(st.integers(1, 40))]
            case "double":
                body[at:at] = body[at : at + data.draw(st.integers(1, 200))]
            case "zero":
                body[at : at + 4] = b"\xff\xff\xff\xff"
        if not body:
            return
    source = read_file(bytes(body), name=f"a.{form}", by=small)
    assert isinstance(source.text, str)
    assert source.text or source.issues
    assert all(0 <= i.start <= i.end <= len(source.text) for i in source.issues)
