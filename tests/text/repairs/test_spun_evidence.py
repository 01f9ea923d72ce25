"""All words of a text together show a spinner where its phrases do not."""

import pytest

from tasks.text.edits import apply_edits
from tasks.text.repairs.seen import codes, seen_in
from tasks.text.repairs.spun import find_spun
from tasks.text.repairs.spun_evidence import shown, signs, suspected

SPUN = "学校效劳半径两公里。办公楼的根底稳固,局部门窗陈旧,比拟简陋,经费缺乏,盼望催促各方到达要求。"


def test_many_words_in_the_place_of_others_prove_what_one_phrase_does_not() -> None:
    assert shown(SPUN, ["那么"], set()) == {"那么"}
    assert [edit.fixed for edit in find_spun(SPUN)][:2] == ["服务", "基础"]


def test_words_whose_originals_stand_beside_them_prove_nothing() -> None:
    whole = "服务基础部分比较不足督促达到发展规范计划安全广大项目机会贡献办法多次加入承认发达关怀巩固。"
    assert shown(SPUN + whole * 2, ["那么"], set()) == set()


def test_a_long_text_needs_more_of_them() -> None:
    assert shown(SPUN + "学校认真工作。" * 10_000, ["那么"], set()) == set()


def test_words_of_a_dictionary_that_is_known_prove_no_other() -> None:
    text = "教化学生学问扎实,刚好支配工作,爱好广泛,阅历丰富,敬重老师,留意平安,学习看法端正。"
    assert "刚好" in shown(text, ["刚好"], set())
    assert shown(text, ["训练"], {"刚好"}) == set()


@pytest.mark.parametrize("text", ["", "?" * 1000, "教师45人,学生820人。"])
def test_a_text_without_such_words_shows_nothing(text: str) -> None:
    assert shown(text, ["那么", "训练"], set()) == set()


def test_words_prove_a_dictionary_of_which_no_phrase_is_known() -> None:
    text = "我校食堂进取努力,研究新情景,增强采购本事,让师生有一个完美的家园。"
    right = "我校食堂积极努力,研究新情况,增强采购能力,让师生有一个美好的家园。"
    assert apply_edits(text, find_spun(text))[0] == right


@pytest.mark.parametrize(
    "text",
    [
        "创设情景,发展学生的口语交际本事。",
        "他有进取心,有真本事,追求完美。",
        "全县朗诵竞赛中,我校取得竞赛项目的资格,本届竞赛学生以稳健实力登台,缔造学校在竞赛项目的首个金奖,与家长以方言沟通。",
    ],
)
def test_a_few_such_words_in_their_own_sense_stay(text: str) -> None:
    assert find_spun(text) == []


def test_the_words_of_a_traditional_text_are_asked_as_well() -> None:
    seen = seen_in("我校進取努力,研究新情景,增強保障本事,有一個完美的家園。", codes(signs()))
    assert suspected(seen) == {"本事"}


PROVED = "坚持科学开展观,学校效劳半径两公里。"


@pytest.mark.parametrize(
    ("spun", "right"),
    [
        ("专任老师45人,高级老师6人", "专任教师45人,高级教师6人"),
        ("9人到达大专以上学历", "9人达到大专以上学历"),
        ("创立义务教育均衡县", "创建义务教育均衡县"),
        ("体育器材到达《办学条件标准》", "体育器材达到《办学条件标准》"),
    ],
)
def test_words_of_reports_on_schools_go_back(spun: str, right: str) -> None:
    assert apply_edits(PROVED + spun, find_spun(PROVED + spun))[0].endswith(right)


@pytest.mark.parametrize(
    "kept", ["王老师说", "低年级老师们", "老师们到达学校", "学校创立于1956年", "基本标准"]
)
def test_they_stay_in_their_own_sense_beside_a_proof(kept: str) -> None:
    assert apply_edits(PROVED + kept, find_spun(PROVED + kept))[0].endswith(kept)


def test_fair_for_sensible_and_even_for_average_prove_the_machine_synonyms() -> None:
    text = "课桌椅布置公道,教室均匀为53平方米,体育馆灯光分布均匀,他办事公道。"
    right = "课桌椅布置合理,教室平均为53平方米,体育馆灯光分布均匀,他办事公道。"
    assert apply_edits(text, find_spun(text))[0] == right
