"""The front door: which rules are in force for a conversation, what the user adds or changes, and what always holds of a result."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calllint.conversation import Channel, Conversation, Place, Role, Turn
from calllint.errors import UsageError
from calllint.linting import Linter
from calllint.results import Result
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Outcome, Severity
from calllint.settings import PathRules, RuleSettings, Settings
from tests.small import small_lexicons
from tests.talk import LINTER, talk

ANGRY = "agent: hello\ncustomer: my parcel was lost\nagent: what is the order"
TABLE = {"kind": "absence", "of": ["agent:apology"], "meaning": "m", "message": "An apology"}


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of small lexicons, which are the built-in ones in this test."""
    folder = small_lexicons(tmp_path / "lexicons")
    monkeypatch.setattr("calllint.lexicon.lexicon.lexicon_folder", lambda: folder)
    return folder


def lint(lines: str, settings: Settings | None = None, *, language: str | None = "en", **rest: object) -> Result:
    return Linter(settings).lint(talk(lines, language=language, **rest))


def fails(result: Result) -> list[tuple[str, int]]:
    return [(finding.rule, finding.turn) for finding in result.findings]


def rules_in(settings: Settings) -> set[str]:
    return {rule.id for rule in Linter(settings).rules}


# ---- which rules


ALL = rules_in(Settings(select=("all",)))


@pytest.mark.parametrize(
    ("settings", "there", "gone"),
    [
        (Settings(), {"court-threat", "no-acknowledgement"}, set()),
        (Settings(select=("tone",)), {"court-threat"}, {"no-acknowledgement"}),
        (Settings(select=("court-threat",)), {"court-threat"}, {"no-acknowledgement", "premature-hang-up"}),
        (Settings(select=("tone",), extend_select=("premature-hang-up",)), {"court-threat", "premature-hang-up"}, {"missing-solution"}),
        (Settings(ignore=("tone",)), {"no-acknowledgement"}, {"court-threat"}),
        (Settings(ignore=("court-threat",)), {"no-acknowledgement"}, {"court-threat"}),
        (Settings(select=("tone",), ignore=("court-threat",)), set(), {"court-threat"}),
        (Settings(select=("court-threat",), ignore=("tone",)), {"court-threat"}, {"no-acknowledgement"}),
        (Settings(select=("court-threat",), ignore=("court-threat",)), set(), {"court-threat"}),
        (Settings(extend_select=("court-threat",), ignore=("all",)), {"court-threat"}, {"no-acknowledgement"}),
        (Settings(ignore=("all",)), set(), ALL),
    ],
)
def test_selecting_and_ignoring(settings: Settings, there: set[str], gone: set[str]) -> None:
    chosen = rules_in(settings)
    assert there <= chosen
    assert not gone & chosen


def test_a_rule_that_is_off_is_on_when_it_is_named() -> None:
    tables = {"own": TABLE | {"on": False, "category": "mine"}}
    assert "own" not in rules_in(Settings(rules=tables))
    for selector in ("own", "mine", "all"):
        assert "own" in rules_in(Settings(rules=tables, extend_select=(selector,)))


@pytest.mark.parametrize(
    ("path", "pattern", "matches"),
    [
        ("chats/a.jsonl", "chats/**", True),
        ("chats/a.jsonl", "chats/*.jsonl", True),
        ("chats/a.jsonl", "calls/**", False),
        ("chats/2026/a.jsonl", "chats/**/*.jsonl", True),
        ("/elsewhere/a.jsonl", "chats/**", False),
    ],
)
def test_rules_by_path(small: Path, tmp_path: Path, path: str, pattern: str, matches: bool) -> None:
    linter = Linter(
        Settings(
            select=("no-acknowledgement",), per_path=(PathRules(pattern, ("no-acknowledgement",), ("court-threat",)),), root=str(tmp_path)
        )
    )
    conversation = talk(ANGRY, language="en")._replace(place=Place(path if path.startswith("/") else str(tmp_path / path)))
    result = linter.lint(conversation)
    assert [one.rule for one in result.criteria] == (["court-threat"] if matches else ["no-acknowledgement"])
    assert [finding.rule for finding in result.findings] == ([] if matches else ["no-acknowledgement"])


