"""What other packages register is found by its entry points, and nothing is where nobody registers."""

from __future__ import annotations

from pathlib import Path

import pytest

from calllint.plugins import registered


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the path, for installed packages."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def install(folder: Path, name: str, entry_points: str) -> None:
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(entry_points, encoding="utf-8")


def test_entry_points_are_loaded_by_name(package: Path) -> None:
    (package / "tax_office_checks.py").write_text("def check():\n    return 42\n", encoding="utf-8")
    install(package, "tax_office", "[calllint.test-group]\ntax = tax_office_checks:check\n")
    found = registered("calllint.test-group")
    assert list(found) == ["tax"]
    assert found["tax"]() == 42


def test_several_packages_register(package: Path) -> None:
    install(package, "one", "[calllint.test-group]\nfirst = json:dumps\n")
    install(package, "two", "[calllint.test-group]\nsecond = json:loads\n\n[calllint.other-test-group]\nthird = json:load\n")
    assert registered("calllint.test-group").keys() == {"first", "second"}
    assert registered("calllint.other-test-group").keys() == {"third"}


def test_a_group_that_nobody_names_is_empty(package: Path) -> None:
    install(package, "one", "[calllint.test-group]\nfirst = json:dumps\n")
    assert registered("calllint.a-group-that-nobody-names") == {}


def test_a_path_with_folders_that_are_not_there_does_no_harm(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(package / "nowhere")
    (package / "archive.zip").write_bytes(b"PK")
    monkeypatch.syspath_prepend(package / "archive.zip")
    install(package, "one", "[calllint.test-group]\nfirst = json:dumps\n")
    assert registered("calllint.test-group").keys() == {"first"}


@pytest.mark.parametrize(("value", "found"), [("1", set()), ("yes", set()), ("0", {"first"}), ("", {"first"})])
def test_the_environment_turns_them_off(package: Path, monkeypatch: pytest.MonkeyPatch, value: str, found: set[str]) -> None:
    install(package, "one", "[calllint.test-group]\nfirst = json:dumps\n")
    monkeypatch.setenv("CALLLINT_NO_PLUGINS", value)
    assert registered("calllint.test-group").keys() == found


def test_who_wants_none_gets_none(package: Path) -> None:
    install(package, "one", "[calllint.test-group]\nfirst = a_module_that_is_not_there:check\n")
    assert registered("calllint.test-group", wanted=False) == {}


def test_the_current_folder_is_no_place_for_installed_packages(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(package, "one", "[calllint.test-group]\nfirst = a_module_that_is_not_there:check\n")
    monkeypatch.chdir(package)
    assert registered("calllint.test-group") == {}
    monkeypatch.syspath_prepend("")
    assert registered("calllint.test-group") == {}


def test_of_a_package_that_is_there_twice_the_first_counts(
    package: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(package, "one", "[calllint.test-group]\nfirst = json:dumps\n")
    nearer = tmp_path_factory.mktemp("nearer")
    install(nearer, "one", "[calllint.test-group]\nsecond = json:loads\n")
    monkeypatch.syspath_prepend(nearer)
    assert registered("calllint.test-group").keys() == {"second"}
