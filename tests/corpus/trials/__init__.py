"""Trials: short conversations written to break one rule each, both ways; `at` are the turns at which it must fire, none for look-alikes."""
