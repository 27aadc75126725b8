"""The commands of `calllint lexicon`, one a file."""
