"""The names of the built-in topics, for those who need nothing else of them."""

TOPICS = (
    "delivery", "damage", "invoice", "payment", "refund", "contract", "outage", "repair", "appointment", "account", "advice", "privacy",
    "complaint-about-staff",
)  # fmt: skip
"""The topics that the built-in lexicons know; each is found by the cue of its name with PREFIX before it."""
PREFIX = "topic-"
