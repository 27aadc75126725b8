"""Many conversations: on all cores of a machine."""
