"""SillyTavern, Character.AI, Replika, Claude and other JSON; tables; plain text and Markdown."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.moving_in.exports import file, flaws, found, messages, said, vienna

from samantha.domain.errors import MalformedInput
from samantha.domain.moving_in.kinds import kind_of
from samantha.domain.moving_in.messages import Message, survey


def lines(*values: object) -> str:
    return "\n".join(json.dumps(value) for value in values)


TAVERN = lines(
    {"user_name": "Tobias", "character_name": "Seraphina", "create_date": "2024-03-01@21h"},
    {"name": "Tobias", "is_user": True, "send_date": "March 1, 2024 9:05pm", 
 "mes": "I draw my sword",
     "extra": {}},
    {"name": "Seraphina", "is_user": False, "send_date": "2024-3-1 @21h 6m 2s 17ms", 
     "mes": "Stay!",
     "swipes": ["Stay!", "Go!"]},
    {"name": "Seraphina", "is_user": False, "is_system": True, "send_date": 1709326000000,
     "mes": "hidden"},
)  # fmt: skip


def test_a_tavern_chat_knows_who_he_is_and_is_a_role():
    his, hers = messages(TAVERN)
    assert (his.is_him, his.text, his.at) == (True, "I draw my sword", vienna(2024, 3, 1, 21, 5))
    assert (hers.is_him, hers.text, hers.at) == (False, "Stay!", vienna(2024, 3, 1, 21, 6, 2))
    assert his.conversation == hers.conversation == "a file"
    assert his.imagined
    assert hers.imagined
    assert kind_of(file(TAVERN)).source == "SillyTavern"


def test_a_broken_line_of_a_tavern_chat_is_named_and_skipped():
    whole = TAVERN.split("\n")
    whole.insert(2, whole[1][:40])
    assert said("\n".join(whole)) == said(TAVERN)
    assert [flaw.place for flaw in flaws("\n".join(whole))] == ["entry 3"]


CHARACTER_AI_OLD = {
    "info": {"character": {"name": "Ahab"}},
    "histories": {"histories": [{"msgs": [
        {"text": "Hello", "created": "2023-05-04T10:00:00+00:00",
         "src": {"is_human": True, "name": "Tobias"}},
        {"text": "Aye", "created": "2023-05-04T10:00:05+00:00",
         "src": {"is_human": False, "name": "Ahab"}},
    ]}]},
}  # fmt: skip
CHARACTER_AI_NEW = {"turns": [
    {"turn_key": {"turn_id": "1"}, "create_time": "2024-05-04T10:00:00.5Z",
     "author": {"author_id": "7", "name": "Tobias", "is_human": True},
     "candidates": [{"candidate_id": "a", "raw_content": "Hello"}], "primary_candidate_id": "a"},
    {"turn_key": {"turn_id": "2"}, "create_time": "2024-05-04T10:00:09Z",
     "author": {"author_id": "9", "name": "Ahab"},
     "candidates": [{"candidate_id": "b", "raw_content": "Nay"},
                    {"candidate_id": "c", "raw_content": "Aye"}], "primary_candidate_id": "c"},
]}  # fmt: skip


@pytest.mark.parametrize("told", [CHARACTER_AI_OLD, CHARACTER_AI_NEW])
def test_a_character_is_never_him_and_what_was_played_is_imagined(told):
    for content in (json.dumps(told), json.dumps(told, indent=2)):
        his, hers = messages(content)
        assert [(m.speaker, m.text, m.is_him, m.imagined) for m in (his, hers)] == [
            ("Tobias", "Hello", True, True), ("Ahab", "Aye", False, True),
        ]  # fmt: skip
        assert kind_of(file(content)).source == "Character.AI"


REPLIKA = [
    {"timestamp": "2022-02-03T09:00:00Z", "sender": "me", "text": "Morning",
     "id": "64f0a1b2c3d4e5f6a7b8"},
    {"timestamp": "2022-02-03T09:00:07Z", "sender": "Luna", "text": "Did you sleep?", "id": "x"},
    {"timestamp": 1643878820, "sender": "me", "text": "", "image": "a.png"},
]  # fmt: skip


def test_a_companions_messages_are_read_and_me_is_him():
    his, hers = messages(json.dumps(REPLIKA))
    assert (his.is_him, his.at) == (True, vienna(2022, 2, 3, 10))
    assert (hers.speaker, hers.is_him) == ("Luna", None)
    assert not flaws(json.dumps(REPLIKA))


def test_messages_within_anything_are_found():
    inner = {"data": {"chats": [{"title": "Boat", "messages": REPLIKA}]}}
    assert [m.conversation for m in messages(json.dumps(inner))] == ["Boat", "Boat"]


def test_claudes_conversations_are_read():
    told = [{"uuid": "1", "name": "Herons", "chat_messages": [
        {"uuid": "a" * 36, "sender": "human", "text": "Hi", "created_at": "2024-01-01T00:00:00Z"},
        {"uuid": "b" * 36, "sender": "assistant", "text": "Hello",
         "created_at": "2024-01-01T00:00:01Z"},
    ]}]  # fmt: skip
    assert [(m.is_him, m.conversation) for m in messages(json.dumps(told))] == [
        (True, "Herons"), (False, "Herons"),
    ]  # fmt: skip
    assert kind_of(file(json.dumps(told))).source == "Claude"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_table_of_messages_is_read(mark):
    rows = [
        ["Timestamp", "From", "Text", "Reaction", "ID"],
        ["2022-02-03T09:00:00Z", "Me", '"Morning, you ""two"""', "", "1"],
        ["2022-02-03T09:00:07Z", "Luna", '"Two\nlines"', "love", "2"],
    ]
    content = "\r\n".join(mark.join(row) for row in rows)
    assert said(content) == [("Me", 'Morning, you "two"'), ("Luna", "Two\nlines")]


