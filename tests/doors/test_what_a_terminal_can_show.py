from hypothesis import given
from hypothesis import strategies as st

from samantha.doors.face import face
from samantha.doors.flow import Flow
from samantha.doors.glyphs import harmless, shown

ANY = st.text() | st.text(alphabet="ab \n\t\x1b[]m\x07\x9b’“—…é❤️👩‍👩‍👧‍👦שלום\ud800")


def test_a_terminal_without_curly_quotes_gets_plain_ones():
    assert shown("“It’s you — again…”", "ascii") == '"It\'s you -- again..."'


def test_an_accent_is_left_off_where_it_cannot_be_shown():
    assert shown("Zoë, naïve, Łódź", "ascii") == "Zoe, naive, Lodz"


def test_an_emoji_is_said_by_its_name():
    assert shown("I ❤️ it 🙂", "ascii") == "I (heavy black heart) it (slightly smiling face)"


def test_what_the_terminal_can_show_stays_as_it_is():
    assert shown("“Zoë” — שלום 🙂", "utf-8") == "“Zoë” — שלום 🙂"
    assert shown("Zoë", "latin-1") == "Zoë"


def test_nothing_that_she_says_can_command_the_terminal():
    assert "\x1b" not in harmless("\x1b]0;owned\x07\x1b[2J\x9b31m")


@given(ANY, st.sampled_from(["ascii", "latin-1", "cp1252", "koi8-r", "utf-8"]))
def test_whatever_she_says_can_be_written_and_commands_nothing(text, encoding):
    written = shown(text, encoding)
    written.encode(encoding)
    assert not [c for c in written if (c < " " and c not in "\n\t") or "\x7f" <= c < "\xa0"]


@given(st.lists(ANY, max_size=8), st.integers(2, 40))
def test_her_lines_never_grow_wider_than_the_page_and_lose_no_word(clauses, width):
    flow, lines = Flow(), []
    for clause in clauses:
        flow, full = flow.add(clause, width)
        lines += full
    lines.append(flow.open)
    assert all(len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join("".join(clauses).split())


@given(st.lists(st.text("abc ", min_size=1), max_size=6), st.integers(4, 30))
def test_a_line_that_is_full_is_the_same_however_her_words_were_cut(clauses, width):
    apart, together = Flow(), Flow()
    lines: list[str] = []
    for clause in clauses:
        apart, full = apart.add(clause, width)
        lines += full
    together, at_once = together.add(" ".join(clauses), width)
    assert (tuple(lines), apart) == (at_once, together)


def test_a_word_that_is_wider_than_the_page_is_cut():
    flow, full = Flow().add("abcdefgh", 3)
    assert (*full, flow.open) == ("abc", "def", "gh")


def test_a_plain_locale_gets_plain_letters():
    at_terminal = {"reads_tty": True, "writes_tty": True, "encoding": "utf-8"}
    assert face({"LANG": "C", "TERM": "xterm"}, **at_terminal).encoding == "ascii"
    assert face({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, **at_terminal).encoding == "ascii"
    assert face({"LANG": "C", "LC_ALL": "de_DE.UTF-8"}, **at_terminal).encoding == "utf-8"
    assert face({"LANG": "en_GB.UTF-8"}, **at_terminal).encoding == "utf-8"
    assert face({}, **at_terminal).encoding == "utf-8"


def test_a_pipe_gets_no_colour_and_no_line_editing():
    found = face({"TERM": "xterm"}, encoding="utf-8", reads_tty=False, writes_tty=False)
    assert (found.colour, found.lively) == (False, False)


def test_no_color_is_respected():
    at_terminal = {"reads_tty": True, "writes_tty": True, "encoding": "utf-8"}
    assert face({"TERM": "xterm"}, **at_terminal).colour
    assert not face({"TERM": "xterm", "NO_COLOR": "1"}, **at_terminal).colour
