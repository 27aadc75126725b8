"""calllint needs no network and asks for none: not for linting, not for reports, not for looking anything up."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .running import calllint, command, copy_examples, run_all

# Python imports this at every start, in processes that calllint starts as well. Sockets between two ends of one machine, which
# processes talk over, have neither address nor name.
WATCH = """
import sys

def watch(event, args):
    if event == "socket.__new__":
        import _socket
        if args[1] == getattr(_socket, "AF_UNIX", None):
            return
    elif not event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.", "os.system", "os.exec", "os.posix_spawn")):
        return
    with open({log!r}, "a") as log:
        log.write(f"{{event}} {{args!r}}\\n")
    raise PermissionError(f"{{event}} in a run that is to stay on this machine")

sys.addaudithook(watch)
"""

RUNS = [
    ("check", "exports/nl", "--format", "xlsx", "-o", "r.xlsx"),
    ("check", "exports/nl", "--format", "parquet", "-o", "r.parquet"),
    ("check", "exports/nl", "--format", "sarif", "--redact"),
    ("report", "exports", "-o", "report.html"),
    ("convert", "exports/en", "exports/nl"),
    ("agree", "labelled.jsonl"),
    ("lexicon", "find", "exports"),
    ("lexicon", "try", "Waar blijft mijn pakket?", "--lang", "nl"),
    ("explain", "court-threat"),
    ("rules",),
    ("formats",),
    ("config", "show"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with conversations, and one that people have labelled."""
    copy_examples(tmp_path)
    labelled = (Path(__file__).parents[1] / "corpus" / "nl-1.jsonl").read_text(encoding="utf-8").splitlines()
    (tmp_path / "labelled.jsonl").write_text("\n".join(labelled[:3]) + "\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def watched(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], Path]:
    """The environment in which nothing may be asked of a network or of another program, and the file in which that is written down."""
    place = tmp_path_factory.mktemp("watch")
    log = place / "log.txt"
    (place / "sitecustomize.py").write_text(WATCH.format(log=str(log)), encoding="utf-8")
    return {"PYTHONPATH": os.pathsep.join([str(place), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)}, log


@pytest.mark.parametrize("arguments", [("-",), ("exports", "-j", "2", "--format", "jsonl")])
def test_checking_opens_no_socket_and_starts_no_program(
    folder: Path, watched: tuple[dict[str, str], Path], arguments: tuple[str, ...]
) -> None:
    env, log = watched
    calllint("check", *arguments, cwd=folder, env=env, stdin=b"agent: Goedemiddag\ncustomer: Hallo, een vraag\n")
    assert not log.exists(), log.read_text()


def test_no_other_command_does(folder: Path, watched: tuple[dict[str, str], Path]) -> None:
    env, log = watched
    done = run_all(RUNS, cwd=folder, env=env)
    assert not log.exists(), log.read_text()
    assert done == [1, 1, 1] + [0] * 9


@pytest.mark.parametrize(
    "program",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('shop.example', 80)",
        "import urllib.request; urllib.request.urlopen('http://shop.example/')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
    ],
)
def test_the_watch_sees_what_it_is_there_for(folder: Path, watched: tuple[dict[str, str], Path], program: str) -> None:
    env, log = watched
    done = subprocess.run([sys.executable, "-c", program], env={**os.environ, **env}, capture_output=True, check=False)
    assert done.returncode != 0
    assert log.exists()


def test_a_machine_without_a_network_is_enough(folder: Path) -> None:
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("there is no unshare here")
    for options in (["-n"], ["-r", "-n"]):
        if subprocess.run([unshare, *options, "true"], capture_output=True, check=False).returncode == 0:
            break
    else:
        pytest.skip("no namespaces may be made here")
    with_network = subprocess.run([*command(), "check", "exports", "--format", "json"], cwd=folder, capture_output=True, check=False)
    without = subprocess.run(
        [unshare, *options, *command(), "check", "exports", "--format", "json"], cwd=folder, capture_output=True, check=False
    )
    assert without.returncode == with_network.returncode == 1
    assert without.stdout == with_network.stdout


def test_the_html_report_asks_for_nothing(folder: Path) -> None:
    calllint("report", "exports", "-o", "report.html", cwd=folder)
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in page
    for sign in ('src="http', "src='http", 'href="http', "url(http", "@import", "fetch(", "XMLHttpRequest", "sendBeacon", "WebSocket"):
        assert sign not in page, sign
