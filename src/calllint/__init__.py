"""calllint: lints customer-service conversations and reply templates, scores them, and shows the words each judgement rests on."""

__version__ = "0.1.0"
