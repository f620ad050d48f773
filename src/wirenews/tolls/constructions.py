"""The constructions in which English says how many were killed, hurt or driven out, as expressions over shapes."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..parsing import Engine, Refusal, Rule, compiled
from ..vocabulary import Vocabulary
from .claims import Construction
from .clauses import Clause
from .groups import definite
from .lexicon import lexicon
from .values import Category, Outcome, Toll


def _cue_pattern(vocabulary: Vocabulary) -> str:
    return "(?i)" + lexicon(vocabulary).scan.pattern


def _alone(match: object, source: object, vocabulary: Vocabulary) -> Toll | Refusal | None:
    """Constructions are read together, clause by clause, by the parser; a cue on its own says nothing."""
    return None


def _rule(
    name: str,
    shape: str,
    *,
    rank: int = 2,
    part: bool = False,
    fits: Callable[[re.Match[str], Clause], bool] | None = None,
) -> Construction:
    return Construction(name, _cue_pattern, _alone, Engine.RE, shape=shape, rank=rank, part=part, fits=fits)


def _active(match: re.Match[str], clause: Clause) -> bool:
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
    return clause.shape[cue] == "G" or not clause.shape[:cue].rstrip("y").endswith(("w", "d"))


def _agrees(match: re.Match[str], clause: Clause) -> bool:
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


def _lives(match: re.Match[str], clause: Clause) -> bool:
    """Lives are lost, claimed, taken or cost."""
    return "c" in clause.shape[max(0, match.start() - 8) : match.start()] + clause.shape[match.end() : match.end() + 5]


def _some(match: re.Match[str], clause: Clause) -> bool:
    return not _none(match, clause)


def _none(match: re.Match[str], clause: Clause) -> bool:
    return clause.counts[match.start("counts")].number.high == 0


def _bare(match: re.Match[str], clause: Clause) -> bool:
    noun = clause.counts[match.start("counts")].noun.of(clause.text).lower()
    return noun in {"", "more", "others"} and clause.words(match.end(), match.end() + 1) != "with"


def _with(match: re.Match[str], clause: Clause) -> bool:
    return clause.words(match.end("counts"), match.end("counts") + 1) == "with"


def _injuries(match: re.Match[str], clause: Clause) -> bool:
    """Injuries count the injured; two wounds may be one man's."""
    return _agrees(match, clause) and clause.words(match.start("cue"), match.end("cue")).startswith("injur")


_PULLED = r"\b(?:pull|pluck|haul|winch|lift|hoist|drag|dug|dig|scoop|fish|brought|bring|taken|took|recover)"


def _pulled(match: re.Match[str], clause: Clause) -> bool:
    """People are pulled from rubble or water, and brought up to the surface."""
    words = clause.words(match.start(), match.end())
    return compiled(_PULLED).search(words) is not None and ("surface" in words) == ("to the surface" in words)


def _inside(match: re.Match[str], clause: Clause) -> bool:
    stays = compiled(r"\b(?:remain|still|stay)").search(clause.words(*match.span("aux"))) is not None
    return (stays or "w" in match["aux"]) and clause.words(match.end("aux"), match.end("aux") + 1) == "in"


def _went(match: re.Match[str], clause: Clause) -> bool:
    """Victims, or a bare number of them, who went to hospital; anybody else may have gone there to see them."""
    noun = clause.counts[match.start("counts")].noun.of(clause.text).lower()
    verb = clause.words(match.end("counts"), match.end("counts") + 1)
    return verb in {"went", "walked", "drove"} and (not noun or noun.endswith("victims"))


def _though(match: re.Match[str], clause: Clause) -> bool:
    """A second verb stands behind "and" or "but", not in a clause of its own ("was in town when he died")."""
    joint = clause.shape[: match.start("cue")].rstrip("y")
    return joint.endswith("&") or clause.words(len(joint) - 1, len(joint)) in {"but", "yet"}


def _custody(match: re.Match[str], clause: Clause) -> bool:
    return clause.cues[match.start("cue")].word.outcome is Outcome.ARRESTED


def _some_of_them(match: re.Match[str], clause: Clause) -> bool:
    return definite(clause.counts[match.start("counts")], clause)


def _all_of_them(match: re.Match[str], clause: Clause) -> bool:
    return not _some_of_them(match, clause)


def _drowned(match: re.Match[str], clause: Clause) -> bool:
    """A flood drowns people."""
    word = clause.words(match.start("cue"), match.start("cue") + 1)
    return word in {"drowned", "drowns"} and clause.counts[match.start("counts")].known


