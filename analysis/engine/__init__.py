"""The engine room: runs a notebook's cells in processes that have their imports done.

It knows Jupyter, not what the notebooks are about: what to make ready is given by who asks.
"""

import sys

# jsonschema, which nbformat needs, imports this parser for one string format that no notebook has;
# building its grammar costs every process more than all our other imports. None reads as absent.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
