"""The constructions in which English says how many were killed, hurt or driven out, as expressions over shapes."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..parsing import Engine, Refusal
from ..vocabulary import Vocabulary
from . import conditions
from .claims import Construction
from .clauses import Clause
from .lexicon import lexicon
from .values import Toll


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


CONSTRUCTIONS: tuple[Construction, ...] = (
    _rule(
        "active",
        r"(?P<cue>[KVG](?:,?&[KVG]){0,2})y{0,2}(?:(?=No[ur])|<HEAD>)d?y?(?P<counts>N(?=o[ur])|<FULL>)",
        rank=4,
        fits=conditions.active,
    ),
    _rule(
        "passive",
        r"(?P<counts><SUBJECT>)<GAP>(?P<aux><AUX>)(?:<PP>y?)?(?:Rt|[lfRc]?[sp]?)y?(?<!d)(?P<cue>[KA](?:<PP>?,?&[yw]{0,2}[KA]){0,2})",
        rank=3,
    ),
    _rule("intransitive", r"(?P<counts><SUBJECT>)<GAP>(?P<aux>(?:wft|wqt(?=v))?[vmwyztn]{0,5})(?P<cue>I)", rank=3),
    _rule(
        "predicate behind a relative",
        r"(?P<counts><LIST>),?r[vw]{1,2}[yzRl]{0,3}[KAI](?:<PP>|[yD]){0,3},?(?P<aux>[vw]{1,2}[yz]{0,2})(?P<cue>K)(?!<OBJECT>)",
        rank=4,
    ),
    _rule(
        "second predicate",
        r"(?P<counts><LIST>)<GAP>(?:w[yfnKxXp]{1,4}|K)<PP>{0,2},?&[ywl]{0,2}(?P<cue>[KA])(?!<OBJECT>)",
        fits=conditions.undergone,
    ),
    _rule(
        "later died",
        r"(?P<counts><LIST>)<GAP>[wvKxf](?:[^;s,Na&]|s(?=[nf])){0,16}?,?[&s]y{0,2}(?P<cue>I)",
        fits=conditions.though,
    ),
    _rule("along with", r"(?P<cue>[KAI])(?:(?!,u)[^;s&+KIA]){0,25}?,?\+<HEAD>d?y?(?P<counts><FULL>)"),
    _rule("after a comma", r"(?P<counts>N),y?(?P<cue>K)(?=y?[bp])"),
    _rule("whom they", r"(?P<counts>N),?r?[uX]{1,2}(?:v|y){0,2}(?P<cue>K)(?![Nad])", rank=4),
    _rule("group who were", r"od?(?P<counts>N)r[vy]{0,2}w[yw]{0,2}(?P<cue>[KA])", rank=3),
    _rule("lost", r"(?P<cue>c)d?y?(?P<counts><FULL>)(?!L)", rank=2, fits=conditions.troops),
    _rule("searched for", r"(?P<cue>H)d?y?(?P<counts><FULL>)", rank=2, fits=conditions.searched),
    _rule(
        "treated for harm",
        r"(?P<counts><LIST>)<GAP>(?P<aux><AUX>)y?(?P<cue>Kp[dxXh]{0,3}F)",
        rank=2,
        fits=conditions.for_harm,
    ),
    _rule("modified", r"(?P<counts>N)(?P<cue>J)", rank=4, fits=conditions.all_of_them),
    _rule("some of the modified", r"(?P<counts>N)(?P<cue>J)", rank=0, part=True, fits=conditions.some_of_them),
    _rule("drowned", r"(?P<cue>I)(?P<counts><FULL>)", rank=4, fits=conditions.drowned),
    _rule("toll given as", r"(?P<cue>T)[^;sqN]{0,10}s(?P<counts>N)", rank=1, fits=conditions.given_as),
    _rule(
        "reduced",
        r"(?P<counts><LIST>)(?:<NEAR>|\([^()]{0,60}\)h?|,[fx]D(?:,?&?D){0,2},|,i[dyxXhaOD&N]{1,14},|[xXyhflptk]|[fx](?:,f)?,?&){0,3}?(?<!d)(?P<cue>[KA](?:(?:,?&|,)y?[KA]){0,2}(?!<OBJECT>|&y?K<PATIENT>)|A)",
        fits=conditions.undergone,
    ),
    _rule("count of events", r"(?P<counts>N)o?[xXyhf&]{0,3}(?P<cue>[EC])(?!ty?N)", rank=3, fits=conditions.agrees),
    _rule(
        "number brought to",
        r"(?:[gR]d?[xXyf]{0,2}|(?<=N),?&d?[xXyf]{0,2}|(?:^|(?<=[;,s]))d?[xXyf]{0,2}(?=[EC]v?g))(?P<cue>[EC])(?:v?g)?[tp]y?(?P<counts>N)(?!y?[EC])",
        rank=3,
        fits=conditions.counted_events,
    ),
    _rule("count of harms", r"(?P<counts>N)[xXyf]{0,2}(?P<cue>F)(?!,?&?E)", rank=1, fits=conditions.injuries),
    _rule(
        "event of",
        r"(?P<cue>[EQBC])(?:p[dxX]{1,4})?\(?o<HEAD>[dy]{0,2}(?P<counts><FULL>)",
        rank=4,
        fits=conditions.theirs,
    ),
    _rule("harm to", r"(?P<cue>F)[to][dy]{0,2}(?P<counts><FULL>)", rank=3, fits=conditions.hurts),
    _rule("lives", r"(?P<counts>N)o?(?P<cue>L)", rank=4, fits=conditions.lives),
    _rule("lives of", r"(?P<cue>L)od?y?(?P<counts><FULL>)", rank=4, fits=conditions.lives),
    _rule("cost them their lives", r"cd?y?(?P<counts><FULL>)d(?P<cue>L)", rank=4),
    _rule("bodies", r"(?P<counts>[Na])(?:[xXyfK]{0,2}|od?u?)(?P<cue>B)", rank=3, fits=conditions.remains),
    _rule("named victims", r"(?P<counts>N)(?P<cue>M)", rank=1, fits=conditions.some),
    _rule("no reports of", r"(?P<counts>N)oy?(?:[xXn]{1,2},?&)?(?P<cue>[CEF])", rank=1, fits=conditions.unreported),
    _rule("label", r"(?P<cue>[KACETF]):y?(?P<counts>N)(?!y?[vwxfI])", rank=1),
    _rule("with harm", r"(?P<counts><LIST>)(?:w[lf])?p[dyxXODn]{0,3}(?P<cue>F)", rank=1, fits=conditions.with_harm),
    _rule("elided", r"(?P<cue>[KAI])<PP>{0,2},?&y?(?P<counts>N)(?=y{0,2}p)", rank=1, fits=conditions.bare),
    _rule(
        "elided in a list",
        r"(?P<cue>[KAIG])(?:d?y?[Na])?p[dxXyh]{1,4}(?P<counts>(?:,?&y?|,y?)Np[dxXyh]{1,4}(?:(?:,?&y?|,y?)Np[dxXyh]{1,4}){0,4}?)(?=[;,]?(?:$|[sq)]))",
        rank=1,
        fits=conditions.places,
    ),
    _rule(
        "deaths by place",
        r"(?<=N)(?P<cue>E)(?:[vyw]{0,3}[fyx]{0,2})?[pk][dxXyh]{1,4}(?:,?&|,)y?(?:fb)?(?P<counts>N[pk][dxXyh]{1,4}(?:(?:,?&y?|,y?)N[pk][dxXyh]{1,4}){0,7}?)(?=[;,]?(?:$|[sqd)]))",
        rank=1,
        fits=conditions.places,
    ),
    _rule("inverted", r"(?:^|(?<=[:;]))y?(?P<cue>[KA])<PP>{0,2}w(?P<counts><FULL>)"),
    _rule("to death", r"(?P<counts><LIST>)<GAP>(?:w[yf]?)?[fxXK]?td?(?P<cue>E)(?!o)", fits=conditions.to_death),
    _rule("to death of", r"t(?P<cue>E)(?P<counts><FULL>)", fits=conditions.to_death),
    _rule("made to", r"(?P<counts><FULL>)(?:,[^,;:]{1,20},)?(?:[vw][fy]{0,2})?t(?P<cue>[VI])", fits=conditions.made),
    _rule(
        "number of those",
        r"xo[dxXhy]{0,4}(?:r[vwy]{0,3})?(?P<cue>[KCEAI])[^;sqN]{0,25}?(?:s[dxXopyD]{1,14}v?)?(?:g(?:by?N)?[tpy]{0,2}|ty?)(?P<counts>N)(?:k[dyf]{0,3}(?P<before>N))?",
        fits=conditions.number_of,
    ),
    _rule(
        "number put at",
        r"gd?y?xo[dxXhy]{0,4}(?P<cue>[KCEA])[^;sqN]{0,12}?[tp]y?(?P<counts>N)",
        fits=conditions.number_of,
    ),
    _rule(
        "number named first",
        r"[gR][ty]{0,2}(?P<counts>N)d[xyg]{0,2}(?:o[dxXhy]{0,4}(?:r[vwy]{0,3})?)?(?P<cue>[KCEAI])",
        fits=conditions.number_of,
    ),
    _rule(
        "toll",
        r"(?P<cue>T)(?![^;sq]{0,30}k[NOD][^;s,]{0,6}N)(?:[^;sqN]|by?N){0,30}?(?:[tpowgly:]y{0,2}|(?<=T))(?P<counts>N)"
        r"(?:[^;&NOD]{0,5}k[dyf]{0,3}(?P<before>N))?",
        rank=1,
    ),
    _rule("toll that rose", r"(?P<cue>T)(?:[^;,sqNkm]|k(?!y?N)){0,14}g[tpy]{0,3}(?P<counts>N)(?=[,;:](?!y?o))", rank=4),
    _rule("toll that stood", r"(?P<cue>T),r[^,;]{0,8}?(?P<before>N)[^,;]{0,12},[vyw]{0,3}g[tpy]{0,2}(?P<counts>N)"),
    _rule("toll rising from", r"(?P<cue>T)[^;sq]{0,30}?k(?P<before>N)[^;]{0,4}?[tp]y{0,2}(?P<counts>N)", rank=1),
    _rule(
        "toll put right",
        r"(?P<cue>T)[^;qN]{0,12}[tpo]y?(?P<before>N)(?:,?[s&][yvmw]{0,2}|[vyw]{1,3})gu?[yp]{0,2}t[y]?(?P<counts>N)",
        rank=3,
    ),
    _rule("toll left behind", r"(?P<cue>T)(?:g[yp]?|(?<=gdT))ky?(?P<counts>N)(?![^;sN]{0,8}N)", rank=0),
    _rule("toll named last", r"[gp][ty]{0,2}(?P<counts>N)d?[xXyh]{0,3}(?P<cue>T)", rank=1),
    _rule(
        "taken to hospital",
        r"(?P<counts><LIST>)<GAP>(?P<aux>[vmwyzt]{0,4})(?:S[^;:,&]{1,8}&[vw])?[Rg][yf&R]{0,3}(?:[pko][dxXyODh]{1,4}){0,2}[tp][dxXyN]{0,5}(?P<cue>P)",
        rank=1,
    ),
    _rule("went to hospital", r"(?P<counts>N)x?[tp][dxX]{0,5}(?P<cue>P)", rank=1, fits=conditions.went),
    _rule(
        "in hospital",
        r"(?P<counts><LIST>)<GAP>(?P<aux>[vmyzt]{0,2}[wx]?[yzt]{0,3})(?:[Sn]x)?pd?(?P<cue>P)",
        rank=1,
        fits=conditions.inside,
    ),
    _rule("sent to hospital", r"[RlG]d?y?(?P<counts><FULL>)[yf]?[tp][dxXyN]{0,5}(?P<cue>P)", rank=1),
    _rule(
        "pulled from danger",
        r"(?P<counts><LIST>)<GAP>(?P<aux>[vmwyzt]{0,4})[fxgR][ypf]{0,2}[tko][dxXy]{0,4}(?P<cue>W)",
        fits=conditions.pulled,
    ),
    _rule(
        "pull from danger",
        r"[fxgRn][yp]?d?y?(?P<counts><FULL>)[yp]?[tko][dxXy]{0,4}(?P<cue>W)",
        fits=conditions.pulled,
    ),
    _rule(
        "brought to safety",
        r"(?P<counts><LIST>)<GAP>(?P<aux>[vmwyzt]{0,4})[gRxf][yf]{0,2}t(?P<cue>A)",
        fits=conditions.to_safety,
    ),
    _rule("bring to safety", r"[gRxf]d?y?(?P<counts><FULL>)y?t(?P<cue>A)", fits=conditions.to_safety),
    _rule("sent into custody", r"Rd?y?(?P<counts><FULL>)y?[tp]d?[xy]?(?P<cue>A)", fits=conditions.custody),
    _rule(
        "suffered harm",
        r"(?P<counts><LIST>)<GAP>(?P<aux>[vmwyztf]{0,5})[Sv](?:d?[xhn]{1,3}o|xhqw)?[dyxXaODnfphNk&sz]{0,8}(?P<cue>[FA])",
        rank=1,
    ),
    _rule(
        "some of those",
        r"(?P<counts>N)[yx]?[eo]d?y?N?(?P<cue>[KACJ])",
        rank=0,
        part=True,
        fits=conditions.people_if_any,
    ),
    _rule("were among", r"(?P<counts><LIST>)<GAP>(?P<aux>[vyw]{1,3})e[du]?y?N?(?P<cue>[KACJ])", rank=4, part=True),
    _rule("among them were", r"e[du]?y?N?(?P<cue>[KAC])<PP>?[vyw]{1,3}<HEAD>(?P<counts><PARTS>)", rank=4, part=True),
    _rule(
        "the dead were",
        r"d(?P<cue>[KAC])h?<PP>?(?:[vy]{0,2}w|[-(:]y?)(?P<counts><PARTS>)",
        rank=1,
        part=True,
        fits=conditions.named_people,
    ),
    _rule(
        "moved to shelter",
        r"(?P<counts><LIST>)<GAP>(?P<aux>[vmwyzt]{0,4})[Rxfw][^;:&]{0,6}?[tp][dxXND]{0,5}(?P<cue>U)",
        rank=2,
    ),
    _rule(
        "move to shelter",
        r"[fxR]d?y?(?P<counts><FULL>)[tp][dxXND]{0,5}(?P<cue>U)",
        fits=conditions.moves,
    ),
    _rule("toll includes", r"(?P<cue>[TKAC])<PP>?[ymwxv]{0,2}i[dy]{0,2}(?P<counts><PARTS>)", rank=1, part=True),
)
"""The constructions that wirenews knows, in no order: ranks settle what claims the same number."""
