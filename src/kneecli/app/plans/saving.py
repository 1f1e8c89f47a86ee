"""Saving a plan: in the plans folder, or in a file of its own."""

from pathlib import Path

from kneecli.app.context import Context
from kneecli.domain.session.session import Session
from kneecli.formats.plan.plan_formats import BY_NAME, Format
from kneecli.store.caches.completion_words import keep_plans_folder
from kneecli.store.plans import Saved, save_as, save_in_folder


def save_plan(ctx: Context, session: Session, format: Format, file: Path | None = None) -> Saved:
    """Saves the plan in this file, or in the plans folder, there as the settings say where the format can't be kept.

    Raises CouldNot and FileFault.
    """
    if file is None:
        kept = format if format.is_kept else BY_NAME[ctx.settings.format]
        saved = save_in_folder(session, ctx.plans_folder, kept, ctx.journal.diary.plans)
        keep_plans_folder(ctx.places.cache, ctx.plans_folder)
        return saved
    saved = save_as(session, file, format)
    if saved.put_aside:
        from kneecli.store.put_aside import keep_in_mind

        if not keep_in_mind(ctx.places.data, saved.put_aside):
            ctx.note(f"kneecli: the earlier plan is not on the list: kneecli log {saved.put_aside} logs it.")
    return saved
