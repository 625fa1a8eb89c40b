"""``briefing watch``: what is saved is built, and shown on a page that renews itself."""
