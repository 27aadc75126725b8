import json
from pathlib import Path

import pytest

from .conftest import FRIENDLY, Run, conversation

ONLY = ("--select", "court-threat", "--isolated")


def rows(file: Path) -> list[dict[str, object]]:
    text = file.read_text(encoding="utf-8")
    start = text.index(">", text.index('id="rows-0"')) + 1
    found: list[dict[str, object]] = json.loads(text[start : text.index("</script>", start)])
    return found


def test_the_report_goes_to_a_file_and_one_is_told_which(run: Run, here: Path) -> None:
    result = run("report", "threat.jsonl", "friendly.jsonl", *ONLY)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "calllint-report.html" in result.stderr
    assert [row["id"] for row in rows(here / "calllint-report.html")] == ["t", "f"]
    assert [row["verdict"] for row in rows(here / "calllint-report.html")] == [False, True]


def test_the_report_goes_where_it_is_asked_to(run: Run, here: Path) -> None:
    result = run("report", "threat.jsonl", "-o", "march.html", *ONLY)
    assert result.exit_code == 0
    assert "march.html" in result.stderr
    assert (here / "march.html").exists()
    assert not (here / "calllint-report.html").exists()


def test_what_can_not_be_read_is_told_and_in_the_report(run: Run, here: Path) -> None:
    result = run("report", "threat.jsonl", "absent.txt", *ONLY)
    assert result.exit_code == 3
    assert "problem: absent.txt" in result.stderr
    assert "absent.txt" in (here / "calllint-report.html").read_text(encoding="utf-8")


def test_standard_input_is_read_too(run: Run, here: Path) -> None:
    assert run("report", "-", "--input-format", "jsonl", *ONLY, stdin=conversation("piped", FRIENDLY)).exit_code == 0
    assert [row["id"] for row in rows(here / "calllint-report.html")] == ["piped"]


def test_the_language_of_messages_is_the_pages(run: Run, here: Path) -> None:
    run("report", "threat.jsonl", "--language-of-messages", "en", *ONLY)
    assert '<html lang="en">' in (here / "calllint-report.html").read_text(encoding="utf-8")
    run("report", "threat.jsonl", "--language-of-messages", "nl", *ONLY)
    assert '<html lang="nl">' in (here / "calllint-report.html").read_text(encoding="utf-8")


def test_other_formats_go_to_standard_output(run: Run, here: Path) -> None:
    result = run("report", "threat.jsonl", "--format", "json", *ONLY)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["conversations"][0]["id"] == "t"
    assert not (here / "calllint-report.html").exists()


@pytest.mark.parametrize("wrong", [("--select", "court-thread"), ("--format", "nope"), ("--config", "absent.toml")])
def test_a_wrong_call_writes_nothing(run: Run, here: Path, wrong: tuple[str, ...]) -> None:
    result = run("report", "threat.jsonl", *wrong)
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert not (here / "calllint-report.html").exists()


def test_check_writes_the_page_without_what_they_say_together(run: Run, here: Path) -> None:
    run("report", "threat.jsonl", *ONLY)
    run("check", "threat.jsonl", "--format", "html", "-o", "check.html", *ONLY)
    # The topic that the words tell is for comparing.
    told = [{key: value for key, value in row.items() if key != "topic"} for row in rows(here / "calllint-report.html")]
    assert rows(here / "check.html") == told
    assert 'id="insight"' in (here / "calllint-report.html").read_text(encoding="utf-8")
    plain = (here / "check.html").read_text(encoding="utf-8")
    assert 'id="insight"' not in plain
    assert "img-src" not in plain


def test_check_says_nothing_of_many(run: Run) -> None:
    document = json.loads(run("check", "threat.jsonl", "--format", "json", "--exit-zero", *ONLY).stdout)
    assert "insight" not in document
    assert "topics" not in document["conversations"][0]


def talks(here: Path, *talk: dict[str, object]) -> None:
    (here / "many.jsonl").write_text("".join(json.dumps(one) + "\n" for one in talk), encoding="utf-8")