def test_several_patterns_for_a_path_add_up(small: Path, tmp_path: Path) -> None:
    per_path = (PathRules("*.jsonl", ("tone",)), PathRules("a.*", ("listening",), ("premature-hang-up",)))
    linter = Linter(Settings(select=("tone", "listening"), per_path=per_path, root=str(tmp_path)))
    result = linter.lint(talk(ANGRY, language="en")._replace(place=Place(str(tmp_path / "a.jsonl"))))
    assert [one.rule for one in result.criteria] == ["premature-hang-up"]


# ---- what the user changes of a rule


def test_severity_weight_and_options_are_the_users(small: Path) -> None:
    own = {"no-acknowledgement": RuleSettings(Severity.NOTE, 7.0, {"within-turns": 1})}
    late = f"{ANGRY}\ncustomer: twelve\nagent: sorry about your order"
    result = lint(late, Settings(select=("no-acknowledgement",), rule_settings=own))
    (finding,), (criterion,) = result.findings, result.criteria
    assert (finding.severity, criterion.severity, criterion.weight) == (Severity.NOTE, Severity.NOTE, 7.0)
    assert lint(late, Settings(select=("no-acknowledgement",))).findings == ()


def test_what_is_not_changed_stays(small: Path) -> None:
    before = {rule.id: rule for rule in Linter(Settings()).rules}
    after = {rule.id: rule for rule in Linter(Settings(rule_settings={"court-threat": RuleSettings(weight=0.0)})).rules}
    assert after["court-threat"].weight == 0.0
    assert after["court-threat"].severity is before["court-threat"].severity
    assert {name: rule for name, rule in after.items() if name != "court-threat"} == {
        name: rule for name, rule in before.items() if name != "court-threat"
    }
    assert before["no-acknowledgement"].settings["within-turns"] == 2


def test_the_pass_mark_decides(small: Path) -> None:
    assert lint(ANGRY, Settings(pass_mark=0.0)).scorecard.passed is True
    assert lint(ANGRY, Settings(pass_mark=99.0)).scorecard.passed is False


# ---- the user's own rules and lexicons


def test_an_own_rule_is_judged_beside_the_built_in_ones(small: Path) -> None:
    settings = Settings(rules={"no-sorry": TABLE | {"severity": "error"}})
    result = lint("customer: my parcel was lost\nagent: sorry about your parcel", settings)
    (finding,) = (one for one in result.findings if one.rule == "no-sorry")
    assert (finding.turn, finding.message, finding.category, finding.severity) == (1, "An apology", "own", Severity.ERROR)
    assert [evidence.text for evidence in finding.evidence] == ["sorry about your parcel"]


def test_an_own_rule_replaces_the_built_in_one_of_its_name(small: Path) -> None:
    linter = Linter(Settings(rules={"court-threat": TABLE}))
    (rule,) = (rule for rule in linter.rules if rule.id == "court-threat")
    assert (rule.category, rule.message("nl")) == ("own", "An apology")


def test_messages_are_in_the_language_of_the_conversation(small: Path) -> None:
    settings = Settings(select=("own",), rules={"own": TABLE | {"message": {"en": "Sorry!", "nl": "Sorry hoor!"}}})
    assert [finding.message for finding in lint("agent: sorry", settings).findings] == ["Sorry!"]
    assert [finding.message for finding in lint("agent: sorry", settings, language="nl").findings] == ["Sorry hoor!"]


