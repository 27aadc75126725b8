"""The built-in catalogue: rules and signals as TOML, one file a category."""
