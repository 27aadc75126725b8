"""What is in force in a run, typed. `calllint.config` makes it from TOML; the Python API may make it by hand."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from collections.abc import Mapping
from typing import Any, NamedTuple

from calllint.lexicon.written import Written
from calllint.reading.limits import Limits
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Severity
from calllint.scoring.card import Card

_NOTHING: Mapping[str, Any] = {}


class RuleSettings(NamedTuple):
    """What the user changes of one rule; None leaves it as it is. `options` are already checked against the rule's own.

    Conversations whose topic is one of `exempt_topics`, whatever their capitals, are left out.
    """

    severity: Severity | None = None
    weight: float | None = None
    options: Mapping[str, Any] = _NOTHING
    exempt_topics: tuple[str, ...] = ()


class TopicSettings(NamedTuple):
    """What the user says of a topic: what reports call it (None: its own name), whether it is looked for, and phrases of their own."""

    name: str | None = None
    enabled: bool = True
    phrases: tuple[Written, ...] = ()


class PathRules(NamedTuple):
    """For inputs whose path matches the glob `pattern` (from the configuration's folder): rules to leave out or to add."""

    pattern: str
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()


class Settings(NamedTuple):
    """Everything that decides a result. Selectors are rule ids, categories, or `all`.

    `select` None means every rule that is on by default. `languages` are ISO 639-1 codes to look for (empty: all that are installed).
    `lexicons` are paths of the user's own lexicon files and folders, `rules` the raw `[rule.…]` tables of the configuration and
    `rules_path` the file they stand in. `templates` are globs of reply templates; `agent_domains` are the e-mail domains of the firm, whose
    senders are agents, and `channel` that of conversations of which nothing else says it; `pass_mark` and `fail_under` are scores, 0 to
    100. `min_confidence` is the least that is reported, `language_of_messages` the language of messages (None: the conversation's).
    `metadata` are side files, `waivers` files of waivers, and `baseline` is the file of the findings that are known (the command line holds
    results against it); `roles` has the names and patterns of each role, `columns` the headers of a table's columns by what they hold.
    `redact` is whether personal data are kept out of the output (None: as the format has it). `scorecards` are the user's own, of which
    each conversation gets the one that fits it and asks for most. `topics` are the user's own topics, by name, and what they change of the
    built-in ones. `limits` are how much of an input is read, and `plugins` is whether what other packages register is used. `root` is the
    folder that relative paths and globs start from.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_path: tuple[PathRules, ...] = ()
    languages: tuple[str, ...] = ()
    rule_settings: Mapping[str, RuleSettings] = _NOTHING
    lexicons: tuple[str, ...] = ()
    rules: Mapping[str, Any] = _NOTHING
    rules_path: str | None = None
    templates: tuple[str, ...] = ()
    agent_domains: tuple[str, ...] = ()
    channel: str | None = None
    pass_mark: float = 0.0
    fail_on: Severity = Severity.ERROR
    fail_under: float | None = None
    min_confidence: Confidence = Confidence.MEDIUM
    language_of_messages: str | None = None
    metadata: tuple[str, ...] = ()
    waivers: tuple[str, ...] = ()
    baseline: str | None = None
    roles: Mapping[str, tuple[str, ...]] = _NOTHING
    columns: Mapping[str, str] = _NOTHING
    redact: bool | None = None
    scorecards: tuple[Card, ...] = ()
    topics: Mapping[str, TopicSettings] = _NOTHING
    limits: Limits = Limits()
    plugins: bool = True
    root: str = "."
