"""One conversation in, its result out: cues, then rules, then the scorecard. The Python API's front door.

linter = Linter(Settings())
result = linter.lint(conversation)

One linter serves any number of threads. What they share of it (lexicons, and what is remembered of words and phrases) only grows, and
every thread would add the same.
"""

from __future__ import annotations

from _thread import allocate_lock  # threading takes longer to import than a template to lint
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from calllint.conversation import Conversation, Role
from calllint.cues import CueSheet
from calllint.cues.detector import find_cues, load_detectors
from calllint.cues.view import View, views
from calllint.errors import InputError, Problem, UsageError
from calllint.lexicon import Lexicon, languages, load_lexicon
from calllint.lexicon.lexicon import function_words
from calllint.lexicon.written import Written
from calllint.reading.globs import matches_glob
from calllint.results import Result
from calllint.rules.catalogue import RuleError, built_in_rules, built_in_signals, parse_rules
from calllint.rules.confidence import Confidence, surest
from calllint.rules.doubts import doubted, reason_to_doubt
from calllint.rules.finding import Commitment, Criterion, Finding, Outcome, Signal, fingerprint
from calllint.rules.kinds import Hit, Verdict, by_turn, cues_of, judge
from calllint.rules.rule import CueRef, Kind, Rule
from calllint.scoring import card_for, score
from calllint.settings import Settings
from calllint.suppression.suppressor import SuppressionNotices, Suppressor
from calllint.text.language import recognise
from calllint.text.words import Words, cut
from calllint.tomlfile import read_toml

if TYPE_CHECKING:
    from datetime import date

Topics = Callable[[Conversation, CueSheet | None], tuple[str, ...]]
"""What a conversation is about, by its cues (None: its language is not known): names, the strongest first."""
Observe = Callable[[Conversation, CueSheet | None], Any]
"""What is to be kept of a conversation and its cues (None: its language is not known)."""


class Scanned(NamedTuple):
    """A conversation with its language and what the lexicons found in it; None where it is in none of the languages looked for."""

    conversation: Conversation
    language: str | None
    view: View | None


