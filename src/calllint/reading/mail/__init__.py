"""E-mail: messages, threads, and what is quoted in them."""
