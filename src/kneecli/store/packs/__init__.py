"""The files of packs: loose, in folders and in zips."""
