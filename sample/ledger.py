"""Problems, and the ledgers that answer them: measure, deadline, who is responsible."""

from __future__ import annotations

from sample import outline
from sample.outline import Scheme
from sample.render import render
from sample.rows import Draft
from sample.setting import Setting, fresh
from sample.words import table, words

_HEADINGS = ("存在的问题", "存在的主要问题", "存在的问题和不足", "工作中存在的不足", "主要问题与困难")
_REMEDIES = ("整改措施", "改进措施", "整改措施及落实情况", "具体整改措施")
_RESPONSIBLE = ("教导处", "政教处", "总务处", "办公室", "教研室", "安全办")
_LABELS = (
    ("整改措施：", "责任人：", "整改时限："),
    ("整改措施：", "责任人：", "完成时限："),
    ("整改措施：", "责任部门：", "完成时间："),
    ("改进措施：", "责任人：", "整改期限："),
)


Pairs = list[tuple[str, ...]]


def problems(draft: Draft, here: Setting, way: Scheme, number: int, pairs: Pairs | None = None) -> int:
    """Write a section of problems; the number of the next heading."""
    random = here.random
    pairs = pairs or _pairs(here, random.randint(2, 5))
    outline.heading(draft, way.first, number, random.choice(_HEADINGS), 1)
    draft.write("。" if way.run_in else "\n")
    lines = [problem for problem, _ in pairs]
    if random.random() < 0.5:
        _in_one_sentence(draft, here, lines)
    else:
        form = way.second if way.second and "是" not in way.second else "{n}、"
        for item, line in enumerate(lines, 1):
            _problem(draft, here, form, item, line)
            if random.random() < 0.3:
                draft.write(fresh(here, words("prose")))
            draft.write("\n")
    return number + 1


def _pairs(here: Setting, count: int) -> Pairs:
    """Problems, each with the measure that answers it."""
    pairs = here.random.sample(table("problems"), count)
    if here.random.random() < 0.5:
        pairs[here.random.randrange(count)] = here.random.choice(table("problem_facts"))
    return pairs


def _in_one_sentence(draft: Draft, here: Setting, lines: list[str]) -> None:
    draft.write(here.random.choice(("", "", "工作中还存在一些不足：", "主要表现在：")))
    for item, line in enumerate(lines, 1):
        _problem(draft, here, "{c}是", item, line[:-1])
        draft.write("；" if item < len(lines) else "。\n")


def _problem(draft: Draft, here: Setting, form: str, item: int, line: str) -> None:
    start = outline.lead_in(draft, form, item, render(line, here), 2)
    draft.note("problems", start, ordinal=item)


def items(draft: Draft, here: Setting, way: Scheme, number: int) -> int:
    """Write the problems of a ledger with their measures; the number of the next heading."""
    if here.random.random() < 0.4:
        return _apart(draft, here, way, number)
    outline.heading(
        draft,
        way.first,
        number,
        here.random.choice(("存在问题及整改措施", "问题整改台账", "整改落实情况")),
        1,
    )
    draft.write("\n")
    form = way.second if way.second and "是" not in way.second else "{n}、"
    labels = here.random.choice(_LABELS)
    between = here.random.choice(("\n", "\n", ""))
    for item, (line, remedy) in enumerate(_pairs(here, here.random.randint(3, 6)), 1):
        _problem(draft, here, form, item, line)
        draft.write(between)
        _measure(draft, here, labels, between, remedy, item)
        draft.write("\n")
    return number + 1


def _apart(draft: Draft, here: Setting, way: Scheme, number: int) -> int:
    """Problems in one section, measures in the next."""
    pairs = _pairs(here, here.random.randint(2, 5))
    number = problems(draft, here, way, number, pairs)
    outline.heading(draft, way.first, number, here.random.choice(_REMEDIES), 1)
    draft.write("。" if way.run_in else "\n")
    form = way.second if way.second and "是" not in way.second else "{n}、"
    for item, (_, line) in enumerate(pairs, 1):
        start = outline.lead_in(draft, form, item, render(line, here, target=True), 2)
        draft.note("measures", start, problem_ordinal=None, deadline=None, responsible=None)
        draft.write("\n")
    return number + 1


def _measure(
    draft: Draft, here: Setting, labels: tuple[str, ...], between: str, line: str, item: int
) -> None:
    draft.write(labels[0])
    start = draft.append(render(line, here, target=True))
    end = draft.length
    draft.write(between + labels[1])
    responsible = _responsible(draft, here, labels[1])
    draft.write((between or "；") + labels[2])
    when = render("[e:due]", here, target=True)
    draft.append(when)
    deadline = when.rows[0][1]["date"]
    draft.rows[-1][1]["what"] = "完成整改"
    draft.write("。" if not between else "")
    row = {
        "start": start,
        "end": end,
        "problem_ordinal": item,
        "deadline": deadline,
        "responsible": responsible,
    }
    draft.rows.append(("measures", row))


def _responsible(draft: Draft, here: Setting, label: str) -> str:
    if "部门" in label:
        name = here.random.choice(_RESPONSIBLE)
        draft.write(name)
        return name
    name = here.person()
    start = draft.write(name)
    draft.note("people", start, role="责任人", org=here.org, context="other")
    return name
