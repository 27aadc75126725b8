"""Who is who: by the configuration, and by what is said."""