class Linter:
    """Lints conversations by `settings`. Raises UsageError when a rule or lexicon of the user is wrong.

    Lexicons are loaded when the first conversation in their language comes. `today` is the day by which waivers run out (None: asked of
    the clock once, here). `topics` makes the topics of a result of its conversation and the cues that it is judged by (None: they have
    none); to cross into other processes it must be picklable, as what `calllint.insight.topics.topics_said_by` makes is. What `observe`
    returns goes with the result as `observed`; the same holds for it, and `calllint.insight.triggers_observed.observe` is one.
    """

    def __init__(
        self, settings: Settings | None = None, today: date | None = None, topics: Topics | None = None, observe: Observe | None = None
    ) -> None:
        self.settings = settings if settings is not None else Settings()
        self._topics = topics
        self._observe = observe
        self.catalogue = _in_force([*built_in_rules(), *self._own_rules()], self.settings)
        self.rules = tuple(rule for rule in self.catalogue if _selected(rule, self.settings))
        self._signals = built_in_signals()
        self._detectors = load_detectors(plugins=self.settings.plugins)
        self._lexicons: dict[str, Lexicon] = {}
        self._loading = allocate_lock()
        self._languages = self.settings.languages or tuple(languages())
        self._suppressor = Suppressor(self.settings, (rule.id for rule in self.catalogue), today)
        self._notices = SuppressionNotices(self._suppressor)

    @classmethod
    def from_config(cls, path: str | Path | None = None, **overrides: Any) -> Linter:
        """A linter by the configuration at `path`: a file, or the nearest one in a folder or above it; None: no configuration at all.

        `overrides` are keys as in calllint.toml, with `_` for `-` (`select=["tone"]`, `min_confidence="high"`), and do what the command
        line's options do: `select` replaces all selections, `extend_select` and `ignore` add to them, others replace. Raises UsageError.
        """
        from calllint.api import settings_from

        return cls(settings_from(path, overrides))

    def __reduce__(self) -> tuple[type[Linter], tuple[Settings, date | None, Topics | None, Observe | None]]:
        # Another process loads lexicons of its own: they are many, and quick to load.
        return type(self), (self.settings, self._suppressor.today, self._topics, self._observe)

    def notices(self) -> list[Problem]:
        """What is amiss with waivers and comments, by the conversations linted so far: unused, expired, unknown, without a reason."""
        return self._notices.problems()

    def note(self, result: Result) -> None:
        """Counts among the `notices` a result that a linter of the same settings made in another process."""
        self._notices.add(result)

    @property
    def loading(self) -> bool:
        """Whether a lexicon is being loaded: that takes its time once, and is no fault of a conversation."""
        return self._loading.locked()

    def read(self, *paths: str | Path) -> Iterator[Conversation | Problem]:
        """The conversations in `paths` (files, folders, globs), read by the settings as `calllint check` does, and what could not be.

        Raises UsageError for what is no path: of a list, write `read(*paths)`.
        """
        from calllint.api import read_by

        return read_by(self.settings, paths)

    def lint_many(
        self, conversations: Iterable[Conversation | Scanned | Mapping[str, Any] | Problem], *, ahead: int = 0
    ) -> Iterator[Result | Problem]:
        """The results of `conversations` in their order, each as soon as it is known; no more than one is there at once.

        So many characters are read `ahead` and scanned together, which is much sooner done: with 100,000, some two thousand turns, in half
        the time, and more make it little faster.

        What can't be linted comes back as a Problem in its place, and the rest goes on. Mappings are conversations in calllint's JSON form;
        problems, such as `read` gives, pass through, and what was scanned (`scan`) is only judged. Raises UsageError for a lexicon of the
        user that is wrong, and what the iterable does.
        """
        from calllint.api import lint_each

        return lint_each(self, conversations, ahead)

    def lint(self, conversation: Conversation) -> Result:
        """Judges `conversation` by the rules in force for its path.

        Raises InputError for what is no conversation, and for a turn whose role or text is of a wrong type.
        """
        return self.judge(self.scan((conversation,))[0])

    def scan(self, conversations: Sequence[Conversation]) -> list[Scanned]:
        """What the lexicons find in `conversations`: of several it is found at once, much sooner than in one after the other.

        Raises InputError as `lint` does.
        """
        cut_up = []
        for conversation in conversations:
            _check_types(conversation)
            cut_up.append((conversation, [cut(turn.text) for turn in conversation.turns]))
        by_language: dict[str | None, list[int]] = {}
        for number, (conversation, words) in enumerate(cut_up):
            by_language.setdefault(self._language(conversation, words), []).append(number)
        found = [Scanned(conversation, None, None) for conversation in conversations]
        for language, numbers in by_language.items():
            if language is not None:
                seen = views([cut_up[number] for number in numbers], self._lexicon(language))
                for number, view in zip(numbers, seen, strict=True):
                    found[number] = Scanned(view.conversation, language, view)
        return found

    def judge(self, scanned: Scanned) -> Result:
        """What `lint` makes of a conversation that was scanned."""
        conversation, language, view = scanned
        rules = self._rules_for(conversation)
        if view is None:
            reason = "the conversation is in none of the languages looked for"
            verdicts = {rule.id: Verdict(Outcome.NOT_MEASURABLE, reason=reason) for rule in rules}
            return self._result(conversation, None, rules, verdicts, None)
        sheet = find_cues(view, self._detectors)
        verdicts = {rule.id: self._verdict(rule, view, sheet) for rule in rules}
        return self._result(conversation, language, rules, verdicts, sheet)

    def _verdict(self, rule: Rule, view: View, sheet: CueSheet) -> Verdict:
        own, topic = self.settings.rule_settings.get(rule.id), view.conversation.topic
        if own is not None and topic is not None and topic.casefold() in map(str.casefold, own.exempt_topics):
            return Verdict(Outcome.NOT_APPLICABLE, reason=f"the topic {topic} is exempt")
        verdict = doubted(rule.doubts, _verdict(rule, view, sheet), sheet)
        if verdict.hits and "roles_inferred" in view.conversation.metadata:
            verdict = _if_the_roles_are_right(verdict)
        return _sure_enough(verdict, self.settings.min_confidence)

    def cues(self, conversation: Conversation) -> CueSheet | None:
        """All cues of `conversation`; None when it is in none of the languages looked for."""
        view = self.scan((conversation,))[0].view
        return None if view is None else find_cues(view, self._detectors)

    def _language(self, conversation: Conversation, words: list[Words]) -> str | None:
        declared = (conversation.language or "").split("-")[0].lower()
        return declared if declared in self._languages else recognise(words, self._function_words)

    @cached_property
    def _function_words(self) -> dict[str, frozenset[str]]:
        return {language: function_words(language) for language in self._languages}

    def _lexicon(self, language: str) -> Lexicon:
        lexicon = self._lexicons.get(language)
        if lexicon is None:
            # Loading may mean compiling: other threads wait for the first one.
            with self._loading:
                lexicon = self._lexicons.get(language)
                if lexicon is None:
                    lexicon = self._lexicons[language] = load_lexicon(language, self._own_lexicons())
        return lexicon

    def _own_lexicons(self) -> Iterable[Path | Written]:
        for name in self.settings.lexicons:
            path = Path(self.settings.root, name)
            yield from sorted(path.glob("**/*.toml")) if path.is_dir() else [path]
        for topic in self.settings.topics.values():
            yield from topic.phrases if topic.enabled else ()

    def _own_rules(self) -> tuple[Rule, ...]:
        path = self.settings.rules_path
        try:
            return parse_rules(self.settings.rules, path or "the configuration", plugins=self.settings.plugins)
        except RuleError as error:
            if path is None:
                raise UsageError(f"rule {'.'.join(map(str, error.keys))}: {error.message}", hint=error.hint) from None
            prefix = ("tool", "calllint") if Path(path).name == "pyproject.toml" else ()
            raise read_toml(Path(path)).error(error.message, *prefix, "rule", *error.keys, hint=error.hint) from None

    def _rules_for(self, conversation: Conversation) -> Sequence[Rule]:
        """The rules in force for the conversation's path."""
        path, root = Path(conversation.place.path).absolute(), Path(self.settings.root).absolute()
        shown = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
        here = [one for one in self.settings.per_path if matches_glob(shown, (one.pattern,))]
        if not here:
            return self.rules
        added = [name for one in here for name in one.extend_select]
        left_out = [name for one in here for name in one.ignore]
        chosen = {rule.id for rule in self.rules}
        return [rule for rule in self.catalogue if (rule.id in chosen or _names(rule, added)) and not _names(rule, left_out)]

    def _result(
        self,
        conversation: Conversation,
        language: str | None,
        rules: Iterable[Rule],
        verdicts: Mapping[str, Verdict],
        sheet: CueSheet | None,
    ) -> Result:
        findings: list[Finding] = []
        criteria = []
        for rule in rules:
            verdict = verdicts[rule.id]
            found = _findings(rule, verdict, conversation, self.settings.language_of_messages or language)
            findings += found
            evidence = verdict.evidence if verdict.outcome is Outcome.PASS else ()
            reason = found[0].message if found else verdict.reason
            criteria.append(Criterion(rule.id, rule.category, verdict.outcome, rule.weight, rule.severity, evidence, reason))
        findings.sort(key=lambda finding: (finding.turn, -finding.severity.rank, finding.rule))
        findings, suppressed, criteria = self._suppressor.apply(conversation, findings, criteria)
        signals = self._signals_of(sheet) if sheet is not None else ()
        commitments = _commitments(sheet) if sheet is not None else ()
        chosen = card_for(conversation, self.settings.scorecards, self.settings.root)
        card = score(criteria, self.settings.pass_mark, chosen, findings)
        topics = None if self._topics is None else self._topics(conversation, sheet)
        result = Result(conversation, language, tuple(findings), signals, tuple(criteria), commitments, card, suppressed, topics)
        if self._observe is not None:
            result = result._replace(observed=self._observe(conversation, sheet))
        self._notices.add(result)
        return result

    def _signals_of(self, sheet: CueSheet) -> tuple[Signal, ...]:
        found = []
        for signal in self._signals:
            for turn, cues in by_turn(cues_of(sheet, signal.cues)).items():
                confidence, why = surest(cues)
                reason = reason_to_doubt(signal.doubts, sheet, turn)
                if reason is not None and confidence is not Confidence.LOW:
                    confidence, why = Confidence.LOW, reason
                if confidence.rank < self.settings.min_confidence.rank:
                    continue
                facts = {name: value for cue in cues for name, value in cue.facts.items() if name != "confidence"}
                found.append(Signal(signal.id, turn, tuple(cue.evidence for cue in cues), facts, confidence, why))
        return tuple(sorted(found, key=lambda signal: (signal.turn, signal.signal)))


