"""The warm process that stays: one per user, environment and code, for the next command at once.

A command that finds it hands itself over and is run in a fork of it; without it, everything runs as
it would have. It ends when nobody has asked for so many minutes, or when its code was changed.
"""
