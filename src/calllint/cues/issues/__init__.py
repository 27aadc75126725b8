"""What detectors ask of turns about an issue: what closes it, how the customer takes it, what is granted after a threat, and who ends the contact."""
