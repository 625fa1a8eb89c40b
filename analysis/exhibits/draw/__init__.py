"""Drawing: one canvas in CSS pixels, one way to choose fonts, one way out as SVG."""
