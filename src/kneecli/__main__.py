"""Where a run begins, as `kneecli` and as `python -m kneecli`. It holds nothing that takes time to import."""


def main() -> None:
    """Runs the command line. Ctrl-C is answered in silence from here on, while all else is still being imported."""
    import gc

    gc.set_threshold(100_000)  # a run is short: looking for garbage takes longer than what it finds is worth
    try:
        from kneecli.cli.main import main as run

        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
