"""The words in which exports of surveys name their columns and write their answers."""

from __future__ import annotations

SCORE_NAMES = (
    # NPS
    """nps, nps score, net promoter score, net promotor score, net promoter, likelihood to recommend, ltr, recommend, recommendation,
    recommendation score, aanbeveling, aanbevelen, aanbevelingsscore, aanbevelingscijfer, aanbevelingsvraag""",
    # CSAT
    """csat, csat score, c sat, customer satisfaction, customer satisfaction score, satisfaction, satisfaction score, satisfaction rating,
    overall satisfaction, klanttevredenheid, klanttevredenheidsscore, tevredenheid, tevredenheidsscore, tevredenheidscijfer, ktv, kto,
    kto score, rapportcijfer""",
    # Effort
    """ces, ces score, customer effort score, customer effort, effort score, klantinspanning, inspanningsscore""",
    # Whatever it was
    """survey score, survey rating, feedback score, feedback rating, score, rating, cijfer, waardering, beoordeling, sterren, stars, punten,
    enquetescore, enquete score, grade""",
)
"""Headers of scores, normalised (`reading.tables.names.normal`); of two kinds in one file, the earlier is read."""

SCORE_PARTS = ("recommend", "aanbeve", "aanraden", "net promoter", "nps", "csat", "tevreden", "satisf", "satisfied", "effort", "inspanning")
"""What a header that is the question itself has in it, in the same order."""

ID_NAMES = "conversation, gesprek, contact, interaction, ticket, call, chat, case, zaak, dossier"
"""Headers of ids besides those of tables of conversations."""

NO_ANSWER = frozenset((
    "", "-", "–", "n/a", "na", "n.v.t.", "nvt", "none", "null", "nan", "geen", "geen antwoord", "no answer", "no response", "not rated",
    "unrated", "offered", "unoffered", "niet ingevuld", "niet beantwoord", "onbekend", "weet niet", "weet ik niet", "don't know", "skipped",
))  # fmt: skip

ANSWERS = {
    "good": 1.0, "bad": 0.0, "good with comment": 1.0, "bad with comment": 0.0, "goed": 1.0, "slecht": 0.0,
    "positive": 1.0, "negative": 0.0,
    "positief": 1.0, "negatief": 0.0, "satisfied": 1.0, "dissatisfied": 0.0, "unsatisfied": 0.0, "tevreden": 1.0, "ontevreden": 0.0,
    "promoter": 100.0, "passive": 0.0, "detractor": -100.0, "promotor": 100.0, "passief": 0.0, "criticaster": -100.0,
}  # fmt: skip
"""Answers in words: good is 1 and bad is 0; promoters and detractors count as they do in the NPS."""
