"""From a person, minutes and a catalogue to the best session: pure and deterministic."""
