"""Wrong glyphs, digits, leftovers, glosses and mojibake: each with what it must not touch."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repair import repair
from tasks.text.repairs.digits import find_misread_years, find_spaced_digits
from tasks.text.repairs.glosses import find_glosses
from tasks.text.repairs.glyphs import find_confused, find_low_quotes, find_title_marks, find_wrong_glyphs
from tasks.text.repairs.leftovers import find_leftovers
from tasks.text.repairs.mojibake import find_mojibake


def test_shifted_glyphs_become_the_common_character() -> None:
    text = "收斱癿亊迚行规范"
    assert apply_edits(text, find_wrong_glyphs(text))[0] == "收方的事进行规范"


def test_a_glyph_is_repaired_in_the_script_around_it() -> None:
    text = "學校觃範辦學"
    assert apply_edits(text, find_wrong_glyphs(text))[0] == "學校規範辦學"


def test_japanese_text_keeps_its_characters() -> None:
    assert find_wrong_glyphs("学校の収入と亊") == []


def test_question_marks_around_a_title_become_title_marks() -> None:
    text = "组织学习?中小学生守则?,落实?安全工作管理办法?。"
    assert (
        apply_edits(text, find_title_marks(text))[0] == "组织学习《中小学生守则》,落实《安全工作管理办法》。"
    )


@pytest.mark.parametrize("text", ["怎样制定标准?怎样落实规划?", "有制度吗?谁来执行这个制度?", "标准?"])
def test_questions_stay_questions(text: str) -> None:
    assert find_title_marks(text) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [("效果显着提高", "效果显著提高"), ("着名学校", "著名学校"), ("学校’的工作", "学校的工作")],
)
def test_confused_characters_are_told_by_their_word(text: str, fixed: str) -> None:
    assert apply_edits(text, find_confused(text))[0] == fixed


@pytest.mark.parametrize("text", ["看着名单", "睡着了", "他说‘好’。", "记着作业", "明显着急"])
def test_the_particle_and_quotes_in_order_stay(text: str) -> None:
    assert find_confused(text) == []


def test_a_low_quote_closes_what_an_opening_quote_opened() -> None:
    text = "石桥镇获评“文明乡镇〞,建设“两型〞社会"
    assert apply_edits(text, find_low_quotes(text))[0] == "石桥镇获评“文明乡镇”,建设“两型”社会"


@pytest.mark.parametrize("text", ["建設〝兩型〞社會", "〝文明〞與“和諧”", "一〞管"])
def test_low_quotes_of_other_typesetters_stay(text: str) -> None:
    assert find_low_quotes(text) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("2 0 1 4年1 1月", "2014年11月"),
        ("投入1 2 0 万元", "投入120 万元"),
        ("20 14 年", "2014 年"),
        ("2013 年 5 月", "2013 年 5 月"),
        ("得分 98 76 54", "得分 98 76 54"),
        ("听课1 364节,每年1 600元", "听课1364节,每年1600元"),
        ("附表1 360节,小学 9 120个", "附表1 360节,小学 9 120个"),
    ],
)
def test_digits_of_one_number_close_and_others_do_not(text: str, fixed: str) -> None:
    assert apply_edits(text, find_spaced_digits(text))[0] == fixed


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("二0一三年", "二〇一三年"),
        ("二00八年", "二〇〇八年"),
        ("2O13年", "2013年"),
        ("9月一12月", "9月—12月"),
        ("二〇一三年", "二〇一三年"),
        ("二零一三年", "二零一三年"),
        ("一月一次", "一月一次"),
        ("型号2O13", "型号2O13"),
    ],
)
def test_misread_years(text: str, fixed: str) -> None:
    assert apply_edits(text, find_misread_years(text))[0] == fixed


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("经费&nbsp;充足", "经费充足"),
        ("经费&#160;充足", "经费充足"),
        ("经费&nbs\np;充足", "经费充足"),
        ("甲&middot;乙&ldquo;丙&rdquo;", "甲·乙“丙”"),
        ("学\u200b校\x07", "学校"),
        ("标题<br/>正文<b>重点</b>", "标题\n正文重点"),
        ("\uf0b7加强学习", "加强学习"),
    ],
)
def test_leftovers_go(text: str, fixed: str) -> None:
    assert apply_edits(text, find_leftovers(text))[0] == fixed


def test_an_unknown_private_character_is_marked_not_removed() -> None:
    (mark,) = find_leftovers("姓名\ue123")
    assert (mark.fixed, mark.certain) == (None, False)


@pytest.mark.parametrize("text", ["R&D经费", "AT&T;公司", "x<5,y>3", "第\n二行\t列", "nbspace"])
def test_ampersands_and_comparisons_stay(text: str) -> None:
    assert find_leftovers(text) == []


def test_glosses_without_tones_go_where_several_say_how_their_characters_are_read() -> None:
    text = "學(xue)(xue)校有(you)专任(ren)(ren)教师12人(ren)。"
    assert apply_edits(text, find_glosses(text))[0] == "學校有专任教师12人。"
    assert find_glosses("见表(a)、甲(jia)方、学(xue)生(b)。") == []


def test_glosses_of_common_characters_go() -> None:
    text = "全學(xué)區(qū)共有们(men)生(shēng)"
    assert apply_edits(text, find_glosses(text))[0] == "全學區共有们生"


@pytest.mark.parametrize("text", ["谌(chén)老师", "维生素(vitamin)", "见表(a)和(b)", "学校(school)"])
def test_the_writers_own_brackets_stay(text: str) -> None:
    assert find_glosses(text) == []


@pytest.mark.parametrize(
    ("codec", "wrong"),
    [("utf-8", "latin-1"), ("gb18030", "latin-1"), ("big5", "latin-1"), ("utf-8", "cp1252")],
)
def test_runs_read_as_western_go_back(codec: str, wrong: str) -> None:
    original = "中學工作" if codec == "big5" else "中学安全"
    broken = original.encode(codec).decode(wrong, "strict" if wrong == "latin-1" else "ignore")
    if broken.encode(wrong) != original.encode(codec):
        broken = "".join(
            bytes([b]).decode(wrong, "replace").replace("\ufffd", chr(b)) for b in original.encode(codec)
        )
    text = f"本校{broken}12所"
    assert apply_edits(text, find_mojibake(text))[0] == f"本校{original}12所"


def test_utf8_read_as_gbk_goes_back() -> None:
    text = "学校工作总结".encode().decode("gb18030")
    assert apply_edits(text, find_mojibake(text))[0] == "学校工作总结"


@pytest.mark.parametrize(
    "text", ["Café crème, naïve façade", "回家······可惜", "5×8=40±2°", "寰宇、瀛台、鏖战"]
)
def test_western_words_and_rare_characters_stay(text: str) -> None:
    assert find_mojibake(text) == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("经费&amp;nbsp;充足", "经费充足"),
        ("经费＆nbsp；充足", "经费充足"),
        ("经费&NBSP;充足", "经费充足"),
        ("经费&#160充足", "经费充足"),
        ("经费amp;nbsp;充足", "经费充足"),
        ("“两基&rdquo工作", "“两基”工作"),
        ("u3000u3000学校经费充足", "学校经费充足"),
        ("\\u201c两基\\u201d达标", "“两基”达标"),
        ("学校&lt;br /&gt;教师", "学校\n教师"),
        ("学校&lt;strong&gt;教师&lt;/strong&gt;", "学校教师"),
    ],
)
def test_entities_of_many_forms_go(text: str, fixed: str) -> None:
    edits = sorted(find_leftovers(text), key=lambda e: e.start)
    assert apply_edits(text, edits)[0] == fixed


@pytest.mark.parametrize(
    "text", ["R&D经费", "a&ampere", "5<6且7>6", "u2000型投影仪", "menu3000元", "R&quotient"]
)
def test_what_is_no_entity_stays(text: str) -> None:
    assert [e for e in find_leftovers(text) if e.fixed != ""] == []
    assert find_leftovers(text) == []


@pytest.mark.parametrize(
    ("text", "restored"),
    [
        ("全镇总面积147。52平方公里,人口3。3万。", "全镇总面积147.52平方公里,人口3.3万。"),
        ("全镇有完全中学l所,初中3所。", "全镇有完全中学1所,初中3所。"),
        ("贯彻《______国家通用语言文字法》。", "贯彻《中华人民共和国国家通用语言文字法》。"),
        ("學校努力做好干部隊伍建設。", "學校努力做好幹部隊伍建設。"),
    ],
)
def test_points_letters_names_and_cadres(text: str, restored: str) -> None:
    assert apply_edits(text, repair(text))[0] == restored


@pytest.mark.parametrize(
    "text",
    [
        "今年计划招生1200。45名教师参加培训。",
        "字母l形的教室",
        "演讲比赛在我校圆满结束。",
        "大家圆了梦。",
        "贯彻《xxx工作条例》。",
    ],
)
def test_numbers_letters_and_words_that_are_right_stay(text: str) -> None:
    assert apply_edits(text, repair(text))[0] == text
