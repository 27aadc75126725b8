"""What is read is data: nothing in an input, a configuration or the current folder is run."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from .running import calllint, command

CANARY = "executed.txt"
CODE = f"open({CANARY!r}, 'w').close()"
SHELL = f"touch {CANARY}"
TEMPLATES = [
    "{{ 7 * 191 }}",
    f"{{{{ cycler.__init__.__globals__.os.system({SHELL!r}) }}}}",
    "{% for one in [1, 2] %}twice{% endfor %}",
    f"$({SHELL}) `{SHELL}` ; {SHELL} | {SHELL}",
    f"__import__('os').system({SHELL!r})",
    "%(name)s {0.__class__} ${{name}}",
]


class _Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, (CODE,)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """The current folder."""
    folder = tmp_path / "here"
    folder.mkdir()
    return folder


def test_templates_and_commands_in_texts_and_names_stay_words(here: Path) -> None:
    conversations = []
    for number, attack in enumerate(TEMPLATES):
        turns = [
            {"role": "customer", "text": f"Hallo {attack}", "name": attack},
            {"role": "agent", "text": f"Als u niet betaalt, dan stappen wij naar de rechter. {attack}", "name": attack},
        ]
        said = {"id": f"{number} {attack}", "language": "nl", "channel": "chat", "agent": attack, "team": attack, "topic": attack}
        conversations.append({**said, "metadata": {attack: attack}, "turns": turns})
    (here / "talk.json").write_text(json.dumps(conversations), encoding="utf-8")
    for name in ("text", "html", "markdown", "json"):
        calllint("check", "talk.json", "--format", name, "-o", f"r.{name}", cwd=here)
    calllint("report", "talk.json", "-o", "report.html", cwd=here)
    assert not (here / CANARY).exists()
    for name in ("r.html", "report.html"):
        page = (here / name).read_text(encoding="utf-8")
        assert "7 * 191" in page
        assert "1337" not in page
        assert "twicetwice" not in page


@pytest.mark.parametrize("name", ["talk.pkl", "talk.yaml", "talk.py", "talk.json", "talk.txt", "talk.csv", "talk.eml"])
@pytest.mark.parametrize("content", [pickle.dumps(_Evil()), pickle.dumps(_Evil(), 0), f"!!python/object/apply:os.system [{SHELL!r}]\n".encode(), CODE.encode()], ids=["pickle", "pickle-0", "yaml", "python"])  # fmt: skip
def test_code_as_an_input_is_not_run(here: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes) -> None:
    from calllint import Linter

    monkeypatch.chdir(here)
    (here / name).write_bytes(content)
    linter = Linter()
    list(linter.lint_many(linter.read(name)))
    assert not (here / CANARY).exists()


def test_the_pickle_would_do_harm(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here)
    pickle.loads(pickle.dumps(_Evil()))
    assert (here / CANARY).exists()


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        f"!!python/object/apply:os.system [{SHELL!r}]",
        f'[rule.mine]\nkind = "check"\ncheck = "os:system"\nmeaning = "{SHELL}"\n',
        f'[rule.mine]\nkind = "check"\ncheck = "../../evil"\nmeaning = "{SHELL}"\n',
        'lexicons = ["evil.py"]\n',
        'extend = "evil.py"\n',
        f'[roles]\nagent = ["/(?{{{CODE}}})/"]\n',
        'waivers = ["evil.py"]\n',
        'metadata = ["evil.py"]\n',
    ],
    ids=["python", "yaml", "check", "check-path", "lexicon", "extend", "pattern", "waivers", "metadata"],
)
def test_a_configuration_is_toml_and_runs_nothing(here: Path, text: str) -> None:
    (here / "evil.py").write_text(CODE, encoding="utf-8")
    (here / "calllint.toml").write_text(text, encoding="utf-8")
    done = calllint("check", "-", cwd=here, stdin=b"agent: Goedemiddag\ncustomer: Hallo\n", status=[2])
    assert done.stderr.startswith(b"error: ")
    assert b"Traceback" not in done.stderr
    assert not (here / CANARY).exists()


@pytest.mark.skipif(command()[1:] != [], reason="python -m looks for modules in the current folder; the installed command does not")
def test_modules_in_the_current_folder_are_not_imported(here: Path) -> None:
    for name in ("calllint", "json", "click", "regex", "sitecustomize", "usercustomize", "calllint_plugin"):
        (here / f"{name}.py").write_text(CODE, encoding="utf-8")
    info = here / "evil-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: evil\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[calllint.detectors]\nevil = calllint_plugin:DETECTOR\n", encoding="utf-8")
    calllint("check", "-", "--format", "json", cwd=here, stdin=b"agent: Goedemiddag\ncustomer: Hallo\n", status=[0, 1])
    assert not (here / CANARY).exists()


def test_a_run_unpickles_nothing_and_runs_code_of_installed_packages_only(here: Path, tmp_path: Path) -> None:
    """Python itself says what is run: it tells its audit hooks of every piece of code and every class that is unpickled."""
    log = tmp_path / "log.txt"
    ours = Path(__file__).parents[2] / "src"
    roots = [str(ours), *{sys.prefix, sys.base_prefix, sys.exec_prefix}, *(path for path in sys.path if path.endswith("-packages"))]
    (tmp_path / "sitecustomize.py").write_text(
        f"import sys\nROOTS = {roots!r}\n"
        "def watch(event, args):\n"
        "    if event == 'exec':\n"
        "        name = getattr(args[0], 'co_filename', '<string>')\n"
        "        if name.startswith('<') or name.startswith(tuple(ROOTS)): return\n"
        "    elif event != 'pickle.find_class': return\n"
        f"    open({str(log)!r}, 'a').write(f'{{event}} {{args!r}}\\n')\n"
        "sys.addaudithook(watch)\n",
        encoding="utf-8",
    )
    (here / "talk.txt").write_text("agent: Goedemiddag\ncustomer: Hallo\n", encoding="utf-8")
    (here / "talk.py").write_text(CODE, encoding="utf-8")
    (here / "talk.json").write_bytes(pickle.dumps(_Evil(), 0))
    env = {"PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)}
    calllint("check", ".", "-j", "1", "--format", "json", cwd=here, env=env, status=[3])
    assert not log.exists(), log.read_text()
    assert not (here / CANARY).exists()
    # The watch sees what it is there for.
    subprocess.run([sys.executable, "-c", "import runpy; runpy.run_path('talk.py')"], cwd=here, env={**os.environ, **env}, check=True)
    assert "talk.py" in log.read_text()
