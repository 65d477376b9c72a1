"""What is said of changed files that wait to be confirmed, in sentences."""

from __future__ import annotations

from ladder.datasets.datasets import Dataset
from ladder.datasets.shared.in_force import HeldBack
from ladder.words import Words

NAMED = 50


def difference(words: Words, dataset: Dataset, held: HeldBack) -> tuple[str, str]:
    """What has changed and what is shown meanwhile; and who is gone, by name where the version that
    is shown still knows them, '' for nobody."""
    said = []
    if held.lost:
        said.append(
            words.say(
                "in_force.lost", count=len(held.lost), lost=len(held.lost), before=held.before
            )
        )
    if held.unread:
        said.append(words.say("in_force.unread", files=words.all_of(list(held.unread))))
    if held.shown_since is None:
        said.append(words.say("in_force.doubtful"))
    else:
        at = held.shown_since.astimezone().strftime("%Y-%m-%d %H:%M")
        said.append(words.say("in_force.shown", at=at))
    known = dataset.ask("people_known").set_index("person")["name"].to_dict()
    names = [str(known.get(person, person)) for person in held.lost[:NAMED]]
    more = len(held.lost) - len(names)
    if more:
        names.append(words.say("in_force.who_more", count=more, more=more))
    return words.sentences(said), words.all_of(names) if names else ""
