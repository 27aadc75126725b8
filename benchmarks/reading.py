"""How long reading takes beside the plain decoder of the same bytes: `json`, `csv`, `email`, `webvtt`, or splitting lines.

    python benchmarks/reading.py [--rounds N] [--mb MB] [FORMAT…]

Each round decodes and reads in turn, in this process; the table has the median ratio of CPU times, its range, and the MB a second of both.
The goal is a ratio of 2 at the most: reading costs no more than decoding does.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from io import BytesIO, StringIO

from calllint.errors import Problem
from calllint.reading import ReadOptions, read
from calllint.reading.limits import Limits

_WORDS = """
    ik wacht al twee weken op mijn pakket en niemand weet waar het is dat is vervelend mag uw bestelnummer een ogenblik dan kijk het even
    na de bezorger heeft gisteren niet geleverd omdat er thuis was morgen voor vijf uur bel u terug met antwoord
"""
WORDS = _WORDS.split()
OPENED = 1_772_355_600
TURNS = 20


def turns(dice: random.Random) -> Iterator[tuple[bool, str, int]]:
    """The turns of a conversation: whether the agent speaks, the words, and the second."""
    second = 0
    for number in range(TURNS):
        second += dice.randrange(2, 40)
        yield number % 2 == 1, " ".join(dice.choices(WORDS, k=dice.randrange(3, 30))).capitalize() + ".", second


def at(second: int) -> str:
    """A moment as RFC 3339."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(OPENED + second))


def own(dice: random.Random, number: int) -> dict[str, object]:
    """calllint's own conversation."""
    said = [
        {"role": "agent" if agent else "customer", "text": text, "start": second, "end": second + 2} for agent, text, second in turns(dice)
    ]
    return {"id": f"c{number}", "language": "nl", "channel": "call", "turns": said}


def contact_lens(dice: random.Random, number: int) -> dict[str, object]:
    """A call as Contact Lens has it."""
    items = [
        {
            "BeginOffsetMillis": second * 1000,
            "Content": text,
            "EndOffsetMillis": second * 1000 + 1800,
            "Id": f"{number}-{second}",
            "LoudnessScores": [70.1, 71.4, 69.8],
            "ParticipantId": "AGENT" if agent else "CUSTOMER",
            "Sentiment": "NEUTRAL",
        }
        for agent, text, second in turns(dice)
    ]
    people = [{"ParticipantId": role, "ParticipantRole": role} for role in ("AGENT", "CUSTOMER")]
    return {
        "Channel": "VOICE",
        "CustomerMetadata": {"ContactId": f"c{number}"},
        "LanguageCode": "nl-NL",
        "Participants": people,
        "Transcript": items,
    }


def genesys(dice: random.Random, number: int) -> dict[str, object]:
    """A call as Genesys has it, word by word."""
    phrases = [
        {
            "text": text,
            "startTimeMs": (OPENED + second) * 1000,
            "duration": {"milliseconds": 1800},
            "words": [{"word": word, "confidence": 0.9, "startTimeMs": (OPENED + second) * 1000} for word in text.split()],
            "participantPurpose": "internal" if agent else "external",
            "phraseIndex": index,
        }
        for index, (agent, text, second) in enumerate(turns(dice))
    ]
    return {"conversationId": f"c{number}", "transcripts": [{"language": "nl-nl", "startTime": OPENED * 1000, "phrases": phrases}]}


def intercom(dice: random.Random, number: int) -> dict[str, object]:
    """A chat as Intercom has it, in HTML."""
    parts = [
        {
            "type": "conversation_part",
            "id": str(second),
            "part_type": "comment",
            "body": f"<p>{text}</p>",
            "created_at": OPENED + second,
            "author": {"type": "admin" if agent else "user", "id": "1", "name": "Sanne" if agent else "Jan", "email": "a@shop.example"},
            "attachments": [],
        }
        for agent, text, second in turns(dice)
    ]
    source = {"type": "conversation", "body": "<p>Hallo</p>", "author": {"type": "user", "id": "9", "name": "Jan"}}
    return {
        "type": "conversation",
        "id": str(number),
        "created_at": OPENED,
        "source": source,
        "conversation_parts": {"conversation_parts": parts},
    }


