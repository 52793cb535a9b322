"""Ways in: each turns what happens outside into calls on a companion, and nothing more."""
