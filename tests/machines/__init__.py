"""More than one machine: the same journal on several devices, by git and by Syncthing."""
