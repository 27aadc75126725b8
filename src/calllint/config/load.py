"""Finds the configuration, follows `extend`, merges, lets the command line win, and makes Settings of it."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from calllint.config.keys import KEYS, RULE_KEYS, Type
from calllint.config.validate import Fail, KeyPath, Known, check_file, check_value, tables
from calllint.errors import UsageError
from calllint.reading.limits import Limits
from calllint.rules.confidence import Confidence
from calllint.rules.finding import Severity
from calllint.rules.rule import Rule
from calllint.settings import PathRules, RuleSettings, Settings
from calllint.tomlfile import TomlFile, read_toml

FILE_NAME = "calllint.toml"
COMMAND_LINE = "command line"
DEFAULT = "default"

_ADDING = ("extend-select", "ignore")


class Config(NamedTuple):
    """What is in force. `values` are the keys that are set, by their path in TOML; `sources` says of each, and of each key that is
    not set, where it comes from: `calllint.toml:3`, `default` or `command line`. `files` were read, the nearest first.
    """

    settings: Settings
    values: Mapping[KeyPath, Any]
    sources: Mapping[KeyPath, str]
    files: tuple[str, ...]


def load_config(
    start: Path | None = None,
    *,
    file: Path | None = None,
    isolated: bool = False,
    overrides: Mapping[str, Any] | None = None,
) -> Config:
    """The configuration for inputs in the folder (or for the file) `start`, by default the current folder.

    `file` is read in place of what would be found, `isolated` reads none. `overrides` are keys (as in TOML) that the command line
    sets: `select` replaces all selections of the files, `extend-select` and `ignore` add to them, others replace.
    Raises UsageError for whatever is wrong in the files or the overrides.
    """
    if isolated and file is not None:
        raise UsageError("--config and --isolated exclude each other", hint="leave one out")
    path = None if isolated else file or find_config(start or Path())
    layers = _read_layers(_absolute(path), ()) if path is not None else []
    known = Known(_own_rules(layers), any_language=any("lexicons" in layer.file.data for layer in layers))
    values: dict[KeyPath, Any] = {}
    sources: dict[KeyPath, str] = {(key.name,): DEFAULT for key in KEYS if key.type not in (Type.FILES, Type.TABLE)}
    layer_of: dict[KeyPath, int] = {}
    for number, layer in enumerate(layers):
        found = check_file(layer.file, known)
        for key, what in (("lexicons", "lexicon"), ("metadata", "side file"), ("waivers", "file of waivers")):
            if (key,) in found:
                found[(key,)] = _existing(layer, key, what, found[(key,)])
        if ("baseline",) in found:
            # It may be there only after the run: whoever reads it says that it is not.
            found[("baseline",)] = str(_absolute(layer.folder / found[("baseline",)]))
        values |= found
        layer_of |= dict.fromkeys(found, number)
        sources |= {keys: f"{layer.file.path}:{layer.file.where(*keys)[0]}" for keys in found}
    _override(values, sources, overrides or {}, known)
    root = layers[-1].folder if layers else Path.cwd()
    rules_paths = [layer.file.path for layer in layers if "rule" in layer.file.data]
    settings = _settings(values, root, rules_paths[-1] if rules_paths else None)
    if any(keys[0] == "scorecard" for keys in values):
        from calllint.config.scorecards import cards_of

        settings = settings._replace(scorecards=cards_of(values, [layer.file for layer in layers], layer_of, known))
    if any(keys[0] == "topics" for keys in values):
        from calllint.config.topics import topics_in

        settings = settings._replace(topics=topics_in(values, [layer.file for layer in layers], layer_of))
    return Config(settings, values, sources, tuple(layer.file.path for layer in reversed(layers)))


def find_config(start: Path) -> Path | None:
    """The nearest `calllint.toml`, or `pyproject.toml` with `[tool.calllint]`, in the folder of `start` or above it; None without one."""
    folder = _absolute(start)
    if not folder.is_dir():
        folder = folder.parent
    for place in (folder, *folder.parents):
        if (place / FILE_NAME).is_file():
            return place / FILE_NAME
        project = place / "pyproject.toml"
        if project.is_file() and _has_section(project):
            return project
    return None


class _Layer(NamedTuple):
    file: TomlFile
    folder: Path


def _has_section(project: Path) -> bool:
    try:
        text = project.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return False
    # A broken file of another tool is not calllint's to report.
    return "calllint" in text and isinstance(read_toml(project, _shown(project)).data.get("tool", {}).get("calllint"), dict)


def _read_layers(path: Path, chain: tuple[Path, ...]) -> list[_Layer]:
    """What `path` extends, the farthest first, and `path` itself last."""
    file = read_toml(path, _shown(path))
    if path.name == "pyproject.toml":
        try:
            file = file.table("tool", "calllint")
        except KeyError:
            raise UsageError("has no table [tool.calllint]", file.path) from None
    layers = []
    chain = (*chain, path)
    extend = file.data.get("extend", [])
    names = [extend] if isinstance(extend, str) else extend
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise file.error("`extend` must be a file or a list of files", "extend", value=True, hint='for example extend = "../calllint.toml"')
    for index, name in enumerate(names):
        at = ("extend",) if isinstance(extend, str) else ("extend", index)
        base = _absolute(path.parent / name)
        if base in chain:
            circle = " → ".join(_shown(step) for step in (*chain[chain.index(base) :], base))
            raise file.error(f"`extend` goes round in a circle: {circle}", *at, value=True, hint="take one of them out")
        if not base.is_file():
            raise file.error(f"`extend` names {name!r}, which is no file", *at, value=True, hint=f"it is sought at {_shown(base)}")
        layers += _read_layers(base, chain)
    return [*layers, _Layer(file, path.parent)]


def _own_rules(layers: list[_Layer]) -> dict[str, Rule]:
    from calllint.rules.catalogue import RuleError, built_in_rules, parse_rules

    built_in = {rule.id for rule in built_in_rules()} if any("rule" in layer.file.data for layer in layers) else set()
    rules: dict[str, Rule] = {}
    # Of a wrong type it is told when the keys are checked.
    plugins = next((layer.file.data["plugins"] for layer in reversed(layers) if "plugins" in layer.file.data), True) is not False
    for layer in layers:
        for rule_id, table in tables(layer.file, "rule").items():
            if rule_id in built_in:
                hint = f"change it in [rules.{rule_id}], or choose another id"
                raise layer.file.error(f"rule {rule_id!r} is built in", "rule", rule_id, hint=hint)
            try:
                rules |= {rule.id: rule for rule in parse_rules({rule_id: table}, layer.file.path, plugins=plugins)}
            except RuleError as error:
                raise layer.file.error(error.message, "rule", *error.keys, hint=error.hint) from error
            except ValueError as error:
                raise layer.file.error(str(error), "rule", rule_id) from error
    return rules


def _existing(layer: _Layer, key: str, what: str, names: tuple[str, ...]) -> tuple[str, ...]:
    paths = [_absolute(layer.folder / name) for name in names]
    for index, path in enumerate(paths):
        if not path.exists():
            hint = f"it is sought at {_shown(path)}"
            raise layer.file.error(f"there is no {what} {names[index]!r}", key, index, value=True, hint=hint)
    return tuple(str(path) for path in paths)


def _override(values: dict[KeyPath, Any], sources: dict[KeyPath, str], overrides: Mapping[str, Any], known: Known) -> None:
    keys = {key.name: key for key in KEYS}
    checked = {}
    for name, value in overrides.items():
        option = "lang" if name == "languages" else name

        checked[name] = check_value(keys[name], value, known, _fail_at_option(option))
    if "select" in checked:
        for name in _ADDING:
            if values.pop((name,), None):
                sources[(name,)] = COMMAND_LINE
    for name, value in checked.items():
        before = values.get((name,)) if name in _ADDING else None
        values[(name,)] = (*before, *value) if before else value
        sources[(name,)] = f"{sources[(name,)]}, {COMMAND_LINE}" if before else COMMAND_LINE


def _fail_at_option(option: str) -> Fail:
    def fail(message: str, *index: int, hint: str | None = None) -> UsageError:  # noqa: ARG001 - the option is place enough
        return UsageError(f"--{option}: {message}", hint=hint)

    return fail


def _settings(values: Mapping[KeyPath, Any], root: Path, rules_path: str | None) -> Settings:
    chosen = {key.name.replace("-", "_"): values.get((key.name,), key.default) for key in KEYS if key.type not in (Type.FILES, Type.TABLE)}
    chosen["fail_on"] = Severity(chosen["fail_on"])
    chosen["min_confidence"] = Confidence(chosen["min_confidence"])
    globs = dict.fromkeys(keys[1] for keys in values if keys[0] == "per-path")
    changed = dict.fromkeys(keys[1] for keys in values if keys[0] == "rules")
    return Settings(
        **chosen,
        per_path=tuple(
            PathRules(glob, values.get(("per-path", glob, "ignore"), ()), values.get(("per-path", glob, "extend-select"), ()))
            for glob in globs
        ),
        rule_settings={rule_id: _rule_settings(values, rule_id) for rule_id in changed},
        rules={keys[1]: value for keys, value in values.items() if keys[0] == "rule"},
        roles={keys[1]: value for keys, value in values.items() if keys[0] == "roles"},
        columns={keys[1]: value for keys, value in values.items() if keys[0] == "columns"},
        limits=Limits(**{keys[1].replace("-", "_"): value for keys, value in values.items() if keys[0] == "limits"}),
        rules_path=rules_path,
        root=str(root),
    )


def _rule_settings(values: Mapping[KeyPath, Any], rule_id: str) -> RuleSettings:
    table = {keys[2]: value for keys, value in values.items() if keys[:2] == ("rules", rule_id)}
    severity = table.get("severity")
    own = {key.name for key in RULE_KEYS}
    options = {name: value for name, value in table.items() if name not in own}
    return RuleSettings(Severity(severity) if severity else None, table.get("weight"), options, table.get("exempt-topics", ()))


def _absolute(path: Path) -> Path:
    # Lexically, so that `..` is gone before parents are walked; links stay what the user called them.
    return Path(os.path.abspath(path))  # noqa: PTH100


def _shown(path: Path) -> str:
    """`path` as people know it: relative when it stands in the current folder."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
