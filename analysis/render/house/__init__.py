"""What a project looks like: its name, logo, colours and typefaces, the same in every format."""

from __future__ import annotations

from analysis.render.house.model import PLAIN, Face, House, Logo
from analysis.render.house.prepare import prepared
from analysis.render.house.read import house_near, read_house

__all__ = ["PLAIN", "Face", "House", "Logo", "house_near", "prepared", "read_house"]
