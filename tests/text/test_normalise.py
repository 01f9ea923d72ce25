"""The matching form has the length of the text, one script and one width, and leaves names alone."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from tasks.text.normalise import in_script_of, in_traditional, is_traditional, match_form, script_of
from tests.bounded import in_linear_time
from tests.shared import SHARED, needs_shared

ANY = st.text(
    alphabet=st.one_of(
        st.sampled_from("學校学校乾縣县於于著后後，；（）１２Ａ　。“”餘"),
        st.characters(),
        st.sampled_from("\ud800\udfff\x00"),
    ),
    max_size=60,
)


@given(ANY)
def test_every_text_keeps_its_length(text: str) -> None:
    assert len(match_form(text)) == len(text)


@given(ANY)
def test_the_matching_form_of_a_matching_form_has_no_full_width_ascii(text: str) -> None:
    assert not any(0xFF01 <= ord(c) <= 0xFF5E for c in match_form(text))


@pytest.mark.parametrize(
    "text",
    [
        "乾县中学与乾安县小学",
        "徐乾学藏书",
        "于谦小学",
        "康乾年间",
        "魏徵、文徵明",
        "他著有专著两部",
        "於潜镇中心小学",
    ],
)
def test_simplified_text_does_not_change(text: str) -> None:
    assert match_form(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("投入三百餘元", "投入三百余元"),
        ("學校后勤規范", "学校后勤规范"),
        ("帶著學生讀著作", "带着学生读著作"),
        ("乾縣的學校，校園乾淨", "乾县的学校,校园干净"),
        ("徵求學生意見", "征求学生意见"),
        ("衞生檢查", "卫生检查"),
        ("关於乾净整洁的规定", "关于干净整洁的规定"),
        ("带著问题读名著", "带着问题读名著"),
        ("共有三百馀名教师", "共有三百余名教师"),
        ("１２０人（含教師）；９８％", "120人(含教师);98%"),
    ],
)
def test_traditional_and_mixed_text_becomes_simplified(text: str, expected: str) -> None:
    assert match_form(text) == expected


def test_marks_that_have_no_ascii_twin_stay() -> None:
    assert match_form("。、《》“”〔〕【】—…") == "。、《》“”〔〕【】—…"


def test_the_script_is_told_by_characters_that_only_one_script_has() -> None:
    assert script_of("學校后勤,于是")[0] == "hant"
    assert script_of("学校后勤,于是")[0] == "hans"
    assert script_of("學校学校")[0] == "mixed"
    assert script_of("人口 120") == ("none", 0.0)


def test_a_repair_is_written_in_the_script_around_it() -> None:
    assert in_script_of("进一步", "學區") == "進一步"
    assert in_script_of("进一步", "学区") == "进一步"


def _suite() -> list[tuple[str, str, list[str]]]:
    path = SHARED / "suites" / "opencc" / "testcases.strict.json"
    cases = json.loads(path.read_text("utf-8"))["cases"] if path.exists() else []
    found = []
    for case in cases:
        for config in ("t2s", "tw2s", "hk2s"):
            expected = case["expected"].get(config)
            if expected:
                found.append((config, case["input"], expected if isinstance(expected, list) else [expected]))
    return found


@needs_shared
def test_the_converter_passes_its_whole_suite_and_the_matching_form_follows_it() -> None:
    suite = _suite()
    assert len(suite) >= 100
    right: dict[str, set[str]] = {}
    for config, text, expected in suite:
        assert OpenCC(config).convert(text) in expected
        # A matching form knows no region: 著 after a verb is 着 whatever the configuration.
        right.setdefault(text, set()).update(_narrow(e) for e in expected)
    for text, expected_forms in right.items():
        if any(len(e) == len(text) for e in expected_forms):
            assert match_form(text) in expected_forms


def _narrow(text: str) -> str:
    return "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in text)


@pytest.mark.parametrize(
    "text",
    [
        "?" * 1_000_000,
        "學校于后\ud800" * 100_000,
        "乾縣於著" * 100_000,
        "（" * 10_000,
        "學校有教師，" * 400_000,
    ],
    ids=["questions", "surrogates", "both scripts", "brackets", "one line"],
)
def test_hostile_text_takes_linear_time(text: str) -> None:
    with in_linear_time():
        assert len(match_form(text)) == len(text)


@given(st.text(alphabet="學校区动員学2后", max_size=40), st.integers(1, 12))
def test_places_in_traditional_text_are_those_whose_neighbours_are_traditional(text: str, near: int) -> None:
    places = [i for i, c in enumerate(text) if c == "后"]
    expected = [i for i in places if is_traditional(text[max(0, i - near) : i + near])]
    assert in_traditional(text, places, near) == expected
