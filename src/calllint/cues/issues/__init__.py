"""What detectors ask of turns about an issue: what closes it, how it is taken, what is granted after a threat, and who ends the contact."""
