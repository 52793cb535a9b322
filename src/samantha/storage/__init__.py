"""Where she keeps things: one sealed directory per person.

``vault`` opens it; ``export`` takes out of it and ends it. Nothing readable ever lies in that
directory, and no exception that leaves this room quotes what was said.
"""