def test_a_sentence_in_parts_is_one_sentence():
    told = {"name": "Anna", "messages": [
        {"id": 1, "type": "service", "date": "2023-01-01T10:00:00", "actor": "Anna"},
        {"id": 2, "from": "Anna", "date": "2023-01-01T10:00:00",
         "text": ["see ", {"type": "link", "text": "example.org"}, " there"]},
        {"role": "user", "content": [{"type": "text", "text": "one"}, {"type": "image"}]},
    ]}  # fmt: skip
    assert said(json.dumps(told)) == [("Anna", "see example.org there"), ("user", "one")]


# --- text ----------------------------------------------------------------------------------------


def test_a_transcript_with_roles_knows_him():
    content = "# 2024-03-01\n\n**You:** Are you there?\n\n**Luna:** Always.\nTruly.\n"
    his, hers = messages(content)
    assert (his.is_him, hers.is_him) == (True, False)
    assert hers.text == "Always.\nTruly."
    assert his.at == vienna(2024, 3, 1)


def test_headings_with_names_are_turns():
    content = "## User\nWhat is a heron?\n\nA bird?\n\n## Assistant\nYes: a bird.\n"
    assert said(content) == [("User", "What is a heron?\n\nA bird?"), ("Assistant", "Yes: a bird.")]


def test_what_was_copied_from_a_page_of_chatgpt_is_read():
    content = "You said:\nWhat is a heron?\nChatGPT said:\nA bird.\n\nYou said:\nThanks\n"
    assert said(content) == [
        ("You", "What is a heron?"), ("ChatGPT", "A bird."), ("You", "Thanks"),
    ]  # fmt: skip


def test_a_transcript_between_names_leaves_open_who_he_is():
    content = (
        "[2024-03-01 21:00] Tobias: Note: buy tar\n[2024-03-01 21:01:05] Anna: Tar?\n"
        "2024-03-02 08:00 - Tobias: For the boat\n"
    )
    read = messages(content)
    assert [(m.speaker, m.is_him) for m in read] == [
        ("Tobias", None), ("Anna", None), ("Tobias", None),
    ]  # fmt: skip
    assert [m.at for m in read] == [
        vienna(2024, 3, 1, 21), vienna(2024, 3, 1, 21, 1, 5), vienna(2024, 3, 2, 8),
    ]  # fmt: skip


DIARY = """\
# Sunday, 3 March 2024

The boat leaks. Note: buy tar.

> A boat is a hole in the water.

Anna came by,
and laughed.

## March 4th, 2024

Tar bought.

```
not words
```
2024-03-05 07:30

Rain.
"""


def test_a_diary_is_read_by_its_paragraphs_and_days_without_what_is_quoted():
    read = messages(DIARY)
    assert [(m.text, m.at) for m in read] == [
        ("The boat leaks. Note: buy tar.", vienna(2024, 3, 3)),
        ("Anna came by,\nand laughed.", vienna(2024, 3, 3)),
        ("Tar bought.", vienna(2024, 3, 4)),
        ("Rain.", vienna(2024, 3, 5, 7, 30)),
    ]
    assert {m.is_him for m in read} == {None}


def test_a_sentence_with_a_day_in_it_is_no_heading():
    assert said("On 3 March 2024 Anna came\n") == [("", "On 3 March 2024 Anna came")]


@pytest.mark.parametrize("content", [b"", b" \n ", bytes(range(32)) * 40, b"\x00\x01PDF" * 99])
def test_what_is_no_text_is_refused_with_a_reason(content):
    with pytest.raises(MalformedInput):
        kind_of(file(content))


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_no_file_is_fatal(content):
    try:
        read = found(content)
    except (MalformedInput, AssertionError):
        return  # Refused before reading; a picture of a card has no reader.
    assert survey(read).messages == sum(isinstance(one, Message) for one in read)


def test_the_survey_tells_who_speaks_from_when_to_when():
    seen = survey(found(TAVERN))
    assert dict(seen.speakers) == {"Tobias": 1, "Seraphina": 1}
    assert (seen.his, seen.conversations, seen.flaws) == ("Tobias", 1, 0)
    assert (seen.first, seen.last) == (vienna(2024, 3, 1, 21, 5), vienna(2024, 3, 1, 21, 6, 2))