@pytest.mark.parametrize("name", ["calllint.toml", "pyproject.toml"])
def test_a_wrong_own_rule_is_shown_in_its_file(small: Path, tmp_path: Path, name: str) -> None:
    head = "[tool.calllint.rule.own]" if name == "pyproject.toml" else "[rule.own]"
    path = tmp_path / name
    path.write_text(f'# mine\n{head}\nkind = "absence"\n  severity = "eror"\n', encoding="utf-8")
    with pytest.raises(UsageError) as error:
        Linter(Settings(rules={"own": {"kind": "absence", "severity": "eror"}}, rules_path=str(path)))
    assert (error.value.path, error.value.line, error.value.column) == (str(path), 4, 3)
    assert "eror" in error.value.message
    assert error.value.hint == "did you mean 'error'?"


def test_a_wrong_own_rule_without_a_file_is_named_by_its_keys(small: Path) -> None:
    with pytest.raises(UsageError, match=r"rule own\.of\.0: there is no role 'agnet'"):
        Linter(Settings(rules={"own": TABLE | {"of": ["agnet:apology"]}}))


OWN_LEXICON = 'language = "en"\n[[cue]]\nname = "pirate"\nmeaning = "m"\nphrases = ["ahoy [my] {thing}"]\n'
PIRATE = {"no-pirates": TABLE | {"of": ["agent:pirate"]}}


@pytest.mark.parametrize("named", ["own/pirate.toml", "own"])
def test_own_lexicons_are_files_and_folders_from_the_root(small: Path, tmp_path: Path, named: str) -> None:
    (tmp_path / "own" / "deeper").mkdir(parents=True)
    (tmp_path / "own" / "pirate.toml").write_text(OWN_LEXICON, encoding="utf-8")
    (tmp_path / "own" / "deeper" / "dutch.toml").write_text(OWN_LEXICON.replace('"en"', '"nl"').replace("{thing}", "x"), encoding="utf-8")
    settings = Settings(select=("no-pirates",), rules=PIRATE, lexicons=(named,), root=str(tmp_path))
    assert fails(lint("agent: ahoy my order", settings)) == [("no-pirates", 0)]
    assert fails(lint("agent: ahoy x", settings)) == []
    assert fails(lint("agent: ahoy x", settings, language="nl")) == ([("no-pirates", 0)] if named == "own" else [])


def test_a_wrong_own_lexicon_is_shown_at_its_place(small: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN_LEXICON.replace("{thing}", "{nothing}"), encoding="utf-8")
    with pytest.raises(UsageError) as error:
        lint("agent: hello", Settings(lexicons=("own.toml",), root=str(tmp_path)))
    assert (error.value.path, error.value.line, error.value.column) == (str(path), 5, 12)
    with pytest.raises(UsageError, match="no such file"):
        lint("agent: hello", Settings(lexicons=("nowhere.toml",), root=str(tmp_path)))


# ---- what applies and what can be measured


def outcomes(result: Result) -> dict[str, Outcome]:
    return {one.rule: one.outcome for one in result.criteria}


def test_no_language_makes_every_rule_not_measurable(small: Path) -> None:
    result = lint("agent: zaza zozo\ncustomer: zuzu", language=None)
    assert (result.language, result.findings, result.signals, result.commitments) == (None, (), (), ())
    assert set(outcomes(result).values()) == {Outcome.NOT_MEASURABLE}
    assert (result.scorecard.score, result.scorecard.passed) == (None, None)
    assert Linter().cues(talk("agent: zaza")) is None


@pytest.mark.parametrize(("declared", "language"), [("en-GB", "en"), ("NL", "nl"), ("fr", "en"), (None, "en")])
def test_the_declared_language_counts_where_it_is_installed(small: Path, declared: str | None, language: str) -> None:
    assert lint("agent: what is the order\ncustomer: it is you", language=declared).language == language


def test_only_the_languages_of_the_settings_are_looked_for(small: Path) -> None:
    assert lint("agent: what is the order", Settings(languages=("nl",)), language=None).language is None
    assert lint("agent: what is the order", Settings(languages=("nl",)), language="en").language is None


