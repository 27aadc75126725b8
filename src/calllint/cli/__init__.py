"""The command line: one module a command, imported when it is called; arguments in, exit status out."""

from calllint.cli._main import cli

__all__ = ["cli"]
