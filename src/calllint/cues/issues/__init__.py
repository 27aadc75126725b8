"""What the detector of issues asks of turns: what closes an issue, how the customer takes it, and who ends the contact and how."""
