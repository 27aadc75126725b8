r"""The floor F that speed is measured against: `json.loads` a line and `re.findall(r"\w+")` a turn.

    python benchmarks/floor.py TEXTS.jsonl [--decode | --encode FILE]

`--decode` leaves the words out; `--encode` also writes each line to the file, encoded anew.
"""

import json
import re
import sys
from pathlib import Path


def main() -> None:
    """Reads the file and prints how many words or turns it has."""
    words = re.compile(r"\w+").findall
    decode = "--decode" in sys.argv[2:]
    if "--encode" in sys.argv[2:]:
        encode(Path(sys.argv[1]), Path(sys.argv[3]))
        return
    number = 0
    with Path(sys.argv[1]).open(encoding="utf-8") as texts:
        for line in texts:
            turns = json.loads(line)["turns"]
            number += len(turns) if decode else sum(len(words(turn["text"])) for turn in turns)
    sys.stdout.write(f"{number}\n")


def encode(source: Path, target: Path) -> None:
    """Decodes, finds the words, and encodes; prints how many words there were."""
    words = re.compile(r"\w+").findall
    dumps = json.JSONEncoder(ensure_ascii=False).encode
    number = 0
    with source.open(encoding="utf-8") as texts, target.open("w", encoding="utf-8") as out:
        for line in texts:
            conversation = json.loads(line)
            number += sum(len(words(turn["text"])) for turn in conversation["turns"])
            out.write(dumps(conversation))
            out.write("\n")
    sys.stdout.write(f"{number}\n")


if __name__ == "__main__":
    main()
