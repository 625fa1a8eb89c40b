"""What analysts' notebooks hold that nobody here has seen: one small notebook per habit."""
