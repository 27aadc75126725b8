"""Detectors: one file each, found by their constant `DETECTOR`."""
