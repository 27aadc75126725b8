"""Build hook: compiles the built-in lexicons and the catalogue of rules into the wheel, so that a run does not parse them first."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLexicons(BuildHookInterface):
    """Adds `_lexicons/<language>/compiled.bin` and `rules/builtin/catalogue.json` to the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles every language; a mistake in a lexicon stops the build with its place."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from calllint.lexicon.compiled import COMPILED_NAME, LANGUAGE_NAME, keep_compiled
        from calllint.rules.kept import KEPT_NAME, keep_catalogue

        self._folder = tempfile.TemporaryDirectory()
        for language in sorted(path.parent for path in (root / "lexicons").glob(f"*/{LANGUAGE_NAME}")):
            target = Path(self._folder.name, f"{language.name}.json")
            keep_compiled(language, target)
            build_data["force_include"][str(target)] = f"calllint/_lexicons/{language.name}/{COMPILED_NAME}"
        catalogue = Path(self._folder.name, KEPT_NAME)
        keep_catalogue(root / "src/calllint/rules/builtin", catalogue)
        build_data["force_include"][str(catalogue)] = f"calllint/rules/builtin/{KEPT_NAME}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Removes the compiled files, which are in the wheel now."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()
