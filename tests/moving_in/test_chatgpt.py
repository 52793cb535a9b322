"""ChatGPT's conversations.json."""

import json
from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st
from tests.moving_in.exports import LEEKS, chatgpt, conversation, flaws, message, messages, said

from samantha.domain.moving_in.elements import BROKEN, elements


def test_what_he_asked_and_what_was_answered_come_with_their_own_times():
    his, hers, _ = messages(chatgpt([LEEKS]))
    assert (his.is_him, hers.is_him) == (True, False)
    assert (hers.speaker, hers.conversation) == ("ChatGPT", "Leeks")
    assert his.at is not None
    assert his.at.isoformat() == "2024-03-03T21:16:00+01:00"


def test_only_the_branch_that_he_left_standing_is_read():
    edited = deepcopy(LEEKS)
    first = next(iter(edited["mapping"]))
    edited["mapping"]["other"] = {
        "id": "other", "parent": first, "children": [],
        "message": message("other", "user", "A question that he took back", 1.7e9),
    }  # fmt: skip
    assert said(chatgpt([edited])) == said(chatgpt([LEEKS]))


def test_where_the_end_is_lost_all_is_read_in_the_order_of_time():
    lost = {**LEEKS, "current_node": "nowhere"}
    lost["mapping"] = dict(reversed(LEEKS["mapping"].items()))
    assert said(chatgpt([lost])) == said(chatgpt([LEEKS]))


def test_a_conversation_that_goes_in_a_circle_ends():
    circle = deepcopy(LEEKS)
    first = next(iter(circle["mapping"]))
    circle["mapping"][first]["parent"] = circle["current_node"]
    assert said(chatgpt([circle])) == said(chatgpt([LEEKS]))


def test_what_nobody_said_is_left_out():
    talk = conversation("Tools", [("user", "Draw a heron"), ("tool", "done"), ("assistant", "x")])
    nodes = list(talk["mapping"].values())
    nodes[-1]["message"]["recipient"] = "python"
    hidden = conversation("Hidden", [("user", "My settings")])
    node = list(hidden["mapping"].values())[-1]
    node["message"]["metadata"] = {"is_visually_hidden_from_conversation": True}
    thought = conversation("Thought", [("assistant", "hm")])
    list(thought["mapping"].values())[-1]["message"]["content"] = {"content_type": "thoughts"}
    assert said(chatgpt([talk, hidden, thought])) == [("user", "Draw a heron")]


def test_a_picture_beside_his_words_leaves_his_words_and_speech_is_read():
    talk = conversation("Seen", [("user", "")])
    list(talk["mapping"].values())[-1]["message"]["content"] = {
        "content_type": "multimodal_text",
        "parts": [
            {"content_type": "image_asset_pointer", "asset_pointer": "file://1"},
            {"content_type": "audio_transcription", "text": "and this I said aloud"},
            "What bird is this?",
        ],
    }
    assert said(chatgpt([talk])) == [("user", "and this I said aloud\nWhat bird is this?")]


def test_a_broken_conversation_is_named_and_the_others_are_read():
    good = json.dumps(LEEKS)
    broken = good.replace('"parts":', '"parts"', 1)
    for content in (f"[{good},{broken},{good}]", f"[\n{broken},\n{good},\n17,\n{good}\n]"):
        assert len(said(content)) == 6
        assert flaws(content)
        assert all(flaw.place.startswith("conversation ") for flaw in flaws(content))


def test_a_message_of_a_strange_shape_is_named_by_its_number():
    odd = deepcopy(LEEKS)
    list(odd["mapping"].values())[2]["message"]["author"] = None
    (flaw,) = flaws(chatgpt([odd]))
    assert flaw.place == "conversation 1, message 3"


def test_an_export_that_was_cut_off_gives_what_is_whole():
    whole = chatgpt([LEEKS, LEEKS, LEEKS])
    assert len(said(whole[:-100])) == 6
    assert len(flaws(whole[:-100])) == 1


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.lists(VALUES), st.integers(1, 40), st.sampled_from([None, 1, 4]), st.booleans())
def test_an_array_is_read_element_by_element_however_it_comes(values, size, indent, ascii_only):
    text = json.dumps(values, indent=indent, ensure_ascii=ascii_only)
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    assert list(elements(pieces)) == values


@given(st.lists(st.dictionaries(st.text(), VALUES, max_size=4)), st.integers(1, 40))
def test_lines_of_json_are_read_one_by_one(values, size):
    text = "\n".join(json.dumps(value) for value in values)
    assert list(elements(text[at : at + size] for at in range(0, len(text), size))) == values


@given(st.text(alphabet='[]{}",:\\u1ae \n'), st.integers(1, 9))
def test_nothing_that_is_nearly_json_is_fatal_or_endless(text, size):
    list(elements(text[at : at + size] for at in range(0, len(text), size)))


@given(st.integers(0, 4), st.integers(0, 200))
def test_one_broken_line_costs_no_other(place, cut):
    lines = [json.dumps({"name": "Anna", "n": n, "text": 'a "quoted" word'}) for n in range(5)]
    lines[place] = lines[place][: cut % (len(lines[place]) - 1) + 1]
    read = list(elements(["\n".join(lines)]))
    whole = [value for value in read if value is not BROKEN]
    assert [value["n"] for value in whole if isinstance(value, dict)] == [
        n for n in range(5) if n != place
    ]
