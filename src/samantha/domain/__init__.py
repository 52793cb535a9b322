"""What is true about a conversation. Pure: no I/O, no clock, no chance, no third party."""
