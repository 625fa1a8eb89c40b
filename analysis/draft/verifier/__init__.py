"""Whether a claim holds against the sentences that it names."""