def test_what_lacks_a_role_is_not_applicable_and_with_unknown_roles_not_measurable(small: Path) -> None:
    settings = Settings(select=("own",), rules={"own": TABLE | {"needs": ["agent", "customer"]}})
    assert outcomes(lint("agent: sorry", settings)) == {"own": Outcome.NOT_APPLICABLE}
    assert outcomes(lint("agent: sorry\nunknown: what", settings)) == {"own": Outcome.NOT_MEASURABLE}
    assert outcomes(lint("agent: sorry\ncustomer: what", settings)) == {"own": Outcome.FAIL}


def test_what_needs_times_is_not_measurable_without(small: Path) -> None:
    settings = Settings(select=("own",), rules={"own": TABLE | {"needs": ["times"]}})
    assert outcomes(lint("agent: sorry", settings)) == {"own": Outcome.NOT_MEASURABLE}
    assert outcomes(lint("agent [0-1]: sorry", settings)) == {"own": Outcome.FAIL}


@pytest.mark.parametrize("channel", list(Channel))
def test_channels(small: Path, channel: Channel) -> None:
    settings = Settings(select=("all-but", "only-email"), rules={"all-but": TABLE, "only-email": TABLE | {"channels": ["email"]}})
    found = outcomes(lint("agent: sorry", settings, channel=channel.value))
    assert (found["all-but"] is Outcome.NOT_APPLICABLE) is (channel is Channel.TEMPLATE)
    assert (found["only-email"] is Outcome.FAIL) is (channel is Channel.EMAIL)


def test_without_an_occasion_a_rule_does_not_apply_and_a_pass_shows_its_words(small: Path) -> None:
    table = {**TABLE, "of": ["agent:abuse"], "when": ["frustration"], "shown-by": ["agent:apology"]}
    settings = Settings(select=("own",), rules={"own": table})
    assert outcomes(lint("customer: hello\nagent: sorry", settings)) == {"own": Outcome.NOT_APPLICABLE}
    (criterion,) = lint("customer: furious\nagent: sorry", settings).criteria
    assert (criterion.outcome, [evidence.text for evidence in criterion.evidence]) == (Outcome.PASS, ["sorry"])


# ---- who is who is not known


UNKNOWN = "unknown(Speaker 1): what is the order\nunknown(Speaker 2): my parcel was lost\nunknown(Speaker 1): you idiot"


def test_with_all_roles_unknown_nothing_is_judged_and_nobody_scores(small: Path) -> None:
    result = lint(UNKNOWN)
    assert set(outcomes(result).values()) <= {Outcome.NOT_MEASURABLE, Outcome.NOT_APPLICABLE}
    assert (result.scorecard.score, result.scorecard.passed, result.findings, result.signals) == (None, None, (), ())
    reasons = {one.reason for one in result.criteria if one.outcome is Outcome.NOT_MEASURABLE}
    assert reasons
    for reason in reasons:
        assert "[roles] of calllint.toml" in reason
        assert "--input-format" in reason


def test_the_reason_names_what_settles_the_roles_of_this_conversation(small: Path) -> None:
    settled = 'say who is who in calllint.toml, such as: roles = { agent = ["Speaker 1"], customer = ["Speaker 2"] }'
    result = lint(UNKNOWN, roles_unknown=settled)
    (reason,) = {one.reason for one in result.criteria if one.outcome is Outcome.NOT_MEASURABLE and "agent" in one.reason.split("(")[0]}
    assert reason == f"no turn is known to be the agent's ({settled})"
    assert lint(UNKNOWN, roles_unknown=["no text"]).findings == ()


