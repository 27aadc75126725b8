"""Runs a command for `measure.py` and prints, after what the command printed, its CPU seconds and its peak resident MB.

    python launch.py OUTPUT COMMAND…

OUTPUT is the file for the command's standard output, or empty. It is a process of its own, and imports little, for its own memory counts.
"""

import os
import sys


def main() -> int:
    """Returns the exit status of the command."""
    output, *command = sys.argv[1:]
    actions = [(os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)] if output else []
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, taken = os.wait4(process, 0)
    sys.stdout.write(f"\n{taken.ru_utime + taken.ru_stime} {taken.ru_maxrss / 1024}\n")
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