def _check_types(conversation: Conversation) -> None:
    """What Python lets pass and no rule would ever meet: a role that is a mere string, a text that is none. Raises InputError."""
    if not isinstance(conversation, Conversation):
        hint = "calllint.Conversation.from_dict makes one of a dict, and lint_many takes dicts"
        raise InputError(f"expected a calllint.Conversation, found a {type(conversation).__name__}", hint=hint)
    for number, turn in enumerate(conversation.turns):
        if type(turn.role) is not Role:
            raise InputError(
                f"turns[{number}].role: expected a calllint.Role, found {turn.role!r}", hint="Conversation.from_dict takes strings"
            )
        if not isinstance(turn.text, str):
            raise InputError(f"turns[{number}].text: expected a string, found a {type(turn.text).__name__}")


def _names(rule: Rule, selectors: Iterable[str]) -> bool:
    return any(selector in (rule.id, rule.category, "all") for selector in selectors)


def _selected(rule: Rule, settings: Settings) -> bool:
    """Whether the rule is in force. A rule named by its own id wins over a category or `all` that leaves it out."""
    own = settings.rule_settings.get(rule.id)
    # A rule that is off until its options are set is on when they are.
    on = rule.on or (own is not None and bool(own.options))
    chosen = on if settings.select is None else _names(rule, settings.select)
    chosen = chosen or _names(rule, settings.extend_select)
    if not _names(rule, settings.ignore):
        return chosen
    named = rule.id in (*(settings.select or ()), *settings.extend_select)
    return named and rule.id not in settings.ignore


