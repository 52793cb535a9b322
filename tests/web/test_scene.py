"""What a page is shown: whoever comes late or comes back sees what the others see."""

from functools import reduce

from hypothesis import given
from hypothesis import strategies as st

from samantha.domain.affect import Mood
from samantha.domain.turn import Ending, Exchange
from samantha.doors.scene import KEPT, Scene, change, opening, whole
from samantha.doors.session import Clause, HeardNow, Renamed, Thinking, Trouble, TurnEnded
from samantha.engines.scripted import NOON

MOOD = Mood(0.0, 0.0, NOON)

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
numbers = st.integers(1, 6)
notices = st.lists(
    st.one_of(
        st.builds(lambda text, turn: HeardNow(text, NOON, "web", turn), words, numbers),
        st.builds(Thinking, numbers),
        st.builds(lambda text, turn: Clause(text, turn, MOOD), words, numbers),
        st.builds(Trouble, words, numbers),
        st.builds(TurnEnded, numbers, st.sampled_from(Ending)),
        st.builds(Renamed, words),
    ),
    max_size=30,
)


def shown(page: dict, told: dict) -> dict:
    """What a page that shows ``page`` shows once it is ``told`` of a change; as talk.js does it."""
    turns = [dict(turn) for turn in page["turns"]]
    page = {**page, "turns": turns}

    def turn() -> dict:
        for known in turns:
            if known["key"] == told["key"]:
                return known
        turns.append({"key": told["key"], "his": "", "hers": [], "ending": "", "trouble": ""})
        return turns[-1]

    match told["kind"]:
        case "heard":
            turn()["his"] = told["text"]
        case "thinking":
            page["pose"] = "thinking"
        case "clause":
            here = turn()
            here["hers"] = [*here["hers"], told["text"]]
            page["pose"] = "speaking"
        case "trouble":
            turn()["trouble"] = told["spoken"]
        case "ended":
            page["pose"] = "quiet"
            for known in turns:
                if known["key"] == told["key"]:
                    known["ending"] = told["ending"]
        case "renamed":
            page["name"] = told["name"]
    return page


@given(notices, st.integers(0, 30))
def test_a_page_that_comes_late_sees_what_one_that_was_always_there_sees(happened, late):
    scene = Scene("Samantha")
    always, latecomer = whole(scene, "run"), None
    for place, notice in enumerate(happened):
        if place == late:
            latecomer = whole(scene, "run")
        scene = scene.after(notice)
        always = shown(always, change(notice))
        latecomer = latecomer and shown(latecomer, change(notice))
    assert always == whole(scene, "run")
    assert latecomer in (None, always)


@given(notices)
def test_no_turn_is_shown_twice(happened):
    scene = reduce(Scene.after, happened, opening("Samantha", "quiet", [Exchange("a", "b", NOON)]))
    keys = [turn.key for turn in scene.turns]
    assert len(keys) == len(set(keys))


@given(st.lists(words, min_size=KEPT, max_size=KEPT + 20))
def test_the_wall_holds_only_so_much(said):
    scene = Scene("Samantha")
    for turn, text in enumerate(said, 1):
        scene = scene.after(HeardNow(text, NOON, "web", turn))
    assert [turn.his for turn in scene.turns] == said[-KEPT:]


def test_what_was_said_before_is_shown_as_it_ended():
    recent = [
        Exchange("", "Hello.", NOON),
        Exchange("hi", "Once upon", NOON, Ending.INTERRUPTED),
        Exchange("still there?", "", NOON, Ending.FAILED),
    ]
    turns = whole(opening("Samantha", "quiet", recent), "run")["turns"]
    assert [turn["his"] for turn in turns] == ["", "hi", "still there?"]
    assert [turn["hers"] for turn in turns] == [["Hello."], ["Once upon"], []]
    assert [turn["ending"] for turn in turns] == ["finished", "interrupted", "failed"]
