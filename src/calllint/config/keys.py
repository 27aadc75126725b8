"""The keys of the configuration: the one table that validation, `config init`, `config schema` and `config show` are made from."""

# Annotations are no strings here: of a string, a named tuple makes code for the compiler, which doubles what it costs at every start.
from enum import StrEnum
from typing import Any, NamedTuple


class Type(StrEnum):
    """What a value must be. Lists are lists of strings."""

    SELECTORS = "list of rule ids, categories, or all"
    LANGUAGES = "list of language codes"
    GLOBS = "list of globs"
    PATHS = "list of paths"
    NAMES = "list of names"
    FILES = "file or list of files"
    SEVERITY = "severity"
    CONFIDENCE = "confidence"
    LANGUAGE = "language code"
    SCORE = "number from 0 to 100"
    POINTS = "number of at least 0"
    TABLE = "table"


LISTS = frozenset({Type.SELECTORS, Type.LANGUAGES, Type.GLOBS, Type.PATHS, Type.NAMES})


class Key(NamedTuple):
    """One key: its name in TOML, what its value must be, the value when it is absent, and what it does.

    `example` is a value in TOML that `config init` shows where the default says too little.
    """

    name: str
    type: Type
    default: Any
    meaning: str
    example: str = ""


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
        '["example.com"]',
    ),
    Key(
        "metadata",
        Type.PATHS,
        (),
        "Side files (CSV, JSON) that say more of conversations by their id: who ended, how long the customer waited, the agent, the team.",
        '["contacts.csv"]',
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
    Key("rules", Type.TABLE, None, "Changes to existing rules: severity, weight, and the options that `calllint explain RULE` lists."),
    Key("rule", Type.TABLE, None, "Your own rules, written as the built-in ones are."),
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

RULE_KEYS = (
    Key("severity", Type.SEVERITY, None, "How bad a finding of this rule is; `critical` fails the whole scorecard."),
    Key("weight", Type.POINTS, None, "What this rule is worth, in points of the scorecard."),
    Key(
        "exempt-topics", Type.NAMES, (), "Conversations about these topics, as the export names them, are left out.", '["debt collection"]'
    ),
)
