"""Judgements that no kind of rule can say, one file each: a function `judge(view, sheet, options)` that gives a verdict."""
