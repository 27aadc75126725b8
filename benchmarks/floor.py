r"""The floor F that speed is measured against: `json.loads` a line and `re.findall(r"\w+")` a turn.

    python benchmarks/floor.py TEXTS.jsonl [--decode]

`--decode` leaves the words out.
"""

import json
import re
import sys
from pathlib import Path


def main() -> None:
    """Reads the file and prints how many words or turns it has."""
    words = re.compile(r"\w+").findall
    decode = "--decode" in sys.argv[2:]
    number = 0
    with Path(sys.argv[1]).open(encoding="utf-8") as texts:
        for line in texts:
            turns = json.loads(line)["turns"]
            number += len(turns) if decode else sum(len(words(turn["text"])) for turn in turns)
    sys.stdout.write(f"{number}\n")


if __name__ == "__main__":
    main()
