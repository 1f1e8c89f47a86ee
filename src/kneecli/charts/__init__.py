"""Pictures of figures over time: what is shown, and how it is drawn in letters and as SVG."""
