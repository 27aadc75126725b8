"""The names of the topics that the built-in lexicons know: what settings and `insight` both go by."""

TOPICS = (
    "delivery", "damage", "invoice", "payment", "refund", "contract", "outage", "repair", "appointment", "account", "advice", "privacy",
    "complaint-about-staff",
)  # fmt: skip
"""Each is found by the cue of its name with PREFIX before it."""
PREFIX = "topic-"