@pytest.mark.parametrize(
    "table",
    [
        TABLE,
        {"kind": "absence", "of": ["customer:frustration"], "meaning": "m", "message": "x"},
        {"kind": "existence", "of": ["agent:apology"], "meaning": "m", "message": "x"},
        {"kind": "response", "after": ["customer:frustration"], "of": ["agent:apology"], "meaning": "m", "message": "x"},
        {"kind": "precedence", "of": ["agent:apology"], "first": ["customer:frustration"], "meaning": "m", "message": "x"},
    ],
)
def test_a_rule_that_forgets_to_say_what_it_needs_passes_nobody_unheard(small: Path, table: dict[str, object]) -> None:
    settings = Settings(select=("own",), rules={"own": table})
    result = lint("unknown: hello\nunknown: my parcel was lost", settings)
    assert outcomes(result) == {"own": Outcome.NOT_MEASURABLE}
    assert result.scorecard.passed is None


def test_a_rule_about_anybody_is_judged_whoever_speaks(small: Path) -> None:
    settings = Settings(select=("own",), rules={"own": TABLE | {"of": ["frustration"]}})
    assert outcomes(lint("unknown: hello", settings)) == {"own": Outcome.PASS}


MISSED = "agent: hello\ncustomer: my parcel was lost\nunknown(Kim): {}\nagent: what is the order\nagent: when"


def test_what_a_party_of_unknown_role_may_have_said_is_not_missed(small: Path) -> None:
    settings = Settings(select=("no-acknowledgement", "own"), rules={"own": TABLE | {"of": ["agent:abuse"]}})
    found = lint(MISSED.format("that must be hard for you and I see why"), settings)
    assert outcomes(found) == {"no-acknowledgement": Outcome.NOT_MEASURABLE, "own": Outcome.PASS}
    assert found.findings == ()
    assert "somebody of unknown role" in found.criteria[0].reason
    # A stray word is no second agent.
    long = MISSED.format("um") + "\nagent: what is it\nagent: is the order it or what is it"
    assert outcomes(lint(long, settings))["no-acknowledgement"] is Outcome.FAIL


def test_what_the_agent_says_counts_beside_a_party_of_unknown_role(small: Path) -> None:
    settings = Settings(select=("own",), rules={"own": TABLE})
    assert outcomes(lint("agent: sorry\nunknown: what is it that you say to me here", settings)) == {"own": Outcome.FAIL}


# ---- what else a result holds


def test_on_speakers_who_were_told_apart_by_their_words_nothing_is_sure() -> None:
    threat = "agent: Pay today or we will take you to court.\ncustomer: What?"
    (sure,) = Linter(Settings(select=("court-threat",))).lint(talk(threat)).findings
    inferred = talk(threat, roles_inferred={"confidence": 0.999})
    (likely,) = Linter(Settings(select=("court-threat",))).lint(inferred).findings
    assert (sure.confidence, likely.confidence) == (Confidence.HIGH, Confidence.MEDIUM)
    assert "told from what is said" in likely.confidence_reason
    strict = Linter(Settings(select=("court-threat",), min_confidence=Confidence.HIGH)).lint(inferred)
    assert [criterion.outcome for criterion in strict.criteria] == [Outcome.NOT_MEASURABLE]


def test_signals_gather_the_cues_of_a_turn_and_their_facts(small: Path) -> None:
    result = lint("customer: idiot! my parcel was lost. idiot!")
    signals = {signal.signal: signal for signal in result.signals}
    assert [evidence.text for evidence in signals["customer-abuse"].evidence] == ["idiot", "idiot"]
    assert signals["customer-abuse"].facts == {"personal": True}
    assert list(signals) == sorted(signals)


# ---- what always holds

