"""Side files: what another export says of a conversation."""
