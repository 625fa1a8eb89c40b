"""The papermill engine ``briefing``."""

from __future__ import annotations

from typing import Any

from papermill.engines import NBClientEngine


class BriefingEngine(NBClientEngine):  # type: ignore[misc]
    """For now: papermill's own way."""

    @classmethod
    def execute_managed_notebook(cls, nb_man: Any, kernel_name: str, **kwargs: Any) -> Any:
        """Run the notebook."""
        kwargs.pop("briefing_limits", None)
        return super().execute_managed_notebook(nb_man, kernel_name, **kwargs)
