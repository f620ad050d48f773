"""What else must hold where a construction matches: how its verb stands, whom its number counts, what its words mean."""

from __future__ import annotations

import re

from ..parsing import compiled
from .clauses import Clause
from .groups import definite
from .lexicon import loses
from .values import Category, Outcome


def active(match: re.Match[str], clause: Clause) -> bool:
    """Not after a form of be, nor as an adjective ("the slain guard"); a gerund may be ("was killing")."""
    cue = match.start("cue")
    behind = clause.shape[match.start("counts") + 1 : match.start("counts") + 2]
    if clause.cues[cue].word.soft and behind in {"v", "w"}:
        return False
    if clause.cues[cue].word.outcome is Outcome.RESCUED and clause.words(cue - 1, cue) in {
        "while",
        "when",
        "from",
        "of",
    }:
        return False
    if clause.words(cue, cue + 1) == "free" and clause.shape[:cue].rstrip("y")[-1:] not in {"h", "X"}:
        return False  # "a bid to free 12 hostages", "get free"
    return clause.shape[cue] == "G" or not clause.shape[:cue].rstrip("y").endswith(("w", "d"))


def agrees(match: re.Match[str], clause: Clause) -> bool:
    """The noun is plural with its number ("three murder suspects" are no murders), and it is no year.

    Only vague numbers have an "of": "dozens of deaths".
    """
    cue = clause.cues[match.start("cue")]
    number = clause.counts[match.start("counts")].number
    if clause.words(match.end("cue"), match.end("cue") + 1) == "would":
        return False
    if re.fullmatch("(?:19|20)[0-9][0-9]", number.text):
        return False
    if number.value is not None and clause.shape[match.end("counts")] == "o":
        return False
    return clause.text[cue.end - 1] in "sS" or number.value == 1


def counted_events(match: re.Match[str], clause: Clause) -> bool:
    """The word for the event is a plural that rises or stands at a figure: "taking deaths to 14", "infections stood at 30"."""
    cue, counted = clause.words(match.start("cue"), match.end("cue")), clause.counts[match.start("counts")]
    return cue.endswith("s") and len(counted.noun) == 0


def theirs(match: re.Match[str], clause: Clause) -> bool:
    """The arrest is not theirs in whose case it is made."""
    between = clause.words(match.end("cue"), match.start("counts"))
    return compiled(r"\bcases? of\b").search(between) is None


_REMAINS = (
    r"\b(?:found|find|finding|recover|retriev|pull|discover|buri|bury|exhum|lay|lying|lies|dump|identif|morgue|mortuar|grave"
    r"|wash|autops|saw|seen|rubble|headless|decompos|charred|mutilat|burnt|burned|strewn|float|counted|bagged|dug|hang|hung"
    r"|handed|hospital|coffin|more bodies|their bodies|the bodies|victim|spotted|unearth|extract|located|entomb|trapped|missing|floor|ground|street|scene|drag)"
)


def remains(match: re.Match[str], clause: Clause) -> bool:
    """Bodies are dead where other words tell of dead or of a search; others are committees."""
    if clause.words(match.start("cue"), match.end("cue")).startswith("corpse"):
        return True
    if any("B" not in cue.word.symbols for cue in clause.cues.values()):
        return True
    return compiled(_REMAINS).search(clause.text[clause.span.start : clause.span.end].lower()) is not None


def lives(match: re.Match[str], clause: Clause) -> bool:
    """Lives are lost, claimed, taken or cost."""
    around = clause.words(max(0, match.start() - 8), match.start()), clause.words(match.end(), match.end() + 5)
    return any(compiled(_LOST).search(words) for words in around)


_LOST = r"\b(?:claim|cost|los[ets]|took|tak[ei])"


def some(match: re.Match[str], clause: Clause) -> bool:
    """Somebody is counted: "no hostages" are none."""
    return not none(match, clause)


def none(match: re.Match[str], clause: Clause) -> bool:
    """Nobody is counted."""
    return clause.counts[match.start("counts")].number.high == 0


def unreported(match: re.Match[str], clause: Clause) -> bool:
    """Reports and signs of no casualties count nobody; there may be casualties of whom "no details" are known."""
    noun = clause.counts[match.start("counts")].noun.of(clause.text).lower()
    return none(match, clause) and compiled(_NONE_KNOWN).search(noun) is not None


_NONE_KNOWN = r"\b(?:reports?|signs?|indications?)$"