def _in_force(rules: Iterable[Rule], settings: Settings) -> tuple[Rule, ...]:
    """The rules with the user's severity, weight and options. A rule of the user replaces a built-in one of the same id."""
    by_id = {rule.id: rule for rule in rules}
    found = []
    for rule in by_id.values():
        own = settings.rule_settings.get(rule.id)
        options = {name: option.default for name, option in rule.options.items()}
        if own is not None:
            options |= own.options
            rule = rule._replace(
                severity=own.severity if own.severity is not None else rule.severity,
                weight=own.weight if own.weight is not None else rule.weight,
            )
        found.append(rule._replace(settings=options))
    return tuple(found)


_INFERRED = "who is the agent was told from what is said"
_WHO = "say who is who in [roles] of calllint.toml, or name the format with --input-format"
_MOST_UNKNOWN = 0.1
"""The share of the words that parties of unknown role may say, and what one party owes the other can still be judged."""


def _verdict(rule: Rule, view: View, sheet: CueSheet) -> Verdict:
    conversation = view.conversation
    if conversation.channel not in rule.channels:
        return Verdict(Outcome.NOT_APPLICABLE, reason=f"does not apply to the channel {conversation.channel.value}")
    roles = {turn.role for turn in conversation.turns}
    for role in (Role.AGENT, Role.CUSTOMER):
        if role in roles:
            continue
        if Role.UNKNOWN in roles and (role.value in rule.needs or _speaks_of(rule, role)):
            return Verdict(Outcome.NOT_MEASURABLE, reason=f"no turn is known to be the {role.value}'s ({_what_settles(conversation)})")
        if role.value in rule.needs:
            return Verdict(Outcome.NOT_APPLICABLE, reason=f"the {role.value} says nothing")
    if "times" in rule.needs and not any(turn.start is not None for turn in conversation.turns):
        return Verdict(Outcome.NOT_MEASURABLE, reason="the input has no times")
    verdict = judge(rule.constraint, view, sheet, rule.settings)
    if verdict.outcome is Outcome.PASS:
        if rule.when and not cues_of(sheet, rule.when):
            return Verdict(Outcome.NOT_APPLICABLE, reason="there was no occasion for it")
        shown = tuple(cue.evidence for cue in cues_of(sheet, rule.shown_by))
        return verdict._replace(evidence=verdict.evidence or shown)
    if verdict.outcome is Outcome.FAIL and Role.UNKNOWN in roles and _may_stand_elsewhere(rule) and _unknown_share(view) > _MOST_UNKNOWN:
        return Verdict(Outcome.NOT_MEASURABLE, reason=f"much is said by somebody of unknown role ({_what_settles(conversation)})")
    return verdict


