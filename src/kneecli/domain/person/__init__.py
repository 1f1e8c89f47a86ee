"""Who a session is for: settings, what they have declared, how they are today, and which rung suits them."""
