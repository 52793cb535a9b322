from datetime import UTC, datetime

from samantha.domain import errors
from samantha.domain.errors import SamanthaError
from samantha.doors.trouble import anatomy, explained, keep_crash

SECRET = "kumquat-7391"
NOW = datetime(2030, 1, 1, 12, tzinfo=UTC)


def crash() -> BaseException:
    def inner(words: str) -> None:
        raise ValueError(f"cannot read {words}")

    try:
        try:
            inner(SECRET)
        except ValueError as error:
            raise ExceptionGroup(SECRET, [error, KeyError(SECRET)]) from error
    except ExceptionGroup as group:
        return group


def test_every_trouble_is_told_in_her_words_and_says_who_can_act():
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    for kind in kinds:
        if not issubclass(kind, SamanthaError):
            continue
        spoken, who = explained(kind()).split("\n")
        assert spoken == kind.spoken
        assert kind.__name__ not in who
        assert {"person": "You", "operator": "Whoever", "time": "It may"}[kind.who] in who


def test_the_detail_of_an_error_is_told_where_there_is_one():
    assert explained(errors.MalformedInput("line 3 is not JSON")).endswith(
        "(You can put this right: line 3 is not JSON.)"
    )


def test_a_crash_is_kept_without_a_word_of_what_was_said(tmp_path):
    path = keep_crash(crash(), tmp_path / "log", NOW, "samantha talk")
    assert path is not None
    kept = path.read_text()
    assert SECRET not in kept
    assert "ValueError" in kept
    assert "inner" in kept
    assert "KeyError" in kept
    assert path.stat().st_mode & 0o077 == 0


def test_a_crash_that_causes_itself_is_told_once():
    error = ValueError(SECRET)
    error.__context__ = error
    assert anatomy(error).count("ValueError") == 1


def test_a_crash_where_nothing_can_be_written_is_no_second_crash(tmp_path):
    (tmp_path / "log").write_text("")
    assert keep_crash(crash(), tmp_path / "log", NOW, "samantha talk") is None
