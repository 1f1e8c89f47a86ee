"""From what the search has chosen to a session that can be read: order, reasons, guidance and notes."""
