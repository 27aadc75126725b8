"""Build hook: compiles the built-in lexicons into the wheel, so that a run does not parse thousands of phrases first."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLexicons(BuildHookInterface):
    """Adds `_lexicons/<language>/compiled.json` to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles every language; a mistake in a lexicon stops the build with its place."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from calllint.lexicon.compiled import COMPILED_NAME, LANGUAGE_NAME, keep_compiled

        self._folder = tempfile.TemporaryDirectory()
        for language in sorted(path.parent for path in (root / "lexicons").glob(f"*/{LANGUAGE_NAME}")):
            target = Path(self._folder.name, f"{language.name}.json")
            keep_compiled(language, target)
            build_data["force_include"][str(target)] = f"calllint/_lexicons/{language.name}/{COMPILED_NAME}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Removes the compiled files, which are in the wheel now."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()