def whisper(dice: random.Random, _: int) -> dict[str, object]:
    """A call as Whisper has it, with the figures of each segment."""
    segments = [
        {"id": index, "seek": 0, "start": second + 0.0, "end": second + 1.8, "text": f" {text}", "tokens": [50364, 1012, 734, 50464],
         "temperature": 0.0, "avg_logprob": -0.21, "compression_ratio": 1.4, "no_speech_prob": 0.01}
        for index, (_, text, second) in enumerate(turns(dice))
    ]  # fmt: skip
    return {"text": "".join(str(one["text"]) for one in segments), "segments": segments, "language": "nl"}


def telegram(dice: random.Random, number: int) -> dict[str, object]:
    """A chat as Telegram exports it."""
    messages = [
        {"id": index, "type": "message", "date": at(second)[:19], "date_unixtime": str(OPENED + second), "text": text,
         "from": "Sanne" if agent else "Jan", "from_id": f"user{agent}", "text_entities": [{"type": "plain", "text": text}]}
        for index, (agent, text, second) in enumerate(turns(dice))
    ]  # fmt: skip
    return {"name": "Jan", "type": "personal_chat", "id": number, "messages": messages}


def zendesk(dice: random.Random, number: int) -> dict[str, object]:
    """A ticket of an account's export with its comments, which have the same words three times."""
    comments = [
        {"id": second, "type": "Comment", "author_id": 1 if agent else 2, "body": text, "plain_body": text, "public": True,
         "html_body": f"<div class='zd-comment'><p>{text}</p></div>", "attachments": [], "audit_id": second,
         "created_at": at(second), "via": {"channel": "email", "source": {"from": {}, "to": {}, "rel": None}}}
        for agent, text, second in turns(dice)
    ]  # fmt: skip
    return {
        "id": number, "subject": "Pakket", "description": comments[0]["body"], "status": "closed", "via": {"channel": "email"},
        "requester": {"id": 2, "name": "Jan", "role": "end-user"}, "assignee": {"id": 1, "name": "Sanne", "role": "agent"},
        "submitter": {"id": 2}, "created_at": at(0), "comments": comments,
    }  # fmt: skip


