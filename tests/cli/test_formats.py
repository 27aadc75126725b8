import json

from calllint.reading import formats

from .conftest import Run


def test_every_reader_is_listed_with_how_it_is_recognised(run: Run) -> None:
    words = " ".join(run("formats").stdout.split())
    values = {reader["name"]: reader for reader in json.loads(run("formats", "--format", "json").stdout)}
    assert set(values) == {reader.name for reader in formats()}
    for reader in formats():
        assert f" {reader.name} " in f" {words} "
        assert values[reader.name]["recognised"] == reader.recognised
