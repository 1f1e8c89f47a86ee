"""The folders that kneecli uses: all in one when `KNEECLI_HOME` is set, else the platform's own places."""

import os
from pathlib import Path

from kneecli.domain.value import dataclass
from kneecli.store.files import expanded

HOME_VARIABLE = "KNEECLI_HOME"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one user. None of them needs to exist."""

    config: Path
    data: Path
    cache: Path

    @property
    def config_file(self) -> Path:
        """The settings, written by the user."""
        return self.config / "config.toml"

    @property
    def plans(self) -> Path:
        """One plan a day."""
        return self.data / "plans"

    @property
    def journal(self) -> Path:
        """What was done and how the knee was, one file a device."""
        return self.data / "journal"

    @property
    def packs(self) -> Path:
        """Pack files that were dropped in."""
        return self.data / "packs"


def places() -> Places:
    """The places that the environment names."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        folder = expanded(home)
        return Places(folder, folder, folder / "cache")
    import platformdirs  # only without KNEECLI_HOME

    dirs = platformdirs.PlatformDirs("kneecli", appauthor=False)
    return Places(dirs.user_config_path, dirs.user_data_path, dirs.user_cache_path)
