"""Pictures of exercises: a pose and its props as flat shapes, and those as SVG or as braille. Standard library only."""
