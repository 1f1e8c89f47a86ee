"""Words laid out in columns of letters: for every view, without a library that takes longer to import than to use."""
