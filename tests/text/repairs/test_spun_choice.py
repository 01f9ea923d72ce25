"""The neighbours of a word tell whether a spinner put it in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.text.edits import apply_edits
from tasks.text.repairs.spun import find_spun
from tasks.text.repairs.spun_choice import chosen
from tasks.vocabulary import table

DICTIONARIES = sorted({dictionary for dictionary, *_ in table("spun_words")})
WORDS = sorted({spun for _, spun, _ in table("spun_words")})
PROOFS = {
    "刚好": "教化局推广一般话,",
    "礼貌": "创建礼貌校园,签订安全职责书,",
    "本事": "教师进取参加,优秀班团体三个,",
    "不停": "全方面贯彻方针,不停提升质量,",
    "教课": "全体教员工调动踊跃性,",
    "教诲": "泛博西席讲授当真,",
    "那么": "坚持科学开展观,强化效劳意识,按照原那么办事,",
}


def unspun(text: str) -> str:
    return apply_edits(text, find_spun(text))[0]


def choices(text: str, dictionary: str) -> list[tuple[int, str, str]]:
    _, untouched = apply_edits(text, [])
    return list(chosen(text, {dictionary}, untouched, text))


@pytest.mark.parametrize(
    ("dictionary", "spun", "original"),
    [
        ("刚好", "老师刚好批改作业", "老师及时批改作业"),
        ("刚好", "仔细贯彻执行,状况汇报", "认真贯彻执行,情况汇报"),
        ("刚好", "统一相识,实行措施", "统一认识,采取措施"),
        ("刚好", "其次节课和指导看法", "第二节课和指导意见"),
        ("礼貌", "用心参与,增强职责心", "积极参与,增强责任心"),
        ("礼貌", "每周群众备课,透过开展", "每周集体备课,通过开展"),
        ("本事", "调动进取性,异常是在", "调动积极性,特别是在"),
        ("不停", "发明性地工作,不停完善制度", "创造性地工作,不断完善制度"),
        ("教课", "环绕中心任务,展开讲堂教课竞赛,增强师德培训", "围绕中心任务,开展课堂教学竞赛,加强师德培训"),
        ("教诲", "存在的题目:增强领导,规范治理人员", "存在的问题:加强领导,规范管理人员"),
        ("那么", "比上年进步2个百分点,局部乡镇,村村根本普及", "比上年提高2个百分点,部分乡镇,村村基本普及"),
        ("教课", "外教课四节,师生踊跃捐款,分工以下:", "外教课四节,师生踊跃捐款,分工如下:"),
    ],
)
def test_each_dictionary_goes_back_where_it_is_proved(dictionary: str, spun: str, original: str) -> None:
    assert unspun(PROOFS[dictionary] + spun).endswith(original)


@pytest.mark.parametrize(
    "text",
    [
        "研究出新看法,时间刚好够用。",
        "他讲礼貌,有本事,不停地练习。",
        "学校主动参与,群众满意。",
        "综合实力雄厚,潜力巨大。",
        "爱迪生的发明改变了生活。",
        "微机课和电教课由两位老师承担,学生踊跃报名,双方展开讨论,增强体质。",
    ],
)
def test_a_good_word_proves_no_dictionary(text: str) -> None:
    assert find_spun(text) == []


def test_a_text_that_has_the_original_more_often_keeps_both() -> None:
    assert choices("成绩提高,质量提高,水平提高,素质进步", "程度") == []
    assert choices("不断进步教学质量", "程度") == [(2, "进步", "提高")]


def test_what_went_back_is_not_replaced_again() -> None:
    restored = unspun(PROOFS["刚好"] + "依据学校实际,实行措施")
    assert restored.endswith("根据学校实际,采取措施")


def test_spun_words_of_a_traditional_text_go_back_in_its_script() -> None:
    assert (
        unspun("堅持科學開展觀,強化效勞意識,按照原那麼辦事。") == "堅持科學發展觀,強化服務意識,按照原則辦事。"
    )


@given(
    st.lists(st.sampled_from([*WORDS, "学校", "工作", ",", "。", "的", "一"]), max_size=30).map("".join),
    st.sampled_from(DICTIONARIES),
)
def test_choices_name_the_word_at_their_place_in_order(text: str, dictionary: str) -> None:
    found = choices(text, dictionary)
    assert [at for at, *_ in found] == sorted({at for at, *_ in found})
    for at, spun, original in found:
        assert text[at : at + len(spun)] == spun
        assert (dictionary, spun, original) in {tuple(row) for row in table("spun_words")}


def test_every_word_of_a_dictionary_has_its_odds() -> None:
    weighed = {(spun, original) for spun, original, *_ in table("spun_odds")}
    assert {(spun, original) for _, spun, original in table("spun_words")} <= weighed


def test_an_original_that_stands_beside_asks_for_more_than_one_that_is_gone() -> None:
    proof = "宽阔同学乐观参与素养训练。"
    assert unspun(proof + "现有89名同学。").endswith("现有89名学生。")
    assert "89名同学" in unspun(proof + "现有89名同学,在校学生多,毕业学生也多,学生宿舍两栋。")