def bare(match: re.Match[str], clause: Clause) -> bool:
    """The number stands alone; "12 with burns" is read by itself."""
    noun = clause.counts[match.start("counts")].noun.of(clause.text).lower()
    if noun not in {"", "more", "others"} or clause.words(match.end(), match.end() + 1) == "with":
        return False
    return compiled(r"in (?:(?:the|a|an) )?(?:\w+ )?hospital").match(clause.words(match.end(), match.end() + 4)) is None


def with_harm(match: re.Match[str], clause: Clause) -> bool:
    """They are counted "with" their wounds."""
    return clause.words(match.end("counts"), match.end("counts") + 1) == "with"


def injuries(match: re.Match[str], clause: Clause) -> bool:
    """Injuries count the injured; two wounds may be one man's."""
    return agrees(match, clause) and clause.words(match.start("cue"), match.end("cue")).startswith("injur")


def hurts(match: re.Match[str], clause: Clause) -> bool:
    """Cuts to 300 workers are no wounds."""
    return clause.words(match.start("cue"), match.end("cue")) != "cuts"


_PULLED = r"\b(?:pull|pluck|haul|winch|lift|hoist|drag|dug|dig|scoop|fish|brought|bring|taken|took|recover)"


def pulled(match: re.Match[str], clause: Clause) -> bool:
    """People are pulled from rubble or water, and brought up to the surface."""
    words = clause.words(match.start(), match.end())
    return compiled(_PULLED).search(words) is not None and ("surface" in words) == ("to the surface" in words)


def inside(match: re.Match[str], clause: Clause) -> bool:
    """They are in hospital, or stay there."""
    stays = compiled(r"\b(?:remain|still|stay)").search(clause.words(*match.span("aux"))) is not None
    if not stays and not clause.shape[: match.start()].endswith("d"):  # "left two dead and 12 in hospital"
        stays = compiled(r"\b(?:left|leaves|leaving)\b").search(clause.words(0, match.start())) is not None
    return (stays or "w" in match["aux"]) and "in" in clause.words(match.end("aux"), match.start("cue")).split()[:3]


_MOVES = r"^(?:mov|shift|tak|took|evacuat|relocat|transfer|sent|send|brought)"


def moves(match: re.Match[str], clause: Clause) -> bool:
    """They are moved or taken there."""
    return compiled(_MOVES).search(clause.words(match.start(), match.start() + 1)) is not None


def went(match: re.Match[str], clause: Clause) -> bool:
    """Victims, or a bare number of them, who went to hospital; anybody else may have gone there to see them."""
    noun = clause.counts[match.start("counts")].noun.of(clause.text).lower()
    verb = clause.words(match.end("counts"), match.end("counts") + 1)
    if verb == "to" and not noun:  # "12 were taken to one hospital and 31 to another"
        return "P" in clause.shape[: match.start()]
    return verb in {"went", "walked", "drove"} and (not noun or noun.endswith("victims"))


def though(match: re.Match[str], clause: Clause) -> bool:
    """A second verb stands behind "and" or "but", not in a clause of its own ("was in town when he died")."""
    joint = clause.shape[: match.start("cue")].rstrip("y")
    return joint.endswith("&") or clause.words(len(joint) - 1, len(joint)) in {"but", "yet"}


def undergone(match: re.Match[str], clause: Clause) -> bool:
    """Those who are counted do not act on a noun or "whom" before them ("the man an officer shot"), nor shoot at people."""
    first, cue = match.start("counts"), match.end("cue")
    before = clause.words(first - 1, first) if first else ""
    words = clause.words(match.start("cue"), cue)
    if clause.words(match.start("cue") - 1, match.start("cue")).startswith("remain"):
        return False  # "abducted and remains missing"
    if words.startswith("picked") and clause.counts[first].number.high == 0:
        return False
    if clause.cues[match.start("cue")].word.outcome is Outcome.INJURED and _moved(first, match.start("cue"), clause):
        return False
    if before == "whom" or (clause.shape[first - 1 : first] == "h" and before != "suspect"):
        return clause.words(first - 2, first - 1) == "of"
    return clause.words(cue - 1, cue + 1) != "shot at" or compiled(_AIM).match(clause.shape, cue + 1) is None


_MOVED = frozenset({Outcome.EVACUATED, Outcome.FREED, Outcome.RESCUED})


def _moved(first: int, cue: int, clause: Clause) -> bool:
    """Whether the evacuation of "12 wounded" tells what became of them."""
    event = compiled(r"Eo[dy]{0,2}$").search(clause.shape, 0, first)
    return cue == first + 1 and event is not None and clause.cues[event.start()].word.outcome in _MOVED


