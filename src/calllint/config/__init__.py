"""The configuration: from `calllint.toml`, or `[tool.calllint]` of `pyproject.toml`, to typed `Settings`."""

from calllint.config.load import Config, find_config, load_config

__all__ = ["Config", "find_config", "load_config"]