SENTENCES = [
    "Mijn pakket is nog steeds niet bezorgd, hoe kan dat?", "Ik ben woedend, dit is belachelijk!", "Jij bent een idioot.", "Dank u wel, tot ziens.",
    "Mijn excuses, wat vervelend voor u.", "Ik bel u morgen terug.", "Er wordt naar gekeken.", "Nee, dat kan niet.", "Omdat de termijn verstreken is.",
    "Als u niet betaalt, dan stappen wij naar de rechter.", "Ik hang nu op.", "Wat is uw postcode?", "hm", "Laat me uitpraten!", "[onderbreekt] Ja maar",
    "Het gesprek is beëindigd door de medewerker.", "en toen zei uw coll-", "", " \n ", "WAAR BLIJFT MIJN GELD!!!", "😀 é́ …", "{{naam}} \"dief\" 12,50",
]  # fmt: skip
TURNS = st.builds(
    lambda role, parts, start: Turn(role, " ".join(parts), None, start, start + 4 if start is not None else None),
    st.sampled_from(list(Role)),
    st.lists(st.sampled_from(SENTENCES), max_size=3),
    st.none() | st.integers(0, 90).map(float),
)
CONVERSATIONS = st.builds(
    lambda turns, channel, ended: Conversation(
        "c", tuple(turns), Place("test"), "nl", channel, metadata={"ended_by": ended} if ended else {}
    ),
    st.lists(TURNS, max_size=7),
    st.sampled_from(list(Channel)),
    st.sampled_from(["", "agent", "customer", "nobody"]),
)


@settings(max_examples=120, deadline=None)
@given(CONVERSATIONS)
def test_what_holds_of_every_result(conversation: Conversation) -> None:
    result = LINTER.lint(conversation)
    assert LINTER.lint(conversation) == result

    shown = [
        *(evidence for finding in result.findings for evidence in (*finding.evidence, *finding.related)),
        *(evidence for signal in result.signals for evidence in signal.evidence),
        *(evidence for criterion in result.criteria for evidence in criterion.evidence),
        *(commitment.evidence for commitment in result.commitments),
        *(cue.evidence for cue in LINTER.cues(conversation) or ()),
    ]
    for evidence in shown:
        assert evidence.text == conversation.turns[evidence.turn].text[evidence.start : evidence.end]

    places = [(finding.turn, -finding.severity.rank, finding.rule) for finding in result.findings]
    assert places == sorted(places)
    assert len({finding.fingerprint for finding in result.findings}) == len(result.findings)

    found = {finding.rule for finding in result.findings}
    assert found == {criterion.rule for criterion in result.criteria if criterion.outcome is Outcome.FAIL}
    assert [criterion.rule for criterion in result.criteria] == [rule.id for rule in LINTER.rules]
    for criterion in result.criteria:
        assert criterion.outcome is Outcome.PASS or not criterion.evidence
        assert criterion.outcome is Outcome.PASS or criterion.reason

    for finding in result.findings:
        assert conversation.turns[finding.turn].role in (
            (Role.CUSTOMER,) if finding.rule == "unanswered-customer" else (Role.AGENT, Role.SYSTEM)
        )
    for signal in result.signals:
        spoken_by = {"no-means": (Role.AGENT,), "transfer": (Role.AGENT, Role.SYSTEM)}.get(signal.signal, (Role.CUSTOMER,))
        assert conversation.turns[signal.turn].role in spoken_by
    for commitment in result.commitments:
        assert conversation.turns[commitment.turn].role is Role.AGENT


@settings(max_examples=60, deadline=None)
@given(CONVERSATIONS, st.sampled_from(["", " ", "..."]))
def test_a_system_line_that_says_nothing_changes_nothing(conversation: Conversation, text: str) -> None:
    longer = conversation._replace(turns=(*conversation.turns, Turn(Role.SYSTEM, text)))
    before, after = LINTER.lint(conversation), LINTER.lint(longer)
    assert [finding.fingerprint for finding in after.findings] == [finding.fingerprint for finding in before.findings]
    assert (after.criteria, after.signals, after.commitments) == (before.criteria, before.signals, before.commitments)


@settings(max_examples=60, deadline=None)
@given(CONVERSATIONS)
def test_unknown_speakers_are_never_the_agent(conversation: Conversation) -> None:
    turns = tuple(turn._replace(role=Role.UNKNOWN) if turn.role is Role.AGENT else turn for turn in conversation.turns)
    result = LINTER.lint(conversation._replace(turns=turns))
    assert (result.findings, result.commitments) == ((), ())
