"""What makes an amount or a stretch of time of the number before it."""

from __future__ import annotations

import re

from calllint.patterns import lazy_pattern

UNITS = lazy_pattern(
    r"[ \u00a0]?(?:euro|eur|€|uur|%|procent|percent|dagen|dag|days?|weken|week|weeks|maanden|months?|jaar|years?|stuks?"
    r"|keer|keren|times|minuten|minutes|min|x"
    r"|uhr|tage|wochen|monate|jahre|jours?|semaines|mois|heures|ans|km|kg|gb|mb|cent|m|met(?:er|re)s?|bucks|dollars?"
    r"|pounds?|quid|[ap]m|o'clock|graden|degrees|liter)(?![^\W_])",
    re.IGNORECASE,
)