_AIM = r"[uNb]|d?[xy]{0,2}h(?![xXh])|[,;]|$"


def custody(match: re.Match[str], clause: Clause) -> bool:
    """The state is one of arrest."""
    return clause.cues[match.start("cue")].word.outcome is Outcome.ARRESTED


def some_of_them(match: re.Match[str], clause: Clause) -> bool:
    """Some of a known group are counted: "two of the wounded men"."""
    return definite(clause.counts[match.start("counts")], clause)


def all_of_them(match: re.Match[str], clause: Clause) -> bool:
    """No part of a known group is counted."""
    return not some_of_them(match, clause)


def drowned(match: re.Match[str], clause: Clause) -> bool:
    """A flood drowns people."""
    word = clause.words(match.start("cue"), match.start("cue") + 1)
    return word in {"drowned", "drowns"} and clause.counts[match.start("counts")].known


def given_as(match: re.Match[str], clause: Clause) -> bool:
    """The toll is "given as" or "put as" the number."""
    words = clause.words(match.end("cue"), match.start("counts"))
    return compiled(r"\b(?:given|listed|put|reported|recorded) as$").search(words) is not None


def troops(match: re.Match[str], clause: Clause) -> bool:
    """Armies lose men: their dead."""
    counted = clause.counts[match.start("counts")]
    return loses(counted.noun.of(clause.text).lower(), counted.category)


_SEARCHERS = r"\b(?:rescue|rescuers?|divers?|crews?|coast guard|coastguard|navy|helicopters?|boats?|volunteers|firefighters|search|searchers|teams?)\b"


def searched(match: re.Match[str], clause: Clause) -> bool:
    """Rescuers search for the missing, policemen for those who fled."""
    counted = clause.counts[match.start("counts")]
    if counted.category is Category.PERPETRATORS:
        return False
    lead = clause.words(max(0, match.start() - 14), match.start())
    return counted.others or compiled(_SEARCHERS).search(lead) is not None


def for_harm(match: re.Match[str], clause: Clause) -> bool:
    """Those treated for burns or wounds are hurt."""
    first = clause.cues[match.start("cue")]
    behind = clause.words(match.start("cue") + 1, match.start("cue") + 2)
    return first.word.outcome is Outcome.HOSPITALISED and behind == "for"


def to_safety(match: re.Match[str], clause: Clause) -> bool:
    """The state that they are brought to is safety."""
    return clause.cues[match.start("cue")].word.outcome is Outcome.RESCUED


def named_people(match: re.Match[str], clause: Clause) -> bool:
    """A noun for people is counted, and those who are told of are several."""
    noun = clause.people.get(match.end("cue"))
    return clause.counts[match.start("counts")].known and (noun is None or noun.plural)


_FORCE = r"(?i)\b(?:forc|compell|order(?:ed|ing)|prompt|had to\b|caus(?:ed|ing))"


def made(match: re.Match[str], clause: Clause) -> bool:
    """Those who were made to do it did it: "forced 200 families to leave"."""
    words = clause.words(max(0, match.start() - 2), match.end())
    return compiled(_FORCE).search(words) is not None


def people_if_any(match: re.Match[str], clause: Clause) -> bool:
    """The number stands alone, or with a noun for people."""
    counted = clause.counts[match.start("counts")]
    return counted.known or len(counted.noun) == 0


def places(match: re.Match[str], clause: Clause) -> bool:
    """Bare numbers at places: "three in Bardo, two in Lem"."""
    counted = (one for at, one in clause.counts.items() if match.start("counts") <= at < match.end("counts"))
    at = compiled(r"\b(?:in|at|near|outside|around)\b")
    return all(
        len(one.noun) == 0 and one.number.high != 0 and at.match(clause.text, one.number.span.end + 1)
        for one in counted
    )


def number_of(match: re.Match[str], clause: Clause) -> bool:
    """It is a number that the words name."""
    return "number" in clause.words(match.start(), match.end())


def to_death(match: re.Match[str], clause: Clause) -> bool:
    """They are brought to death, not sentenced, nor almost."""
    cue = match.start("cue")
    before = clause.words(max(0, match.start() - 4), cue)
    return clause.words(cue, cue + 1) in {"death", "deaths"} and compiled(_NOT_TO_DEATH).search(before) is None


_NOT_TO_DEATH = r"sentenc|condemn|\b(?:prior|almost|nearly) to\b|\blikened|\bclose to\b"
