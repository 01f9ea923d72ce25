"""The forward model of glosses: what sites print, in step and out of step."""

from sample.documents import convert, document
from sample.gloss import gloss
from tasks.text.repairs.slip.damage import slip_behind_gloss
from tasks.text.repairs.slip.symbols import converted

_SOUNDS = {"學": "xué", "內": "nèi", "驅": "qū", "續": "xù"}


def test_a_gloss_in_step_only_adds_itself() -> None:
    glossed = gloss("學校內設機構", _SOUNDS)
    assert glossed.text == "學(xué)校內(nèi)設機構"
    assert [glossed.text[start:end] for start, end in glossed.put_in] == ["(xué)", "(nèi)"]
    assert glossed.lost == ()


def test_a_gloss_inside_a_character_sets_the_rest_out_of_step() -> None:
    glossed = gloss("師生們仍將繼續努力", _SOUNDS)
    assert glossed.text == "師生們?nèi)詫⒗^續(xù)努力"
    (one,) = glossed.lost
    assert (glossed.text[one.start : one.end], one.fixed) == ("?nèi)詫⒗^", "仍將繼")


def test_what_is_told_as_lost_is_what_the_document_was() -> None:
    for index in range(40):
        text = convert(document(5, index).text, "hant")
        glossed = gloss(text, _SOUNDS)
        places = [(start, end, "") for start, end in glossed.put_in]
        places += [(one.start, one.end, one.fixed) for one in glossed.lost]
        pieces, at = [], 0
        for start, end, fixed in sorted(places):
            pieces += [glossed.text[at:start], fixed]
            at = end
        whole = "".join(pieces) + glossed.text[at:]
        assert whole == text or "(" in "".join(fixed for *_, fixed in places)


def test_both_models_print_the_same() -> None:
    sounds = dict.fromkeys(converted("t2s"), "xué")
    places = 0
    for index in range(10):
        text = convert(document(6, index).text[:1500], "hant")
        glossed = gloss(text, sounds)
        for one in glossed.lost:
            printed, _ = slip_behind_gloss(one.fixed.rstrip("("), 0)
            assert "?xué)" + printed.rstrip("?") == glossed.text[one.start : one.end].rstrip("?")
            places += 1
    assert places > 20
