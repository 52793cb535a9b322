"""Games that need nothing but two voices: a state machine each, pure, with its words as data.

What a game keeps between turns is a few short strings, and never a word of his: what he had
forgotten must not live on in a game.
"""
