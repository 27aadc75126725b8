"""The Python API: what `calllint` names, how little it imports, and that what it gives is what the command line gives."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

import calllint
from calllint import (
    Channel,
    Conversation,
    InputError,
    Linter,
    Place,
    Problem,
    ReadOptions,
    Result,
    Role,
    Settings,
    Severity,
    Turn,
    UsageError,
    read,
    read_text,
)
from calllint.cli import cli
from calllint.linting import Scanned
from calllint.reading.contract import as_json
from tests.reporting.make import a_run, rendered
from tests.reporting.strangers import strange_results
from tests.small import small_lexicons
from tests.talk import LINTER

ROOT = Path(__file__).parent.parent
THREAT = "Als u morgen niet betaalt, stappen we naar de rechter."
CALL = Conversation("c-1", (Turn(Role.CUSTOMER, "Mijn pakket is kwijt!"), Turn(Role.AGENT, THREAT)))


def the_result(item: Result | Problem) -> Result:
    assert isinstance(item, Result), item
    return item


# ---- names and imports


def test_every_name_is_there_and_no_other() -> None:
    for name in calllint.__all__:
        assert getattr(calllint, name) is not None
        assert name in dir(calllint)
    with pytest.raises(AttributeError, match="has no attribute 'Lintr'"):
        _ = calllint.Lintr  # type: ignore[attr-defined]
    with pytest.raises(ImportError):
        exec("from calllint import Lintr")


def imported_by(program: str) -> set[str]:
    # Not what -X importtime shows: it misses what is imported by name.
    told = f"import sys\ntry:\n    {program}\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, encoding="utf-8", check=True)
    return {name for name in done.stderr.split() if name.partition(".")[0] == "calllint"}


def test_importing_calllint_imports_nothing_of_it() -> None:
    assert imported_by("import calllint") == {"calllint"}


def test_the_version_needs_no_engine() -> None:
    found = imported_by("sys.argv[1:] = ['--version']; from calllint.__main__ import main; main()")
    assert "calllint.cli._main" in found
    assert not {name for name in found if name.startswith(("calllint.lexicon", "calllint.reading", "calllint.rules", "calllint.linting"))}


def test_a_conversation_needs_no_reader() -> None:
    found = imported_by("from calllint import Conversation, Turn, Role; Conversation('c', (Turn(Role.AGENT, 'Hello'),))")
    assert found == {"calllint", "calllint.conversation"}


PROGRAM = """\
from collections.abc import Iterator

from calllint import Conversation, Linter, Problem, Result, Role, Turn, read, report

