"""Teaches the trained part of understanding on the lines of ``skills/said``, and on nothing else.

    python -m bench.understanding_training [--epochs 8] [--check FILE.jsonl] [--write]

Needs torch and onnx, which nothing else here does (``pip install torch onnx``). ``--check`` reads
lines with a skill that were held out (and only reports on them). ``--write`` puts the layers and
their labels where she finds them.
"""
