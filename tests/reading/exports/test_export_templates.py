"""Reply templates as helpdesks export them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calllint.conversation import Channel, Conversation, Role
from calllint.errors import Problem
from calllint.reading import ReadOptions, read_text

ZENDESK = {
    "id": 360001,
    "title": "Retour::Label sturen",
    "active": True,
    "actions": [
        {"field": "status", "value": "pending"},
        {"field": "comment_value_html", "value": "<p>Beste {{ticket.requester.first_name}},</p><p>Hierbij het label.<br>Groet</p>"},
        {"field": "comment_mode_is_public", "value": "true"},
    ],
}
FRESHDESK = {
    "id": 7,
    "title": "Vertraging",
    "content": "Beste {{ticket.requester.name}}, het duurt langer.",
    "content_html": "<b>x</b>",
    "folder_id": 3,
}
CHATWOOT = {"id": 2, "account_id": 1, "short_code": "hoi", "content": "Dag {{contact.first_name}}, vertelt u het maar."}
INTERCOM = {
    "type": "macro",
    "id": "99",
    "name": "Order late",
    "body": '<p>Good day <attribute key="user.name" default="friend"/>,</p><p>It is late.</p>',
    "visible_to": "everyone",
    "available_on": ["inbox"],
}
FRONT = {
    "id": "rsp_1",
    "name": "Welcome",
    "subject": "Hello",
    "body": "<div>Dear {{name}},</div><div>Welcome.</div>",
    "is_available_for_all_inboxes": True,
}
ZAMMAD = {"id": 4, "name": "Groet", "keywords": "gr", "content": "Geachte #{ticket.customer.lastname},<br>Dank u.", "active": True}
GORGIAS = {
    "id": 12,
    "name": "Where is it",
    "language": "en",
    "actions": [
        {"name": "setStatus", "arguments": {"status": "closed"}},
        {
            "name": "setResponseText",
            "arguments": {"body_text": "Hi {{ticket.customer.firstname}}, it left today.", "body_html": "<i>x</i>"},
        },
    ],
}
EXPECTED: list[tuple[str, dict[str, Any], str, str]] = [
    ("zendesk-macros", ZENDESK, "Retour::Label sturen", "Beste {{ticket.requester.first_name}},\n\nHierbij het label.\nGroet"),
    ("freshdesk-canned", FRESHDESK, "Vertraging", "Beste {{ticket.requester.name}}, het duurt langer."),
    ("chatwoot-canned", CHATWOOT, "hoi", "Dag {{contact.first_name}}, vertelt u het maar."),
    ("intercom-macros", INTERCOM, "Order late", "Good day {{user.name}},\n\nIt is late."),
    ("front-templates", FRONT, "Welcome", "Dear {{name}},\nWelcome."),
    ("zammad-text-modules", ZAMMAD, "Groet", "Geachte #{ticket.customer.lastname},\nDank u."),
    ("gorgias-macros", GORGIAS, "Where is it", "Hi {{ticket.customer.firstname}}, it left today."),
]


def templates(data: Any, options: ReadOptions | None = None) -> list[Conversation]:
    found = list(read_text(json.dumps(data, indent=1, ensure_ascii=False), options, "export.json"))
    assert all(isinstance(item, Conversation) for item in found), found
    return found  # type: ignore[return-value]


@pytest.mark.parametrize(("name", "data", "title", "text"), EXPECTED, ids=[name for name, *_ in EXPECTED])
def test_a_template_is_one_turn_of_the_agent_under_its_title(name: str, data: dict[str, Any], title: str, text: str) -> None:
    for wrapped in (data, [data], {"macros": [data], "count": 1}, {"data": [data], "meta": {}}, {"_pagination": {}, "_results": [data]}):
        for options in (None, ReadOptions(input_format=name)):
            (found,) = templates(wrapped, options)
            assert (found.id, found.channel) == (title, Channel.TEMPLATE)
            assert [(turn.role, turn.text) for turn in found.turns] == [(Role.AGENT, text)]
            assert found.metadata == {"id": str(data["id"])}


@pytest.mark.parametrize(("name", "data", "title", "text"), EXPECTED, ids=[name for name, *_ in EXPECTED])
def test_a_template_stands_at_its_line(name: str, data: dict[str, Any], title: str, text: str) -> None:
    lines = json.dumps([data, data], indent=1, ensure_ascii=False).split("\n")
    _, second = templates([data, data])
    line, _ = second.turns[0].locate(0) or (0, 0)
    assert len(lines) / 2 < line < len(lines)
    assert text.split("{")[0].split("#")[0].strip() in lines[line - 1].replace("<p>", "")


def test_the_words_of_plain_text_are_found_to_the_letter() -> None:
    (found,) = templates([CHATWOOT])
    line, column = found.turns[0].locate(found.turns[0].text.index("vertelt")) or (0, 0)
    assert json.dumps([CHATWOOT], indent=1, ensure_ascii=False).split("\n")[line - 1][column - 1 :].startswith("vertelt")


def test_an_internal_note_and_a_macro_without_a_reply_are_no_templates() -> None:
    note = {**ZENDESK, "actions": [{"field": "comment_value", "value": "let op"}, {"field": "comment_mode_is_public", "value": "false"}]}
    silent = {**ZENDESK, "actions": [{"field": "priority", "value": "high"}]}
    assert [found.id for found in templates([note, silent, ZENDESK])] == ["Retour::Label sturen"]


def test_a_comment_for_some_channels_is_read() -> None:
    (found,) = templates({**ZENDESK, "actions": [{"field": "comment_value", "value": ["channel:all", "Beste klant, het komt goed."]}]})
    assert found.turns[0].text == "Beste klant, het komt goed."


def test_what_stands_among_templates_and_is_none_is_a_problem_and_the_rest_is_read() -> None:
    first, wrong, last = read_text(json.dumps([CHATWOOT, "x", CHATWOOT], indent=1), name="x.json")
    assert (first.id, last.id) == ("hoi", "hoi")  # type: ignore[union-attr]
    assert (wrong.message, wrong.line) == ("expected a template, an object", 8)  # type: ignore[union-attr]


def test_a_trigger_is_no_macro() -> None:
    trigger = {**ZENDESK, "conditions": {"all": []}}
    (found,) = read_text(json.dumps([trigger]), name="triggers.json")
    assert "no JSON export that calllint knows" in found.message  # type: ignore[union-attr]


def test_home_made_replies_are_templates() -> None:
    data = [
        {"name": "Laat", "category": "x", "response": "Excuses, {{naam}}."},
        {"titel": "Retour", "sneltoets": "rt", "tekst": "<p>Stuur maar terug.</p>"},
    ]
    found = list(read_text(json.dumps(data), name="x.json"))
    assert all(isinstance(item, Conversation) and item.channel is Channel.TEMPLATE for item in found)
    assert [(item.id, item.turns[0].text) for item in found if isinstance(item, Conversation)] == [
        ("Laat", "Excuses, {{naam}}."),
        ("Retour", "Stuur maar terug."),
    ]


@pytest.mark.parametrize(
    "data",
    [{"name": "Jan", "body": "Hallo"}, {"name": "x", "response": ""}, {"response": "Dag"}, {"from": "a", "title": "b", "reply": "c"}],
)
def test_an_object_with_words_alone_is_no_template(data: dict[str, str]) -> None:
    assert all(isinstance(item, Problem) for item in read_text(json.dumps([data]), name="x.json"))


LETTER = "Beste klant,\n\nWe hebben uw pakket vandaag verstuurd.\n\nMet vriendelijke groet,\nTeam Taart"


@pytest.mark.parametrize(
    ("data", "titles"),
    [
        ([{"title": "Verstuurd", "body": LETTER}, {"title": "Retour", "body": LETTER}], ["Verstuurd", "Retour"]),
        ([{"id": "1", "label": "Later", "body": "Thank you for waiting. We will look at your order tomorrow."}], ["Later"]),
        ({"Verstuurd": LETTER, "Kort": "We kijken er voor u naar en laten het u weten."}, ["Verstuurd", "Kort"]),
        ({"nl": {"Verstuurd": LETTER, "Weg": LETTER}, "en": {"Sent": LETTER, "Gone": LETTER}}, ["Verstuurd", "Weg", "Sent", "Gone"]),
        ({"sent": {"subject": "Uw pakket", "body": LETTER}, "late": {"subject": "Te laat", "body": LETTER}}, ["sent", "late"]),
        (
            {"version": 2, "groups": [{"label": "Post", "macros": [{"num": 1, "name": "Weg", "tag": "x", "desc": "y", "body": LETTER}]}]},
            ["Weg"],
        ),
    ],
)
def test_letters_by_their_names_are_templates(data: object, titles: list[str]) -> None:
    found = list(read_text(json.dumps(data), name="x.json"))
    assert [item.id for item in found if isinstance(item, Conversation)] == titles
    assert all(isinstance(item, Conversation) and item.turns[0].role is Role.AGENT for item in found)


@pytest.mark.parametrize(
    "data",
    [
        {"save": "Save your changes", "quit": "Quit", "file.open": "Open a file on your disk"},
        [{"title": "Taart bakken", "body": "Meng bloem en suiker. Bak het een uur."}],
        [{"name": "Jan", "email": "jan@post.example", "body": LETTER}],
        [{"title": "x", "body": LETTER, "created_at": "2026-01-01T10:00:00Z"}],
    ],
)
def test_words_of_programs_and_of_people_are_no_templates(data: object) -> None:
    assert all(isinstance(item, Problem) for item in read_text(json.dumps(data), name="x.json"))


@pytest.mark.parametrize(
    ("data", "titles"),
    [
        (
            {"macros": [{"title": "Te laat", "macro": "Excuses voor het wachten."}, {"title": "Dank", "macro": "Dank u wel."}]},
            ["Te laat", "Dank"],
        ),
        ([{"name": "Te laat", "hotkey": "alt-1", "text": "Excuses voor het wachten."}], ["Te laat"]),
        (
            {"quick_replies": ["Excuses voor het wachten.", "Dank u wel.", "Momentje"]},
            ["quick_replies 1", "quick_replies 2", "quick_replies 3"],
        ),
    ],
)
def test_what_makers_of_macros_call_them(data: object, titles: list[str]) -> None:
    found = list(read_text(json.dumps(data), name="x.json"))
    assert all(isinstance(item, Conversation) and item.channel is Channel.TEMPLATE for item in found), found
    assert [item.id for item in found if isinstance(item, Conversation)] == titles


@pytest.mark.parametrize(
    "data", [{"replies": ["ja", "nee", "soms"]}, {"replies": ["Dat kan niet."]}, {"lines": ["Dat kan niet.", "Dat kan wel."]}]
)
def test_other_lists_of_words_are_no_templates(data: object) -> None:
    assert all(isinstance(item, Problem) for item in read_text(json.dumps(data), name="x.json"))


KORT = "Beste klant, wij zoeken uw pakket."


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ([{"name": "Weg", "nl": LETTER, "en": "Dear customer, we lost it."}], [("Weg (nl)", "nl", None), ("Weg (en)", "en", None)]),
        (
            {"weg": {"nl": LETTER, "en": KORT}, "laat": {"nl": LETTER}},
            [("weg (nl)", "nl", None), ("weg (en)", "en", None), ("laat (nl)", "nl", None)],
        ),
        (
            {"Post": {"Weg": LETTER, "Kwijt": KORT}, "Geld": {"Terug": LETTER}},
            [("Weg", None, "Post"), ("Kwijt", None, "Post"), ("Terug", None, "Geld")],
        ),
        ({"Post": [LETTER, KORT], "Geld": [LETTER]}, [("Post 1", None, None), ("Post 2", None, None), ("Geld 1", None, None)]),
        (
            {"templates": {"welkom": {"subject": {"nl": "Welkom"}, "body": {"nl": LETTER, "en": LETTER}}}},
            [("welkom (nl)", "nl", None), ("welkom (en)", "en", None)],
        ),
        ([{"title": "Weg", "text": LETTER}, {"title": "Kort", "text": "Wij zoeken het."}], [("Weg", None, None), ("Kort", None, None)]),
    ],
)
def test_templates_by_category_and_language(data: object, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = list(read_text(json.dumps(data), name="x.json"))
    assert [(item.id, item.language, item.topic) for item in found if isinstance(item, Conversation)] == expected
    assert all(isinstance(item, Conversation) and item.channel is Channel.TEMPLATE for item in found)


SHORT = [{"id": 1, "text": "Wij kijken het na."}, {"id": 2, "text": "Goedemorgen!"}, {"id": 3, "text": "Tot morgen dan."}]


@pytest.mark.parametrize("name", ["canned_responses.json", "replies/nl.json", "Quick-Replies.json", "standaardantwoorden.json"])
@pytest.mark.parametrize("data", [SHORT, {"Post": {"a": "Wij zoeken het.", "b": "Het is weg."}}, ["Wij zoeken het.", "Het is weg."]])
def test_the_name_of_a_file_may_say_that_it_holds_templates(name: str, data: object) -> None:
    assert all(isinstance(item, Conversation) and item.turns[0].role is Role.AGENT for item in read_text(json.dumps(data), name=name))
    assert all(isinstance(item, Problem) for item in read_text(json.dumps(data), name="x.json"))


@pytest.mark.parametrize("name", ["macros.json", "templates/nl.json", "sjablonen.json"])
def test_a_name_of_much_else_needs_a_letter_below_it(name: str) -> None:
    assert all(isinstance(item, Problem) for item in read_text(json.dumps(SHORT), name=name))
    found = list(read_text(json.dumps([*SHORT, {"id": 4, "text": LETTER}]), name=name))
    assert [item.id for item in found if isinstance(item, Conversation)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    "data",
    [
        {"Resources": {"Bucket": {"Type": "AWS::S3::Bucket", "Size": 3}}},
        {"name": "x", "steps": [{"run": "make all", "needs": ["a"]}], "on": "push"},
        [{"id": 1, "text": "Waar is het?", "author": "Jan", "created_at": "2026-01-01T10:00:00Z"}],
        {},
    ],
)
def test_other_templates_are_none_whatever_they_are_called(data: object) -> None:
    found = list(read_text(json.dumps(data), name="template.json"))
    assert all(isinstance(item, Problem) or item.channel is not Channel.TEMPLATE for item in found)


@pytest.mark.parametrize(
    "data",
    [
        {"macros": [{"id": 1, "title": "Weg", "content": "Wij zoeken het."}, {"id": 2, "title": "Dag", "content": "Tot ziens dan."}]},
        {"_embedded": {"replies": [{"id": 1, "name": "Weg", "text": "<p>Wij zoeken het.</p>"}, {"name": "Dag", "text": "Tot ziens dan."}]}},
    ],
)
def test_objects_under_a_name_that_says_it_are_templates(data: object) -> None:
    found = [item for item in read_text(json.dumps(data), name="x.json") if isinstance(item, Conversation)]
    assert [(item.id, item.turns[0].text) for item in found] == [("Weg", "Wij zoeken het."), ("Dag", "Tot ziens dan.")]


@pytest.mark.parametrize(
    "data",
    [
        {"replies": [{"id": 1, "author": "Jan", "text": "Wat een mooie lamp"}]},
        {"macros": [{"id": 1, "name": "Slag", "content": "/slag"}, {"id": 2, "name": "Stoot", "content": "/stoot"}]},
    ],
)
def test_comments_and_commands_are_no_templates(data: object) -> None:
    found = list(read_text(json.dumps(data), name="x.json"))
    assert all(isinstance(item, Problem) or item.channel is not Channel.TEMPLATE for item in found)


def test_what_is_no_template_among_templates_in_languages_is_told() -> None:
    first, _, wrong = read_text(json.dumps([{"name": "Weg", "nl": LETTER, "en": LETTER}, "los"]), name="x.json")
    assert isinstance(first, Conversation)
    assert isinstance(wrong, Problem)
