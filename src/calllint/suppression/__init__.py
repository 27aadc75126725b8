"""Living with findings: waivers in a side file, comments in templates, and a baseline of what was there before."""
