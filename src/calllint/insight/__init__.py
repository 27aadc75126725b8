"""What many conversations say together: so far, how far calllint agrees with people."""
