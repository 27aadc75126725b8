"""What `spark-submit` is given: `spark-submit $(python -m calllint.spark --where) --input … --output …`.

It stands alone, so that a cluster that is sent this file and has calllint installed runs it.
"""

import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent
if (_HERE / "frames.py").is_file():
    # Spark looks for modules beside what it runs, which is inside of calllint.
    sys.path[:] = [folder for folder in sys.path if folder == "" or Path(folder).resolve() != _HERE]

from calllint.spark.__main__ import main  # noqa: E402 - not before the path is right

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
