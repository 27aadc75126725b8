"""Tables: which column is what, and rows to conversations."""