def _speaks_of(rule: Rule, role: Role) -> bool:
    """Whether the rule looks for cues or turns of `role`, whatever it says that it needs."""
    constraint = rule.constraint
    refs = (ref for field in constraint if isinstance(field, tuple) for ref in field if isinstance(ref, CueRef))
    return getattr(constraint, "by", None) is role or any(ref.role is role for ref in refs)


def _may_stand_elsewhere(rule: Rule) -> bool:
    """Whether the rule misses something, or weighs what one party owes the other: an unknown party's turns may hold it."""
    return rule.kind in (Kind.EXISTENCE, Kind.RESPONSE, Kind.CHECK) or "customer" in rule.needs


def _unknown_share(view: View) -> float:
    """The share of all words that parties of unknown role say."""
    total = sum(map(len, view.words))
    return sum(len(view.words[number]) for number in view.of(Role.UNKNOWN)) / total if total else 0.0


def _what_settles(conversation: Conversation) -> str:
    """What would tell the roles: as found for this conversation where they were looked for."""
    said = conversation.metadata.get("roles_unknown")
    return said if isinstance(said, str) else _WHO


def _if_the_roles_are_right(verdict: Verdict) -> Verdict:
    """The verdict on speakers who were told apart by what they say: no more than probable, however plain the words."""
    hits = [
        hit if hit.confidence.rank < Confidence.HIGH.rank else hit._replace(confidence=Confidence.MEDIUM, confidence_reason=_INFERRED)
        for hit in verdict.hits
    ]
    return verdict._replace(hits=tuple(hits))


def _sure_enough(verdict: Verdict, least: Confidence) -> Verdict:
    """The verdict without the hits that are less sure than `least`; where none is left, nobody can tell."""
    hits = tuple(hit for hit in verdict.hits if hit.confidence.rank >= least.rank)
    if len(hits) == len(verdict.hits):
        return verdict
    if not hits:
        return Verdict(
            Outcome.NOT_MEASURABLE, reason=f"what was found is less sure than {least.value}: {verdict.hits[0].confidence_reason}"
        )
    return verdict._replace(hits=hits)


def _findings(rule: Rule, verdict: Verdict, conversation: Conversation, language: str | None) -> list[Finding]:
    seen: dict[str, int] = {}
    found = []
    for hit in verdict.hits:
        words = _words_of(hit)
        seen[words] = seen.get(words, -1) + 1
        found.append(
            Finding(
                rule.id,
                rule.category,
                rule.severity,
                hit.turn,
                rule.message(language),
                hit.evidence,
                fingerprint(conversation.id, rule.id, words, seen[words]),
                hit.facts,
                hit.related,
                hit.confidence,
                hit.confidence_reason,
            )
        )
    return found


def _words_of(hit: Hit) -> str:
    """The words that name a finding: what it answers to, where it is an absence, else what it rests on."""
    return "\n".join(evidence.text for evidence in hit.related or hit.evidence)


def _commitments(sheet: CueSheet) -> tuple[Commitment, ...]:
    cues = sheet.named("commitment-open", "commitment-kept")
    return tuple(
        Commitment(cue.turn, cue.facts["owner"], cue.facts["action"], cue.facts["deadline"], cue.name == "commitment-kept", cue.evidence)
        for cue in cues
    )
