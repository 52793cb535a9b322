"""What answers the ports: one file each, deletable alone. Nothing here imports its neighbour."""
