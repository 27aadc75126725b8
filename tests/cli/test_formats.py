import json

from calllint.reading import formats

from .conftest import Run


def test_every_reader_is_listed_with_how_it_is_recognised_and_what_it_knows(run: Run) -> None:
    words = " ".join(run("formats").stdout.split())
    values = {reader["name"]: reader for reader in json.loads(run("formats", "--format", "json").stdout)}
    assert set(values) == {reader.name for reader in formats()}
    for reader in formats():
        assert f" {reader.name}: " in f" {words} "
        for said in (reader.recognised, reader.roles, reader.times, reader.ending):
            assert " ".join(said.split()) in words
        assert values[reader.name]["recognised"] == reader.recognised


def test_one_format_by_its_name(run: Run) -> None:
    result = run("formats", "genesys")
    assert result.stdout.startswith("genesys: ")
    assert "\nvtt:" not in result.stdout
    assert run("formats", "genesis").exit_code == 2
    assert "genesys" in run("formats", "genesis").stderr
