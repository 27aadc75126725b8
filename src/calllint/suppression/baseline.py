"""The baseline: the findings that are known, so that a run reports only what is new, and the scores that may not fall.

baseline = open_baseline(read=path)
results = baseline.marked(results)
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from calllint.errors import Problem, UsageError
from calllint.results import Result, Suppressed, SuppressionKind
from calllint.rules.finding import Finding, Outcome
from calllint.suppression.baseline_file import Entries, Floor, Known, baseline_text, read_entries
from calllint.suppression.inputs import Inputs, shared_path, shown_path

REASON = "it was there when the baseline was written"


def open_baseline(read: Path | None = None, write: Path | None = None, *, prune: bool = False, accept_new: bool = False) -> Baseline | None:
    """The baseline that a call of `check` asks for; None where it asks for none.

    `read` is `--baseline`, `write` is `--write-baseline`: a file that isn't there is written with all that is found; in one that is there
    nothing changes but as `prune` (`--prune`) and `accept_new` (`--accept-new`) say. Raises UsageError for a call that makes no sense, and
    a file that is none.
    """
    if write is None:
        if prune or accept_new:
            option = "--prune" if prune else "--accept-new"
            raise UsageError(f"{option} changes a baseline, and none is to be written", hint="name it with --write-baseline")
        return Baseline(read, read_entries(read)) if read is not None else None
    if read is not None and os.path.abspath(read) != os.path.abspath(write):  # noqa: PTH100 - without following links
        hint = "give --write-baseline alone: results are held against the file that it names"
        raise UsageError("--baseline and --write-baseline name two files", hint=hint)
    if not write.exists():
        if prune:
            raise UsageError("there is no such baseline to prune", str(write), hint="leave --prune out to write it")
        return Baseline(write, Entries([], []), writes=True, accepts=True)
    return Baseline(write, read_entries(write), writes=True, accepts=accept_new, prunes=prune)


class Baseline:
    """What was known before a run, held against the run's results.

    It `writes` where the file is to be written after the run: `accepts` takes in what is new in place of having it reported, `prunes` takes
    out what is not there any more; without either the file stays what it was.
    What is kept in mind is what the file holds, before and after, whatever the size of the input. One thread may use it at a time.
    """

    def __init__(self, path: Path, entries: Entries, *, writes: bool = False, accepts: bool = False, prunes: bool = False) -> None:
        self.path = path
        self._shown = shown_path(path)
        self.complete = True
        self._entries = entries
        self.writes = writes
        self._accepts = accepts
        self._prunes = prunes
        self._folder = path.absolute().parent
        self._counts = Counter(entries.findings)
        self._floors: dict[str, list[Floor]] = {}
        for floor in entries.floors:
            self._floors.setdefault(floor.conversation, []).append(floor)
        self._conversations = self._floors.keys() | {known.conversation for known in entries.findings}
        # What passed by: where each known finding was met, and of each conversation what it scores and which rules were judged in it.
        self._met: dict[Known, set[object]] = {}
        self._now: dict[str, list[Floor]] = {}
        self._judged: dict[str, frozenset[str]] = {}
        self._sets: dict[frozenset[str], frozenset[str]] = {}
        self._fallen: dict[Problem, None] = {}
        self._new = 0
        self._last_path = ("", "")

    def marked(self, results: Iterable[Result]) -> Iterator[Result]:
        """`results`, each marked; until the last has passed the baseline is not `complete`, and can't be written."""
        self.complete = False
        for result in results:
            yield self.mark(result)
        self.complete = True

    def mark(self, result: Result) -> Result:
        """`result` with what is known among its suppressed findings; the scorecard stays as it is.

        To be asked once of each result, before any redaction.
        """
        conversation = result.conversation
        path = self._shared(conversation.place.path)
        place = (path, conversation.place.line, conversation.place.json_path)
        left: list[Finding] = []
        known: list[Suppressed] = []
        for finding in result.findings:
            if self._knows(Known(conversation.id, finding.rule, finding.fingerprint), place):
                known.append(Suppressed(finding, SuppressionKind.BASELINE, REASON))
            else:
                left.append(finding)
        self._new += len(left)
        if self.worsened(result):
            self._fallen[self._fall(result)] = None
        if self._accepts or conversation.id in self._conversations:
            card = result.scorecard
            self._now.setdefault(conversation.id, []).append(Floor(conversation.id, path, card.score, card.possible))
            judged = frozenset(criterion.rule for criterion in result.criteria if criterion.outcome is not Outcome.NOT_MEASURABLE)
            # Of two conversations with one id, a rule has to be judged in both. Most have the same rules: one set serves them all.
            judged &= self._judged.get(conversation.id, judged)
            self._judged[conversation.id] = self._sets.setdefault(judged, judged)
        return result._replace(findings=tuple(left), suppressed=(*result.suppressed, *known)) if known else result

    def score_of(self, result: Result) -> float | None:
        """The score (0 to 100) that the baseline has of this conversation; None where it has none."""
        floor = self._floor(result)
        return floor.score if floor is not None else None

    def worsened(self, result: Result) -> bool:
        """Whether the conversation scores less than in the baseline; never where new findings are accepted.

        A score that is of other points than it was (a rule no longer applies, or is not selected) has fallen only if it loses more of them.
        """
        floor, now = self._floor(result), result.scorecard
        if floor is None or floor.score is None or now.score is None or self._accepts or now.score >= floor.score:
            return False
        lost, before = now.possible * (100 - now.score), floor.possible * (100 - floor.score)
        # Scores are rounded to a tenth.
        return now.possible == floor.possible or lost > before + 0.05 * (now.possible + floor.possible)

    def notices(self, paths: Iterable[str], problems: Iterable[Problem] = ()) -> list[Problem]:
        """What is worth knowing once all results have passed: the scores that fell, and how much of the file is for nothing.

        `paths` are those of the call. Inputs with `problems` were not read: nothing is said of what may still be in them.
        """
        told = list(self._fallen)
        if self.writes and not self._accepts and self._new:
            what = "1 new finding is" if self._new == 1 else f"{self._new} new findings are"
            told.append(Problem(self._shown, f"{what} not taken into the baseline: --accept-new does that"))
        gone = sum(self._gone(Inputs(paths, problems, self._folder)).values()) if self.complete and not self._prunes else 0
        if gone:
            what = "1 finding in it is" if gone == 1 else f"{gone} findings in it are"
            message = f"{what} not there any more: `calllint check --write-baseline {self._shown} --prune` takes out what is gone"
            told.append(Problem(self._shown, message))
        return told

    def text(self, paths: Iterable[str], problems: Iterable[Problem] = ()) -> str:
        """The file as it is to be after the run."""
        inputs = Inputs(paths, problems, self._folder)
        findings = Counter(self._counts)
        if self._accepts:
            for known, places in self._met.items():
                findings[known] = max(findings[known], len(places))
        if self._prunes:
            findings -= self._gone(inputs)
        floors = [floor for conversation in self._floors.keys() | self._now.keys() for floor in self._new_floors(conversation, inputs)]
        return baseline_text(Entries(list(findings.elements()), floors))

    def write(self, paths: Iterable[str], problems: Iterable[Problem] = ()) -> None:
        """Writes the file, whole or not at all. Raises UsageError when it can't be, or the results were not all asked for."""
        import sys

        from calllint.reporting.output_file import write_output

        if not self.complete:
            raise UsageError("the baseline is not written: the run did not come to its end", str(self.path), hint="let it print everything")
        try:
            write_output([self.text(paths, problems)], self.path, sys.stdout)
        except UsageError as error:
            raise UsageError(error.message.replace("the report", "the baseline"), self._shown, hint=error.hint) from None

    def _knows(self, known: Known, place: object) -> bool:
        """Whether `known` is in the file as often as it was met: in inputs that share an id nothing new passes for what is old."""
        number = self._counts[known]
        if not number and not self._accepts:
            return False
        places = self._met.setdefault(known, set())
        if place not in places and len(places) >= number and not self._accepts:
            return False
        places.add(place)
        return True

    def _floor(self, result: Result) -> Floor | None:
        """What the file has of the conversation: of several with its id the one of its path, else the lowest."""
        floors = self._floors.get(result.conversation.id)
        if not floors:
            return None
        path = self._shared(result.conversation.place.path) if len(floors) > 1 else None
        here = [floor for floor in floors if floor.path == path] or floors
        return min(here, key=lambda floor: (floor.score is None, floor.score))

    def _shared(self, path: str) -> str:
        """The shared path; many conversations in a row have the same."""
        if path != self._last_path[0]:
            self._last_path = (path, shared_path(path, self._folder))
        return self._last_path[1]

    def _fall(self, result: Result) -> Problem:
        floor, now, conversation = self._floor(result), result.scorecard, result.conversation
        assert floor is not None
        message = (
            f"conversation {conversation.id!r} scores {now.score:g} (of {now.possible:g} points), less than the {floor.score:g} "
            f"(of {floor.possible:g} points) in {self._shown}: put it right, or accept it: --write-baseline {self._shown} --accept-new"
        )
        return Problem(conversation.place.path, message, conversation.place.line)

    def _gone(self, inputs: Inputs) -> Counter[Known]:
        """The findings that are not there any more, where the run can tell: the conversation was in it, or its input was, without it."""
        gone: Counter[Known] = Counter()
        settled: dict[str, bool] = {}
        for known, number in self._counts.items():
            conversation = known.conversation
            if conversation not in settled:
                settled[conversation] = self._settled(conversation, inputs)
            if settled[conversation] and (conversation not in self._now or known.rule in self._judged[conversation]):
                gone[known] = max(0, number - len(self._met.get(known, ())))
        return gone

    def _settled(self, conversation: str, inputs: Inputs) -> bool:
        """Whether the run had all there is of the id `conversation`."""
        floors, now = self._floors.get(conversation, []), self._now.get(conversation, [])
        if len(now) >= max(1, len(floors)):
            return True
        read = {floor.path for floor in now}
        return bool(floors) and all(floor.path in read or inputs.hold(floor.path) for floor in floors)

    def _new_floors(self, conversation: str, inputs: Inputs) -> Iterator[Floor]:
        """The conversation's lines in the file as they are to be."""
        floors, now = list(self._floors.get(conversation, [])), list(self._now.get(conversation, []))
        settled = self._settled(conversation, inputs)
        here = {floor.path for floor in now}
        # Those whose input was moved come last, and meet what is left.
        for floor in sorted(floors, key=lambda floor: floor.path not in here):
            match = next((new for new in now if new.path == floor.path), now[0] if now and settled and floor.path not in here else None)
            if match is not None:
                now.remove(match)
                yield self._raised(floor, match)
            elif not (settled and self._prunes):
                yield floor
        if self._accepts:
            yield from now

    def _raised(self, floor: Floor, now: Floor) -> Floor:
        """The floor after the run: pruning raises it, accepting lowers it."""
        rises = now.score is not None and (floor.score is None or now.score > floor.score)
        falls = now.score is None or (floor.score is not None and now.score < floor.score)
        keep = now.score is None or (rises and not self._prunes) or (falls and not self._accepts)
        return floor._replace(path=now.path) if keep else now