def _given_as(match: re.Match[str], clause: Clause) -> bool:
    words = clause.words(match.end("cue"), match.start("counts"))
    return compiled(r"\b(?:given|listed|put|reported|recorded) as$").search(words) is not None


def _troops(match: re.Match[str], clause: Clause) -> bool:
    """Armies lose men: their dead."""
    counted = clause.counts[match.start("counts")]
    return counted.category in _FIGHTERS or counted.noun.of(clause.text).lower() in {
        "man",
        "men",
        "crew members",
        "comrades",
    }


_FIGHTERS = frozenset({Category.SOLDIERS, Category.POLICE, Category.MILITANTS})


_SEARCHERS = r"\b(?:rescue|rescuers?|divers?|crews?|coast guard|coastguard|navy|helicopters?|boats?|volunteers|firefighters|search|searchers|teams?)\b"


def _searched(match: re.Match[str], clause: Clause) -> bool:
    """Rescuers search for the missing, policemen for those who fled."""
    counted = clause.counts[match.start("counts")]
    if counted.category is Category.PERPETRATORS:
        return False
    lead = clause.words(max(0, match.start() - 14), match.start())
    return counted.others or compiled(_SEARCHERS).search(lead) is not None


def _for_harm(match: re.Match[str], clause: Clause) -> bool:
    """Those treated for burns or wounds are hurt."""
    first = clause.cues[match.start("cue")]
    behind = clause.words(match.start("cue") + 1, match.start("cue") + 2)
    return first.word.outcome is Outcome.HOSPITALISED and behind == "for"


def _named_people(match: re.Match[str], clause: Clause) -> bool:
    return clause.counts[match.start("counts")].known


_FORCE = r"(?i)\b(?:forc|compell|order(?:ed|ing)|prompt|had to\b|caus(?:ed|ing))"


def _made(match: re.Match[str], clause: Clause) -> bool:
    """Those who were made to do it did it: "forced 200 families to leave"."""
    words = clause.words(max(0, match.start() - 2), match.end())
    return compiled(_FORCE).search(words) is not None


def _number_of(match: re.Match[str], clause: Clause) -> bool:
    return "number" in clause.words(match.start(), match.end())


def _to_death(match: re.Match[str], clause: Clause) -> bool:
    cue = match.start("cue")
    before = clause.words(max(0, match.start() - 4), cue)
    return clause.words(cue, cue + 1) in {"death", "deaths"} and "sentenc" not in before and "condemn" not in before


