"""Other packages extend calllint only when they are installed, and one line or variable turns all of them off."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from .running import calllint

PLUGIN = """
open({log!r}, "w").close()
from calllint.cues.cue import Cue
from calllint.cues.detector import Detector
from calllint.rules.finding import Outcome
from calllint.rules.kinds import Verdict

def find(view, sheet):
    return [view.cue("parcel-word", turn, 0, 1, "parcel") for turn, one in enumerate(view.conversation.turns) if "pakket" in one.text]

def judge(*arguments):
    return Verdict(Outcome.PASS)

DETECTOR = Detector("parcel-word", find)
"""
RULE = '[rule.parcels]\nkind = "absence"\nof = ["customer:parcel-word"]\nmeaning = "A parcel."\nmessage = "A parcel"\n'
CHECK = '[rule.parcel-check]\nkind = "check"\ncheck = "parcels"\nmeaning = "A parcel."\nmessage = "A parcel"\n'
TALK = b"agent: Goedemiddag, waarmee kan ik u helpen?\ncustomer: Hallo, waar blijft mijn pakket?\nagent: Dat zoek ik voor u uit.\n"


@pytest.fixture
def installed(tmp_path: Path) -> tuple[dict[str, str], Path]:
    """The environment in which a package with a detector and a check is installed, and the file that it makes when it is imported."""
    packages, log = tmp_path / "packages", tmp_path / "imported.txt"
    info = packages / "parcels-1.0.dist-info"
    info.mkdir(parents=True)
    (packages / "parcels.py").write_text(PLUGIN.format(log=str(log)), encoding="utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: parcels\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(
        "[calllint.detectors]\nparcel-word = parcels:DETECTOR\n\n[calllint.checks]\nparcels = parcels:judge\n", encoding="utf-8"
    )
    return {"PYTHONPATH": os.pathsep.join([str(packages), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)}, log


def found(folder: Path, env: dict[str, str], configuration: str) -> list[str]:
    """The findings of the plugin's rule."""
    (folder / "calllint.toml").write_text(configuration, encoding="utf-8")
    done = calllint("check", "-", "--select", "parcels", "--format", "json", cwd=folder, env=env, stdin=TALK)
    return [finding["rule"] for finding in json.loads(done.stdout)["conversations"][0]["findings"]]


def test_an_installed_package_adds_a_detector(tmp_path: Path, installed: tuple[dict[str, str], Path]) -> None:
    env, log = installed
    assert found(tmp_path, env, RULE) == ["parcels"]
    assert log.exists()
    log.unlink()
    assert found(tmp_path, {}, RULE) == []
    assert not log.exists()


def test_the_environment_turns_packages_off(tmp_path: Path, installed: tuple[dict[str, str], Path]) -> None:
    env, log = installed
    assert found(tmp_path, {**env, "CALLLINT_NO_PLUGINS": "1"}, RULE) == []
    assert not log.exists()
    assert found(tmp_path, {**env, "CALLLINT_NO_PLUGINS": "0"}, RULE) == ["parcels"]


def test_the_configuration_turns_packages_off(tmp_path: Path, installed: tuple[dict[str, str], Path]) -> None:
    env, log = installed
    assert found(tmp_path, env, "plugins = false\n" + RULE) == []
    assert not log.exists()
    assert found(tmp_path, env, "plugins = true\n" + RULE) == ["parcels"]


@pytest.mark.parametrize(("variables", "key"), [({"CALLLINT_NO_PLUGINS": "1"}, ""), ({}, "plugins = false\n")])
def test_a_rule_that_needs_a_package_says_so_where_they_are_off(
    tmp_path: Path, installed: tuple[dict[str, str], Path], variables: dict[str, str], key: str
) -> None:
    env, log = installed
    (tmp_path / "calllint.toml").write_text(key + CHECK, encoding="utf-8")
    done = calllint("check", "-", cwd=tmp_path, env={**env, **variables}, stdin=TALK, status=[2])
    assert b"no installed package registers a check 'parcels'" in done.stderr
    assert not log.exists()


def test_a_rule_that_needs_a_package_is_judged_by_it(tmp_path: Path, installed: tuple[dict[str, str], Path]) -> None:
    (tmp_path / "calllint.toml").write_text(CHECK, encoding="utf-8")
    done = calllint("check", "-", "--select", "parcel-check", "--format", "json", cwd=tmp_path, env=installed[0], stdin=TALK)
    (criterion,) = json.loads(done.stdout)["conversations"][0]["criteria"]
    assert (criterion["rule"], criterion["outcome"]) == ("parcel-check", "pass")


def test_modules_that_are_installed_in_no_package_register_nothing(tmp_path: Path, installed: tuple[dict[str, str], Path]) -> None:
    """The folder of the package is the current one, and not on Python's path: nobody installed it."""
    _, log = installed
    calllint("check", "-", cwd=tmp_path / "packages", stdin=TALK)
    assert not log.exists()
