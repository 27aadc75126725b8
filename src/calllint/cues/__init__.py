"""Cues: the `Cue` and the detectors, which find what words alone don't show."""

from calllint.cues.cue import Cue, CueSheet, Evidence

__all__ = ["Cue", "CueSheet", "Evidence"]
