"""`python -m samantha` and the `samantha` command."""

from samantha.doors.cli import main

if __name__ == "__main__":
    main()