CONSTRUCTIONS: tuple[Rule[Toll], ...] = (
    _rule(
        "active",
        r"(?P<cue>[KVG](?:,?&[KVG]){0,2})y{0,2}(?:(?=No[ur])|<HEAD>)d?y?(?P<counts>N(?=o[ur])|<FULL>)",
        rank=4,
        fits=_active,
    ),
    _rule(
        "passive",
        r"(?P<counts><SUBJECT>)<GAP>(?P<aux><AUX>)(?:<PP>y?)?(?:Rt|[lfRc]?[sp]?)y?(?<!d)(?P<cue>[KA](?:<PP>?,?&[yw]{0,2}[KA]){0,2})",
        rank=3,
    ),
    _rule("intransitive", r"(?P<counts><SUBJECT>)<GAP>(?P<aux>[vmwyztn]{0,5})(?P<cue>I)", rank=3),
    _rule(
        "second predicate",
        r"(?P<counts><LIST>)<GAP>(?:w[yfnKxXp]{1,4}|K)<PP>{0,2},?&[ywl]{0,2}(?P<cue>[KA])(?!<OBJECT>)",
    ),
    _rule(
        "later died",
        r"(?P<counts><LIST>)<GAP>[wvKxf](?:[^;s,Na&]|s(?=[nf])){0,16}?,?[&s]y{0,2}(?P<cue>I)",
        fits=_though,
    ),
    _rule("along with", r"(?P<cue>[KAI])[^;s&+KIA]{0,25}?,?\+<HEAD>d?y?(?P<counts><FULL>)"),
    _rule("after a comma", r"(?P<counts>N),y?(?P<cue>K)(?=y?[bp])"),
    _rule("whom they", r"(?P<counts>N),?r?[uX]{1,2}(?:v|y){0,2}(?P<cue>K)(?![Nad])", rank=4),
    _rule("group who were", r"od?(?P<counts>N)r[vyw]{1,3}(?P<cue>[KA])", rank=3),
    _rule("lost", r"(?P<cue>c)d?y?(?P<counts><FULL>)(?!L)", rank=2, fits=_troops),
    _rule("searched for", r"(?P<cue>H)d?y?(?P<counts><FULL>)", rank=2, fits=_searched),
    _rule("treated for harm", r"(?P<counts><LIST>)<GAP>(?P<aux><AUX>)y?(?P<cue>Kp[dxX]{0,3}F)", rank=2, fits=_for_harm),
    _rule("modified", r"(?P<counts>N)(?P<cue>J)", rank=4, fits=_all_of_them),
    _rule("some of the modified", r"(?P<counts>N)(?P<cue>J)", rank=0, part=True, fits=_some_of_them),
    _rule("drowned", r"(?P<cue>I)(?P<counts><FULL>)", rank=4, fits=_drowned),
    _rule("toll given as", r"(?P<cue>T)[^;sqN]{0,10}s(?P<counts>N)", rank=1, fits=_given_as),
    _rule(
        "reduced",
        r"(?P<counts><LIST>)(?:<NEAR>|\([^()]{0,60}\)h?|,[fx]D(?:,?&?D){0,2},|,i[dyxXhaOD&N]{1,14},|[xXyhflptk]|[fx](?:,f)?,?&){0,3}?(?<!d)(?P<cue>[KA](?:(?:,?&|,)y?[KA]){0,2}(?!<OBJECT>|&y?K<PATIENT>)|A)",
    ),
    _rule("count of events", r"(?P<counts>N)o?[xXyhf&]{0,3}(?P<cue>[EC])", rank=3, fits=_agrees),
    _rule("count of harms", r"(?P<counts>N)[xXyf]{0,2}(?P<cue>F)(?!,?&?E)", rank=1, fits=_injuries),
    _rule("event of", r"(?P<cue>[EQBC])(?:p[dxX]{1,4})?\(?o<HEAD>[dy]{0,2}(?P<counts><FULL>)", rank=4),
    _rule("harm to", r"(?P<cue>F)[to][dy]{0,2}(?P<counts><FULL>)", rank=3),
    _rule("lives", r"(?P<counts>N)o?(?P<cue>L)", rank=4, fits=_lives),
    _rule("lives of", r"(?P<cue>L)od?y?(?P<counts><FULL>)", rank=4, fits=_lives),
    _rule("bodies", r"(?P<counts>N)(?:[xXyfK]{0,2}|odu?)(?P<cue>B)", rank=3),
    _rule("named victims", r"(?P<counts>N)(?P<cue>M)", rank=1, fits=_some),
    _rule("no reports of", r"(?P<counts>N)oy?(?P<cue>[CEF])", rank=1, fits=_none),
    _rule("label", r"(?P<cue>[KACETF]):y?(?P<counts>N)(?!y?[vwxfI])", rank=1),
    _rule("with harm", r"(?P<counts><LIST>)(?:w[lf])?p[dyxXOD]{0,3}(?P<cue>F)", rank=1, fits=_with),
    _rule("elided", r"(?P<cue>[KAI])<PP>{0,2},?&y?(?P<counts>N)(?=y{0,2}p)", rank=1, fits=_bare),
    _rule("inverted", r"(?:^|(?<=[:;]))y?(?P<cue>[KA])<PP>{0,2}w(?P<counts><FULL>)"),
    _rule("to death", r"(?P<counts><LIST>)<GAP>(?:w[yf]?)?[fxXK]?td?(?P<cue>E)", fits=_to_death),
    _rule("to death of", r"t(?P<cue>E)(?P<counts><FULL>)", fits=_to_death),
    _rule("made to", r"(?P<counts><FULL>)(?:[vw][fy]{0,2})?t(?P<cue>[VI])", fits=_made),
    _rule(
        "number of those",
        r"xo[dxXhy]{0,4}(?P<cue>[KCEA])[^;sqN]{0,25}?(?:g(?:by?N)?[tpy]{0,2}|ty?)(?P<counts>N)",
        fits=_number_of,
    ),
    _rule("number put at", r"gd?y?xo[dxXhy]{0,4}(?P<cue>[KCEA])[^;sqN]{0,12}?[tp]y?(?P<counts>N)", fits=_number_of),
    _rule(
        "number named first",
        r"g[ty]{0,2}(?P<counts>N)d[xyg]{0,2}(?:o[dxXhy]{0,4}(?:r[vwy]{0,3})?)?(?P<cue>[KCEAI])",
        fits=_number_of,
    ),
    _rule(
        "toll",
        r"(?P<cue>T)(?![^;sq]{0,30}k[NOD][^;s,]{0,6}N)(?:[^;sqN]|by?N){0,30}?(?:[tpowgly:]y{0,2}|(?<=T))(?P<counts>N)"
        r"(?:[^;&NOD]{0,5}ky?(?P<before>N))?",
        rank=1,
    ),
    _rule("toll that stood", r"(?P<cue>T),r[^,;]{0,8}?(?P<before>N)[^,;]{0,12},[vyw]{0,3}g[tpy]{0,2}(?P<counts>N)"),
    _rule("toll rising from", r"(?P<cue>T)[^;sq]{0,30}?k(?P<before>N)[^;]{0,4}?[tp]y{0,2}(?P<counts>N)", rank=1),
    _rule(
        "toll put right",
        r"(?P<cue>T)[^;qN]{0,12}[tpo]y?(?P<before>N)(?:,?[s&][yvmw]{0,2}|[vyw]{1,3})gu?[yp]{0,2}t[y]?(?P<counts>N)",
        rank=3,
    ),
    _rule("toll left behind", r"(?P<cue>T)g[yp]?ky?(?P<counts>N)(?![^;sN]{0,8}N)", rank=0),
    _rule("toll named last", r"[gp][ty]{0,2}(?P<counts>N)d?[xXyh]{0,3}(?P<cue>T)", rank=1),
    _rule(
        "taken to hospital",
        r"(?P<counts><LIST>)<GAP>(?P<aux>[vmwyzt]{0,4})(?:S[^;:,&]{1,8}&[vw])?[Rg][yf&R]{0,3}(?:[pko][dxXyODh]{1,4}){0,2}[tp][dxXy]{0,5}(?P<cue>P)",
        rank=1,
    ),
    _rule("went to hospital", r"(?P<counts>N)x[tp][dxX]{0,5}(?P<cue>P)", rank=1, fits=_went),
    _rule(
        "in hospital", r"(?P<counts><LIST>)<GAP>(?P<aux>[vmyzt]{0,2}[wx][yzt]{0,3})pd?(?P<cue>P)", rank=1, fits=_inside
    ),
    _rule("sent to hospital", r"[RlG]d?y?(?P<counts><FULL>)[yf]?[tp][dxXy]{0,5}(?P<cue>P)", rank=1),
    _rule(
        "pulled from danger",
        r"(?P<counts><LIST>)<GAP>(?P<aux>[vmwyzt]{0,4})[fxgR][ypf]{0,2}[tko][dxXy]{0,4}(?P<cue>W)",
        fits=_pulled,
    ),
    _rule(
        "pull from danger",
        r"[fxgRn][yp]?d?y?(?P<counts><FULL>)[yp]?[tko][dxXy]{0,4}(?P<cue>W)",
        fits=_pulled,
    ),
    _rule("sent into custody", r"Rd?y?(?P<counts><FULL>)y?[tp]d?[xy]?(?P<cue>A)", fits=_custody),
    _rule(
        "suffered harm",
        r"(?P<counts><LIST>)<GAP>(?P<aux>[vmwyztf]{0,5})[Sv](?:d?[xh]{1,3}o|xhqw)?[dyxXaODnfphNk&]{0,6}(?P<cue>[FA])",
        rank=1,
    ),
    _rule("some of those", r"(?P<counts>N)[yx]?[eo]d?y?N?(?P<cue>[KACJ])", rank=0, part=True),
    _rule("were among", r"(?P<counts><LIST>)<GAP>(?P<aux>[vyw]{1,3})e[du]?y?N?(?P<cue>[KACJ])", rank=4, part=True),
    _rule("among them were", r"e[du]?y?N?(?P<cue>[KAC])<PP>?[vyw]{1,3}(?P<counts><FULL>)", rank=4, part=True),
    _rule("the dead were", r"d(?P<cue>[KAC])<PP>?[vy]{0,2}w(?P<counts><FULL>)", rank=1, part=True, fits=_named_people),
    _rule(
        "moved to shelter",
        r"(?P<counts><LIST>)<GAP>(?P<aux>[vmwyzt]{0,4})[Rxf][^;:&]{0,6}?[tp][dxXND]{0,5}(?P<cue>U)",
        rank=2,
    ),
    _rule("toll includes", r"(?P<cue>[TKAC])<PP>?[ymwxv]{0,2}i[dy]{0,2}(?P<counts><FULL>)", rank=1, part=True),
)
"""The constructions that wirenews knows, in no order: ranks settle what claims the same number."""
