"""What was promised about speed, measured.

Each file is a program: ``python -m bench.NAME`` prints a table, with ``--json`` one line of JSON:
``{"figures": [{"what", "ours", "plain", "limit", "unit"}, …]}`` (see ``figures.py``).
``python -m bench`` runs them all.
"""