def a_talk(number: int, **more: object) -> dict[str, object]:
    turns = [{"role": "customer", "text": "Where is my parcel? It was to come on Monday."}, {"role": "agent", "text": "It comes today."}]
    return {"id": f"c-{number}", "language": "en", "agent": "Ann", "turns": turns, **more}


def test_topics_come_from_the_words_where_the_data_name_none(run: Run, here: Path) -> None:
    talks(here, a_talk(1), a_talk(2, topic="moving"), a_talk(3, topic="other"))
    document = json.loads(run("report", "many.jsonl", "--format", "json", "--isolated").stdout)
    assert [one["topics"] for one in document["conversations"]] == [["delivery"], [], ["delivery"]]
    assert document["insight"]["topics"] == {"named": 2, "from_data": 1, "from_words": 2, "none": 0, "beyond": 0}
    run("report", "many.jsonl", "--isolated")
    assert [row.get("topic") for row in rows(here / "calllint-report.html")] == ["delivery", "moving", "delivery"]


def test_any_key_of_the_data_is_a_table_and_a_wrong_one_is_told(run: Run, here: Path) -> None:
    talks(here, *(a_talk(number, metadata={"region": "NS"[number % 2]}) for number in range(6)))
    result = run("report", "many.jsonl", "--format", "json", "--group-by", "region", "--group-by", "regoin", "--isolated")
    insight = json.loads(result.stdout)["insight"]
    assert insight["empty_groups"] == ["regoin"]
    assert all({line["value"] for line in table["groups"]["region"]} == {"N", "S"} for table in insight["rules"])
    assert "--group-by regoin" in result.stderr
    assert "did you mean 'region'?" in result.stderr


def test_a_page_holds_as_many_as_it_is_told(run: Run, here: Path) -> None:
    talks(here, *(a_talk(number) for number in range(6)))
    assert run("report", "many.jsonl", "--worst", "2", "--isolated").exit_code == 0
    assert len(rows(here / "calllint-report.html")) == 2
    assert run("report", "many.jsonl", "--worst", "0").exit_code == 2


def test_a_survey_is_read_and_what_fits_nothing_is_told(run: Run, here: Path) -> None:
    talks(here, *(a_talk(number) for number in range(4)))
    (here / "nps.csv").write_text("conversation_id,nps\nc-1,7\nc-2,9\nelsewhere,1\n", encoding="utf-8")
    result = run("report", "many.jsonl", "--format", "json", "--survey", "nps.csv", "--isolated")
    assert json.loads(result.stdout)["insight"]["survey"]["conversations"] == 2
    assert "scores of no conversation: 1, such as 'elsewhere'" in result.stderr
    absent = run("report", "many.jsonl", "--survey", "absent.csv")
    assert (absent.exit_code, absent.stderr.count("\n")) == (2, 1)
    assert "absent.csv" in absent.stderr
    assert run("report", "many.jsonl", "--survey", "nps.csv", "--format", "sarif").exit_code == 2


def test_redacted_reports_name_nobody(run: Run, here: Path) -> None:
    talks(here, *(a_talk(number, agent="Sanne Bakker" if number % 2 else "Bo Visser", topic="invoice") for number in range(40)))
    result = run("report", "many.jsonl", "--format", "json", "--redact", "--isolated")
    assert "Sanne" not in result.stdout
    assert "Visser" not in result.stdout
    assert json.loads(result.stdout)["insight"]["agents"] == 2


def test_many_processes_say_the_same(run: Run, here: Path) -> None:
    talks(here, *(a_talk(number, topic="ab"[number % 2]) for number in range(8)))
    one, two = (run("report", "many.jsonl", "--format", "json", "--isolated", "--jobs", jobs).stdout for jobs in ("1", "2"))
    assert one == two


def test_an_agent_has_a_card_in_place_of_the_report(run: Run, here: Path) -> None:
    talks(here, *(a_talk(number) for number in range(4)))
    assert run("report", "many.jsonl", "--agent", "Ann", "--isolated").exit_code == 0
    assert not (here / "calllint-report.html").exists()
    assert "Ann" in (here / "calllint-card.html").read_text(encoding="utf-8")
