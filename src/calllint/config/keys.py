"""The keys of the configuration: the one table that validation, `config init`, `config schema` and `config show` are made from."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from enum import StrEnum
from typing import Any, NamedTuple

from calllint.reading.limits import Limits


class Type(StrEnum):
    """What a value must be. Lists are lists of strings."""

    SELECTORS = "list of rule ids, categories, or all"
    LANGUAGES = "list of language codes"
    GLOBS = "list of globs"
    PATHS = "list of paths"
    NAMES = "list of names"
    FILES = "file or list of files"
    PATH = "path"
    SEVERITY = "severity"
    CONFIDENCE = "confidence"
    LANGUAGE = "language code"
    SCORE = "number from 0 to 100"
    POINTS = "number of at least 0"
    COUNT = "whole number of at least 1"
    SWITCH = "boolean"
    TEXT = "text"
    CHOICE = "word"
    CHANNELS = "list of channels"
    CRITICAL = '"section", "all" or false'
    BANDS = "table of names and the least scores they begin at"
    TABLE = "table"


LISTS = frozenset({Type.SELECTORS, Type.LANGUAGES, Type.GLOBS, Type.PATHS, Type.NAMES, Type.CHANNELS})


class Key(NamedTuple):
    """One key: its name in TOML, what its value must be, the value when it is absent, and what it does.

    `example` is a value in TOML that `config init` shows where the default says too little. `choices` are all that a CHOICE may be.
    """

    name: str
    type: Type
    default: Any
    meaning: str
    example: str = ""
    choices: tuple[str, ...] = ()


KEYS = (
    Key(
        "extend",
        Type.FILES,
        None,
        "Configuration files to start from, relative to this one. Keys of this file win over theirs, later files over earlier ones; "
        "tables are merged key by key. Globs always start from the folder of the file that extends.",
        '"../calllint.toml"',
    ),
    Key("select", Type.SELECTORS, None, "The rules to apply; absent: every rule that is on by default.", '["tone", "missing-solution"]'),
    Key("extend-select", Type.SELECTORS, (), "Rules to apply besides those that are selected.", '["listening"]'),
    Key("ignore", Type.SELECTORS, (), "Rules to leave out, whatever selects them.", '["interruption"]'),
    Key("languages", Type.LANGUAGES, (), "The languages to look for; empty: all that are installed.", '["nl", "en"]'),
    Key("templates", Type.GLOBS, (), "Files that are reply templates, linted as such.", '["templates/**/*.md"]'),
    Key("lexicons", Type.PATHS, (), "Your own lexicon files and folders, read besides the built-in ones.", '["lexicons"]'),
    Key(
        "agent-domains",
        Type.NAMES,
        (),
        "The e-mail domains of your own firm: their senders are agents, all others are customers.",
        '["shop.example"]',
    ),
    Key(
        "channel",
        Type.CHOICE,
        None,
        "The channel of conversations of which nothing else says it, such as those of a table without a column for it.",
        '"chat"',
        ("call", "chat", "email"),
    ),
    Key(
        "metadata",
        Type.PATHS,
        (),
        "Side files (CSV, JSON) that say more of conversations by their id: who ended, how long the customer waited, the agent, the team.",
        '["contacts.csv"]',
    ),
    Key(
        "waivers",
        Type.PATHS,
        (),
        "Files (TOML) of findings that are let be: of which conversation and rule, why, who says so, and until when.",
        '["waivers.toml"]',
    ),
    Key(
        "baseline",
        Type.PATH,
        None,
        "The file of the findings that were there before: only what is new since is reported. `calllint check --write-baseline` makes it.",
        '"calllint-baseline.json"',
    ),
    Key("fail-on", Type.SEVERITY, "error", "The exit status is 1 when a finding is at least this severe."),
    Key("fail-under", Type.SCORE, None, "The exit status is 1 when a conversation scores less than this.", "70"),
    Key(
        "min-confidence",
        Type.CONFIDENCE,
        "medium",
        "The least confidence of what is reported: high for what is nearly always right, low for those who would rather miss nothing.",
    ),
    Key(
        "language-of-messages",
        Type.LANGUAGE,
        None,
        "The language of the findings' messages; absent: that of each conversation.",
        '"nl"',
    ),
    Key(
        "redact",
        Type.SWITCH,
        None,
        "Keep personal data out of every output; absent: out of those that travel (SARIF, GitHub, GitLab, reviewdog, JUnit, Markdown).",
        "true",
    ),
    Key(
        "plugins",
        Type.SWITCH,
        True,
        "Use the detectors and checks that other installed packages register; false, or CALLLINT_NO_PLUGINS=1 in the environment: none.",
    ),
    Key("pass-mark", Type.SCORE, 0.0, "A conversation passes with at least this score and no critical finding.", "70"),
    Key(
        "per-path",
        Type.TABLE,
        None,
        "For inputs whose path matches the glob, counted from the folder of this file: rules to leave out or to add.",
    ),
    Key(
        "roles",
        Type.TABLE,
        None,
        "Who is who, where an export does not say: names, globs, @domains, `channel:0`, or /patterns/ of each role.",
    ),
    Key("columns", Type.TABLE, None, "The headers of a table's columns (CSV, XLSX) by what they hold, where the guess is wrong."),
    Key(
        "limits",
        Type.TABLE,
        None,
        "How much of an input is read. What is larger is passed over and told, and the rest goes on.",
    ),
    Key(
        "topics",
        Type.TABLE,
        None,
        "What conversations are about, where the export does not say: topics of your own by phrases, and changes to the built-in ones.",
    ),
    Key("rules", Type.TABLE, None, "Changes to existing rules: severity, weight, and the options that `calllint explain RULE` lists."),
    Key("rule", Type.TABLE, None, "Your own rules, written as the built-in ones are."),
    Key(
        "scorecard",
        Type.TABLE,
        None,
        "Your scorecards, by name: sections, what their rules are worth, and when a conversation passes. A conversation gets the card that "
        "fits it and asks for most; without one, the built-in card has a section for each category.",
    ),
)

PER_PATH_KEYS = (
    Key("ignore", Type.SELECTORS, (), "Rules to leave out for these inputs."),
    Key("extend-select", Type.SELECTORS, (), "Rules to apply besides for these inputs."),
)

ROLE_KEYS = (
    Key("agent", Type.NAMES, (), "Agents.", '["Sanne", "@shop.example"]'),
    Key("customer", Type.NAMES, (), "Customers."),
    Key("bot", Type.NAMES, (), "Bots and automatic messages."),
    Key("system", Type.NAMES, (), "What is said by nobody."),
)

_LIMITS = Limits()
LIMIT_KEYS = (
    Key("turn-characters", Type.COUNT, _LIMITS.turn_characters, "Characters of a turn."),
    Key("turns", Type.COUNT, _LIMITS.turns, "Turns of a conversation."),
    Key("conversation-characters", Type.COUNT, _LIMITS.conversation_characters, "Characters of all turns of a conversation."),
    Key("line-megabytes", Type.COUNT, _LIMITS.line_megabytes, "A line, of formats that are read line by line."),
    Key("whole-megabytes", Type.COUNT, _LIMITS.whole_megabytes, "A file of a format that is read as a whole."),
    Key("archive-files", Type.COUNT, _LIMITS.archive_files, "Files in an archive."),
    Key("archive-file-megabytes", Type.COUNT, _LIMITS.archive_file_megabytes, "A file in an archive, unpacked."),
    Key("archive-megabytes", Type.COUNT, _LIMITS.archive_megabytes, "All files of an archive, unpacked."),
    Key("archive-ratio", Type.COUNT, _LIMITS.archive_ratio, "How many times its packed size a file in an archive may come to."),
    Key("seconds", Type.COUNT, _LIMITS.seconds, "Seconds that linting a conversation may take."),
)

TOPIC_KEYS = (
    Key("name", Type.TEXT, None, "What reports call the topic; absent: the name of its table.", '"Loyalty card"'),
    Key("enabled", Type.SWITCH, True, "Whether the topic is looked for."),
)

RULE_KEYS = (
    Key("severity", Type.SEVERITY, None, "How bad a finding of this rule is; `critical` fails the whole scorecard."),
    Key("weight", Type.POINTS, None, "What this rule is worth, in points of the scorecard."),
    Key(
        "exempt-topics", Type.NAMES, (), "Conversations about these topics, as the export names them, are left out.", '["debt collection"]'
    ),
)

CARD_KEYS = (
    Key("name", Type.TEXT, None, "The card's name in reports; absent: the name of its table."),
    Key("channels", Type.CHANNELS, (), "The card is for conversations on these channels; empty: on any."),
    Key("teams", Type.NAMES, (), "The card is for conversations of these teams, whatever their capitals; empty: of any."),
    Key("paths", Type.GLOBS, (), "The card is for inputs whose path matches, from the folder of the configuration; empty: for any."),
    Key("pass-mark", Type.SCORE, None, "A conversation passes with at least this score; absent: the `pass-mark` of the configuration."),
    Key(
        "others",
        Type.CHOICE,
        "by-category",
        "What becomes of rules in no section: a section for each category, or off the card.",
        choices=("by-category", "leave-out"),
    ),
    Key(
        "not-applicable",
        Type.CHOICE,
        "drop",
        "Whether a rule for which there was no occasion drops out or counts as earned.",
        choices=("drop", "count"),
    ),
    Key("least-measured", Type.SCORE, 0.0, "There is no score where less of the card than this percentage could be measured."),
    Key(
        "bonus-limit",
        Type.CHOICE,
        "total",
        "How far bonus points lift: the total to 100, a section to its own points, or without a limit.",
        choices=("total", "section", "none"),
    ),
    Key(
        "critical-score",
        Type.CHOICE,
        "keep",
        "When a rule that is critical for all fails: the score stands beside the verdict, or is 0.",
        choices=("keep", "zero"),
    ),
    Key("bands", Type.BANDS, None, "Names for scores, each with the least score that it begins at."),
)

SECTION_KEYS = (
    Key("rules", Type.SELECTORS, (), "What stands in this section: rule ids, categories, or all. A rule's id wins over its category."),
    Key("weight", Type.POINTS, None, "The section's share of the whole, beside the other sections'; absent: its points."),
)

ITEM_KEYS = (
    Key("weight", Type.POINTS, None, "What the rule is worth on this card, in points."),
    Key("bonus", Type.SWITCH, None, "The rule earns its points when it passes and costs none when it fails."),
    Key(
        "critical",
        Type.CRITICAL,
        None,
        "When the rule fails, its section or the whole fails; absent: the whole where its severity is critical.",
    ),
    Key("per-finding", Type.POINTS, None, "Points that each finding costs, up to the weight; absent: the first costs the weight."),
)