def documents(make: Callable[[random.Random, int], dict[str, object]], lines: bool) -> Callable[[random.Random, int], bytes]:
    """A file of so many bytes of JSON: one document with a list, or one a line."""

    def made(dice: random.Random, size: int) -> bytes:
        one = len(json.dumps(make(dice, 0)))
        found = [make(dice, number) for number in range(size // one + 1)]
        return ("\n".join(map(json.dumps, found)) if lines else json.dumps(found)).encode()

    return made


def table(dice: random.Random, size: int) -> bytes:
    """A table, one row a message."""
    out = StringIO()
    rows = csv.writer(out, delimiter=";")
    rows.writerow(["Gesprek", "Datum", "Tijd", "Afzender", "Bericht"])
    number = 0
    while out.tell() < size:
        number += 1
        for agent, text, second in turns(dice):
            clock = time.strftime("%H:%M:%S", time.gmtime(OPENED + second))
            rows.writerow([f"c{number}", "01-03-2026", clock, "Medewerker" if agent else "Klant", text])
    return out.getvalue().encode()


def mailbox(dice: random.Random, size: int) -> bytes:
    """A mailbox of answers below which the question is quoted."""
    found: list[str] = []
    while sum(map(len, found)) < size:
        said = list(turns(dice))
        text = "\n".join(text for agent, text, _ in said if agent)
        quoted = "\n".join(f"> {text}" for agent, text, _ in said if not agent)
        found.append(
            "From service@shop.example Sun Mar  1 10:00:00 2026\nFrom: Sanne <service@shop.example>\nTo: Jan <jan@post.example>\n"
            f"Subject: Re: Pakket {len(found)}\nDate: Sun, 01 Mar 2026 10:00:00 +0100\n"
            f"Message-ID: <{len(found)}@shop.example>\nMIME-Version: 1.0\n"
            f"Content-Type: text/plain; charset=utf-8\n\n{text}\n\nOp zo 1 mrt 2026 om 09:12 schreef Jan <jan@post.example>:\n{quoted}\n\n"
        )
    return "".join(found).encode()


def captions(dice: random.Random, size: int) -> bytes:
    """Captions as Teams has them."""
    out, second = ["WEBVTT\n"], 0
    while sum(map(len, out)) < size:
        for agent, text, _ in turns(dice):
            clock = [f"{moment // 3600:02}:{moment % 3600 // 60:02}:{moment % 60:02}.000" for moment in (second, second + 2)]
            out.append(f"{second}-0\n{clock[0]} --> {clock[1]}\n<v {'Sanne' if agent else 'Jan'}>{text}</v>\n")
            second += 3
    return "\n".join(out).encode()


def whatsapp(dice: random.Random, size: int) -> bytes:
    """A chat as WhatsApp exports it."""
    out, second = [], 0
    while sum(map(len, out)) < size:
        for agent, text, _ in turns(dice):
            second += 60
            out.append(time.strftime("%d-%m-%Y %H:%M", time.gmtime(OPENED + second)) + f" - {'Sanne' if agent else 'Jan'}: {text}\n")
    return "".join(out).encode()


def by_line(data: bytes) -> object:
    """JSON Lines by `json`."""
    return [json.loads(line) for line in data.decode().split("\n")]


def by_mail(data: bytes) -> object:
    """A mailbox by `email`."""
    mails = [message_from_bytes(piece.partition(b"\n")[2], policy=policy.default) for piece in data.split(b"\n\nFrom ")]
    return [mail.get_body(("plain",)).get_content() for mail in mails]  # type: ignore[union-attr]


def by_captions(data: bytes) -> object:
    """Captions by `webvtt`."""
    from webvtt import WebVTT

    return [(caption.start, caption.text) for caption in WebVTT.from_string(data.decode())]


FORMATS: dict[str, tuple[str, Callable[[random.Random, int], bytes], Callable[[bytes], object]]] = {
    "jsonl": ("x.jsonl", documents(own, lines=True), by_line),
    "json": ("x.json", documents(own, lines=False), json.loads),
    "amazon-contact-lens": ("x.json", documents(contact_lens, lines=False), json.loads),
    "genesys": ("x.jsonl", documents(genesys, lines=True), by_line),
    "intercom": ("x.json", documents(intercom, lines=False), json.loads),
    "whisper": ("x.jsonl", documents(whisper, lines=True), by_line),
    "telegram": ("x.jsonl", documents(telegram, lines=True), by_line),
    "zendesk": ("x.jsonl", documents(zendesk, lines=True), by_line),
    "csv": ("x.csv", table, lambda data: list(csv.reader(StringIO(data.decode(), newline=""), delimiter=";"))),
    "mbox": ("x.mbox", mailbox, by_mail),
    "vtt": ("x.vtt", captions, by_captions),
    "whatsapp": ("x.txt", whatsapp, lambda data: data.decode().splitlines()),
}


def seconds(run: Callable[[], object]) -> float:
    """The CPU seconds of `run`."""
    start = time.process_time()
    run()
    return time.process_time() - start


def count(name: str, data: bytes) -> int:
    """The turns in `data`. Raises SystemExit for a problem: then it would be no reading that is measured."""
    found = 0
    for item in read(["-"], ReadOptions(stdin_filename=name, limits=Limits(turns=10**9, conversation_characters=10**9)), BytesIO(data)):
        if isinstance(item, Problem):
            raise SystemExit(str(item))
        found += len(item.turns)
    return found


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("formats", nargs="*", choices=[*FORMATS, []], default=[], metavar="FORMAT")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--mb", type=float, default=4.0)
    arguments = parser.parse_args()
    sys.stdout.write("| format | turns | decoding, MB/s | reading, MB/s | ratio | from | to |\n|---|---|---|---|---|---|---|\n")
    for format_name in arguments.formats or FORMATS:
        name, make, decode = FORMATS[format_name]
        data = make(random.Random(7), int(arguments.mb * 1e6))
        found = count(name, data)
        ratios, decoded, taken = [], [], []
        for _ in range(arguments.rounds):
            decoded.append(seconds(lambda: decode(data)))  # noqa: B023 - run at once
            taken.append(seconds(lambda: count(name, data)))  # noqa: B023
            ratios.append(taken[-1] / decoded[-1])
        size = len(data) / 1e6
        speeds = f"{size / statistics.median(decoded):.1f} | {size / statistics.median(taken):.1f}"
        sys.stdout.write(
            f"| {format_name} | {found} | {speeds} | {statistics.median(ratios):.2f} | {min(ratios):.2f} | {max(ratios):.2f} |\n"
        )


if __name__ == "__main__":
    main()