linter = Linter.from_config(None, select=["tone"])
made = Conversation(id="c-1", turns=(Turn(Role.AGENT, "Hello"),))
result: Result = linter.lint(made)
score: float | None = result.scorecard.score
rules: list[str] = [finding.rule for finding in result.findings]
stream: Iterator[Result | Problem] = linter.lint_many(read(["exports/"]))
data: dict[str, object] = result.to_dict()
text: str = result.to_json()
read_again: Conversation = Conversation.from_dict({"turns": []})
report(stream, "report.json", format="json")
"""


@pytest.mark.slow
def test_checkers_of_types_see_the_types(tmp_path: Path) -> None:
    wrong = {
        "from calllint import Lintr\n": "attr-defined",
        "import calllint\ncalllint.Lintr\n": "attr-defined",
        "from calllint import Linter\nLinter().lint('hello')\n": "arg-type",
        "from calllint import Turn\nTurn('agent', 'Hello')\n": "arg-type",
        "from calllint import Conversation\nConversation(turns=())\n": "call-arg",
        "from calllint import Linter\nx: int = Linter().lint_many([])\n": "assignment",
    }
    (tmp_path / "right.py").write_text(PROGRAM, encoding="utf-8")
    for number, text in enumerate(wrong):
        (tmp_path / f"wrong_{number}.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-color-output", "--cache-dir", str(tmp_path / "cache"), "."]
    shown = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False).stdout
    for number, code in enumerate(wrong.values()):
        assert any(line.startswith(f"wrong_{number}.py") and line.endswith(f"[{code}]") for line in shown.splitlines()), shown
    assert "right.py" not in shown, shown


# ---- conversations


def test_a_conversation_made_by_hand_is_linted() -> None:
    result = LINTER.lint(CALL)
    assert [(finding.rule, finding.turn) for finding in result.findings if finding.severity is Severity.CRITICAL] == [("court-threat", 1)]
    assert (CALL.place.path, result.to_dict()["path"], result.to_dict()["line"]) == ("", "", None)


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        ((Turn("agent", THREAT),), "turns[0].role: expected a calllint.Role, found 'agent' (Conversation.from_dict takes strings)"),
        ((Turn(Role.AGENT, ""), Turn(Role.AGENT, None)), "turns[1].text: expected a string, found a NoneType"),
    ],
)
def test_turns_of_wrong_types_are_told_and_not_passed_over(turns: tuple[Turn, ...], said: str) -> None:
    # Rules look for roles: a string is none, and such a conversation would look perfect.
    with pytest.raises(InputError) as caught:
        LINTER.lint(Conversation("c", turns))
    assert str(caught.value) == said


FULL: dict[str, Any] = {
    "id": "c-17", "language": "nl-BE", "channel": "call", "agent": "Sanne", "team": "T", "topic": "levering",
    "metadata": {"queue_wait_s": 1200}, "crm": {"deal": 3},
    "turns": [{"role": "agent", "name": "Sanne", "text": "Hallo", "start": 0, "end": 3.5, "at": "2026-03-01T09:00:00Z", "mood": "fine"}],
}  # fmt: skip


@pytest.mark.parametrize("given", ["Hello.", {"turns": []}, None])
def test_what_is_no_conversation_is_told_and_how_to_make_one(given: Any) -> None:
    with pytest.raises(InputError, match=r"expected a calllint\.Conversation.*from_dict"):
        Linter().lint(given)


def test_one_path_is_a_path_and_not_its_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("ab", "a", "b"):
        Path(f"{name}.jsonl").write_text(json.dumps({"id": name, "turns": [{"role": "agent", "text": "Hello."}]}), encoding="utf-8")

    def ids(*given: Any) -> list[str]:
        return [one.id for one in calllint.read(*given) if isinstance(one, Conversation)]

    assert ids("ab.jsonl") == ids(Path("ab.jsonl")) == ids(["ab.jsonl"]) == ["ab"]
    assert ids([Path("a.jsonl"), "b.jsonl"]) == ["a", "b"]


def test_what_is_no_path_is_told() -> None:
    wrong: tuple[Any, ...] = (3, [b"a"], [["a"]], None)
    for one in wrong:
        with pytest.raises(UsageError, match="expected a path"):
            calllint.read(one)
    with pytest.raises(UsageError, match=r"expected a path.*found a list"):
        Linter().read(["exports/"])  # type: ignore[arg-type]


def test_every_key_of_the_contract_is_read() -> None:
    for made in (
        Conversation.from_dict(FULL),
        Conversation.from_json(json.dumps(FULL)),
        Conversation.from_json(json.dumps(FULL).encode("utf-16")),
    ):
        assert made[:1] + made[3:] == ("c-17", "nl", Channel.CALL, "Sanne", "T", "levering", {"queue_wait_s": 1200, "crm": {"deal": 3}})
        assert made.turns == (Turn(Role.AGENT, "Hallo", "Sanne", 0.0, 3.5, "2026-03-01T09:00:00Z", metadata={"mood": "fine"}),)
        assert made.place == Place("")
    assert Conversation.from_dict({"turns": [{"role": "agent", "text": "a"}]}).id == "conversation"
    assert Conversation.from_dict(FULL, Place("queue", 7)).place == Place("queue", 7)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"turns": None}, "turns: expected a list, found null"),
        ({"turns": []}, "turns: is empty: there is nothing to lint"),
        ({"turns": ("a",)}, "turns: expected a list, found a tuple"),
        ({"turns": ["hello"]}, "turns[0]: expected an object, found a string"),
        ({"turns": [{"role": "agent"}]}, "turns[0].text: is missing"),
        ({"turns": [{"role": "agent", "text": b"x"}]}, "turns[0].text: expected a string, found a bytes"),
        ({"turns": [{"role": "boss", "text": "x"}]}, "turns[0].role: expected agent, customer, bot, system or unknown, found 'boss'"),
        ({"turns": [{"role": "agent", "text": "x", "start": "0:01"}]}, "turns[0].start: expected seconds (a number), found a string"),
        ({"turns": [{"role": "agent", "text": "x", "start": float("nan")}]}, "turns[0].start: expected seconds from 0 up, found nan"),
        ({"turns": [{"role": "agent", "text": "x", "start": 5, "end": 2}]}, "turns[0].end: 2 is before the start, 5"),
        ({"turns": [{"role": "agent", "text": "x", "at": "noon"}]}, "turns[0].at: expected a date and time such as 2026-03-01T09:00:00Z, found 'noon'"),
        ({"id": ["c"]}, "id: expected a string, found a list"),
        ({"language": 3}, "language: expected a string, found a number"),
        ({"metadata": []}, "metadata: expected an object, found a list"),
    ],
)  # fmt: skip
def test_a_wrong_type_names_its_key(change: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError) as caught:
        Conversation.from_dict({**FULL, **change})
    assert str(caught.value) == said
    with pytest.raises(InputError) as caught:
        Conversation.from_dict({**FULL, **change}, Place("queue", 7))
    assert str(caught.value) == f"queue:7: {said}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "1:2: is not valid JSON: Expecting property name enclosed in double quotes"),
        ('{"id": 1}\n{"id": 2}', "2:1: is not valid JSON: Extra data"),
        ("[]", "expected a conversation (an object with `turns`), found a list"),
        ('{"turns": NaN}', "is not valid JSON: NaN is not JSON (leave the key out)"),
        ("[" * 100_000, "is nested too deep to be read"),
        (b"\xff", "is not valid JSON: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"),
    ],
)
def test_what_is_no_conversation_in_json_is_told(text: str | bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        Conversation.from_json(text)
    assert str(caught.value) == said


json_values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
turn_values = st.fixed_dictionaries(
    {"role": st.sampled_from([role.value for role in Role]), "text": st.text()},
    optional={"name": st.text(), "start": st.floats(0, 10), "end": st.floats(10, 20), "mood": json_values},
)
conversation_values = st.fixed_dictionaries(
    {"turns": st.lists(turn_values, min_size=1, max_size=4)},
    optional={"id": st.text(min_size=1), "channel": st.sampled_from(Channel).map(str), "agent": st.text(), "deal": json_values},
)


@given(conversation_values)
def test_a_conversation_is_what_the_reader_makes_of_it(data: dict[str, Any]) -> None:
    made = Conversation.from_dict(data)
    (item,) = read_text(json.dumps(data), ReadOptions(input_format="json"), "conversation.json")
    assert isinstance(item, Conversation)
    assert as_json(made) == as_json(item) == made.to_dict()
    assert Conversation.from_dict(made.to_dict()) == made == Conversation.from_json(json.dumps(data))


@given(json_values)
def test_whatever_is_handed_over_is_read_or_told(data: Any) -> None:
    for value in (data, {"turns": data}, {"turns": [data]}, {"turns": [{"role": "agent", "text": "x"}], "metadata": data, "id": data}):
        try:
            Conversation.from_dict(value)
        except InputError as error:
            assert "\n" not in str(error)


# ---- a linter


def test_a_linter_has_no_configuration_unless_it_is_given_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "calllint.toml").write_text('select = ["tone"]\nignore = ["shouting"]\n', encoding="utf-8")
    (tmp_path / "deep").mkdir()
    every = {rule.id for rule in Linter().rules}
    assert {rule.id for rule in Linter.from_config().rules} == every
    tone = {rule.id for rule in Linter.from_config("calllint.toml").rules}
    assert "court-threat" in tone < every
    for place in (tmp_path, tmp_path / "deep", str(tmp_path / "calllint.toml")):
        assert {rule.id for rule in Linter.from_config(place).rules} == tone
    # What is given replaces a selection and adds to what is left out, as options of the command line do.
    assert {rule.id for rule in Linter.from_config(tmp_path, ignore=["court-threat"]).rules} == tone - {"court-threat"}
    assert {rule.id for rule in Linter.from_config(tmp_path, select=["missing-solution"]).rules} == {"missing-solution"}
    given = Linter.from_config(select=("tone",), min_confidence="high", fail_on=Severity.NOTE, pass_mark=70, languages=["nl"]).settings
    assert given == Settings(
        ("tone",), min_confidence=given.min_confidence, fail_on=Severity.NOTE, pass_mark=70.0, languages=("nl",), root=str(tmp_path)
    )


@pytest.mark.parametrize(
    ("path", "overrides", "said"),
    [
        ("absent.toml", {}, "absent.toml: there is no such file or folder (None lints without a configuration)"),
        (None, {"selct": ["tone"]}, "there is no setting 'selct' (did you mean 'select'?)"),
        (None, {"rules": {}}, "'rules' can't be given here (write it in a calllint.toml, or make calllint.Settings)"),
        (None, {"extend_select": ["tune"]}, "extend_select: unknown rule or category 'tune' (did you mean 'tone'?)"),
        (None, {"languages": ["xx"]}, "languages: unknown language 'xx' (installed: en, nl)"),
        (None, {"lexicons": "words.toml"}, "lexicons: `lexicons` must be a list of paths, not 'words.toml'"),
    ],
)
def test_a_wrong_configuration_is_told_on_one_line(
    path: str | None, overrides: dict[str, Any], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError) as caught:
        Linter.from_config(path, **overrides)
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)


def test_a_lexicon_given_in_python_is_sought_where_python_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = small_lexicons(tmp_path / "lexicons")
    monkeypatch.setattr("calllint.lexicon.lexicon.lexicon_folder", lambda: small)
    (tmp_path / "config").mkdir()
    rule = '[rule.no-parrots]\nkind = "absence"\nof = ["agent:parrot"]\nmeaning = "m"\nmessage = "a parrot"\n'
    (tmp_path / "config" / "calllint.toml").write_text(rule, encoding="utf-8")
    words = 'language = "nl"\n[[cue]]\nname = "parrot"\nmeaning = "m"\nphrases = ["papegaai"]\n'
    (tmp_path / "words.toml").write_text(words, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    linter = Linter.from_config("config", lexicons=[Path("words.toml")], select=["no-parrots"], languages=["nl"])
    result = linter.lint(Conversation("c", (Turn(Role.AGENT, "Ik heb een papegaai."),), language="nl"))
    assert [finding.message for finding in result.findings] == ["a parrot"]


# ---- many conversations


def test_a_stream_is_linted_one_at_a_time_and_in_order() -> None:
    taken: list[int] = []

    def endless() -> Iterator[Conversation]:
        for number in count():
            taken.append(number)
            yield CALL._replace(id=f"c-{number}")

    results = LINTER.lint_many(endless())
    assert taken == []
    for number, item in enumerate(islice(results, 5)):
        assert the_result(item) == LINTER.lint(CALL._replace(id=f"c-{number}"))
        assert taken == list(range(number + 1))


def test_what_is_read_ahead_is_linted_together_with_the_same_results() -> None:
    conversations = [CALL._replace(id=f"c-{number}") for number in range(5)]
    letters = sum(len(turn.text) for turn in CALL.turns)
    taken: list[str] = []

    def stream() -> Iterator[Conversation]:
        for conversation in conversations:
            taken.append(conversation.id)
            yield conversation

    results = LINTER.lint_many(stream(), ahead=2 * letters)
    assert next(results) == LINTER.lint(conversations[0])
    assert taken == ["c-0", "c-1"]
    assert list(results) == [LINTER.lint(conversation) for conversation in conversations[1:]]


@pytest.mark.parametrize("ahead", [0, 100_000])
def test_what_is_broken_comes_back_in_its_place_and_the_rest_goes_on(monkeypatch: pytest.MonkeyPatch, ahead: int) -> None:
    problem, mine = Problem("export.json", "is empty", 3), Linter()
    judge = Linter.judge

    def failing(self: Linter, scanned: Scanned) -> Result:
        if scanned.conversation.id == "broken":
            raise ZeroDivisionError(scanned.conversation.turns[0].text)
        return judge(self, scanned)

    monkeypatch.setattr(Linter, "judge", failing)
    said = {"turns": [{"role": "agent", "text": THREAT}]}
    stream: list[Any] = [
        CALL,
        {},
        said,
        CALL._replace(id="broken", place=Place("calls.jsonl", 4)),
        problem,
        None,
        CALL._replace(turns=(Turn("x", "y"),)),
        CALL,
    ]  # type: ignore[arg-type]
    found = list(mine.lint_many(stream, ahead=ahead))
    assert [the_result(found[number]).conversation.id for number in (0, 2, 7)] == ["c-1", "conversation-3", "c-1"]
    assert found[4] is problem
    assert str(found[1]) == "conversation 2: turns: is missing: this is no calllint conversation (see `calllint formats`)"
    assert str(found[3]).startswith("calls.jsonl:4: conversation 'broken' could not be linted: ZeroDivisionError at test_api.py:")
    assert THREAT not in str(found[3])
    assert str(found[5]) == "conversation 6: expected a conversation (an object with `turns`), found null"
    assert str(found[6]) == "conversation 'c-1': turns[0].role: expected a calllint.Role, found 'x'"


def test_a_wrong_lexicon_of_the_user_ends_the_stream(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text("this is no TOML", encoding="utf-8")
    with pytest.raises(UsageError, match=r"words\.toml:1:"):
        next(Linter.from_config(lexicons=[tmp_path / "words.toml"]).lint_many([CALL]))


# ---- results


def test_a_line_of_json_is_what_the_command_line_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    printed = CliRunner().invoke(cli, ["check", "examples/", "--format", "jsonl", "--isolated"]).stdout
    linter = Linter.from_config()
    lines = [the_result(item).to_json() for item in linter.lint_many(linter.read("examples"))]
    assert lines == printed.splitlines()
    assert len(lines) > 5


@given(strange_results())
@settings(max_examples=30)
def test_whatever_a_result_holds_its_json_is_that_of_the_report(result: Result) -> None:
    assert rendered("jsonl", a_run(result)) == result.to_json() + "\n"
    assert json.loads(json.dumps(result.to_dict(), default=str)) is not None


def sources(folder: Path) -> list[str]:
    """Conversations whose places are found when they are asked for, some with escapes before what is found."""
    escaped = {
        "turns": [
            {"role": "customer", "text": 'Mijn pakket\nis \u00e9cht "kwijt"'},
            {"role": "agent", "text": f"\u00e9\u00e9n moment.\n{THREAT}"},
        ]
    }
    (folder / "one.json").write_text(json.dumps(escaped, indent=1), encoding="utf-8")
    (folder / "many.jsonl").write_text(json.dumps(escaped) + "\n" + json.dumps(escaped, ensure_ascii=False) + "\n", encoding="utf-8")
    whisper = {
        "segments": [
            {"start": 0, "end": 2, "text": THREAT, "speaker": "SPEAKER_00"},
            {"start": 3, "end": 4, "text": "Wat?", "speaker": "SPEAKER_01"},
        ]
    }
    (folder / "export.json").write_text(json.dumps(whisper), encoding="utf-8")
    return [str(folder), str(ROOT / "examples"), str(ROOT / "tests" / "corpus" / "nl-1.jsonl")]


def test_conversations_and_results_survive_pickling_and_copying(tmp_path: Path) -> None:
    conversations = [item for item in read(sources(tmp_path)) if isinstance(item, Conversation)]
    assert len(conversations) > 20
    for conversation in conversations:
        result = LINTER.lint(conversation)
        for again in (
            pickle.loads(pickle.dumps(result)),
            pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(result)))),
            copy.copy(result),
            copy.deepcopy(result),
        ):
            assert again == result
            assert (again != result) is False  # tuples have this one of their own
            assert again.to_json() == result.to_json()
        moved = pickle.loads(pickle.dumps(conversation))
        assert LINTER.lint(moved).to_json() == result.to_json()
        for turn, other in zip(conversation.turns, moved.turns, strict=True):
            assert [turn.locate(offset) for offset in range(len(turn.text))] == [other.locate(offset) for offset in range(len(turn.text))]
            assert hash(turn.place) == hash(other.place)


def test_comments_in_the_source_survive_too() -> None:
    text = f"<!-- calllint: ignore court-threat -- the customer asked -->\nBeste klant,\n\n{THREAT}\n"
    (item,) = read_text(text, ReadOptions(input_format="template"), "reply.md")
    assert isinstance(item, Conversation)
    result = LINTER.lint(item)
    assert [one.finding.rule for one in result.suppressed] == ["court-threat"]
    for again in (pickle.loads(pickle.dumps(item)), copy.deepcopy(item)):
        assert LINTER.lint(again) == result


def test_a_linter_travels_by_its_settings() -> None:
    linter = pickle.loads(pickle.dumps(Linter.from_config(select=["tone"])))
    assert linter.settings.select == ("tone",)
    assert linter.lint(CALL) == Linter.from_config(select=["tone"]).lint(CALL)


# ---- reports


def test_a_report_is_what_the_command_line_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    linter, one = Linter.from_config(), "examples/nl/kookplaat-dreigt-met-rechter.txt"
    for name in ("json", "sarif", "concise"):
        written, printed = tmp_path / f"{name}.api", tmp_path / f"{name}.cli"
        calllint.report(linter.lint_many(linter.read(one)), written, format=name, linter=linter)
        CliRunner().invoke(cli, ["check", one, "--format", name, "--isolated", "-o", str(printed)])
        assert written.read_text(encoding="utf-8") == printed.read_text(encoding="utf-8")


def test_a_report_goes_to_standard_output_and_tells_problems(capsys: pytest.CaptureFixture[str]) -> None:
    calllint.report([Problem("a.json", "is empty"), LINTER.lint(CALL)], format="json")
    shown = json.loads(capsys.readouterr().out)
    assert (len(shown["conversations"]), shown["problems"]) == (1, [{"path": "a.json", "line": None, "message": "is empty"}])
    with pytest.raises(UsageError, match="unknown output format 'pdf'"):
        calllint.report([], format="pdf")
    with pytest.raises(UsageError, match="the format parquet is no text"):
        calllint.report([], format="parquet")


def test_a_report_keeps_personal_data_out_where_it_is_asked_to_or_travels(capsys: pytest.CaptureFixture[str]) -> None:
    turns = (Turn(Role.CUSTOMER, "Bel me op 06-12345678!"), Turn(Role.AGENT, f"{THREAT} Bel 06-12345678 als u wilt."))
    result, problem = LINTER.lint(Conversation("c-1", turns)), Problem("06-12345678.json", "is empty")

    def shown(**how: Any) -> bool:
        calllint.report([result, problem], **how)
        return "12345678" in capsys.readouterr().out

    assert shown(format="json")
    assert not shown(format="json", redact=True)
    assert not shown(format="json", redact=calllint.Redactor())
    assert not shown(format="rdjson")
    assert shown(format="rdjson", redact=False)
    assert not shown(format="json", linter=Linter.from_config(redact=True))
