"""Words that what follows a reporting verb may open with, by what they open."""

from __future__ import annotations

WH = frozenset("whether if how what why when where who which".split())
PREPOSITIONS = frozenset(
    "about against as at before by during for from in into of off on onto over through to toward towards under upon "
    "via with within without after since until between among amid along across around despite like near outside inside aboard".split()
)
NOUN_OPENERS = frozenset(
    "less more about nearly around just over a an the this that these those his her its their our my your him them me us it some any all no both each every "
    "one two three four five reporters questions what which whom whether how why".split()
)
"""Words that open a noun phrase rather than an infinitive after "to"."""

CLAUSE_OPENERS = NOUN_OPENERS | frozenset("he she they we i you there nobody everyone people yes".split())
"""Words in small letters that a clause may start with."""

LEADS_CLAUSE = frozenset("despite without unlike under since because while although though unless".split())
"""Words that open a reported clause before its subject: "said despite the rain, the game ..."."""

POINTERS = frozenset("it this that them".split())
"""Pronouns that stand for what was said elsewhere."""

REFLEXIVES = frozenset("himself herself itself themselves".split())
"""Objects with which nothing is reported, unless it is said what somebody is: "called himself a friend"."""

PLACES = frozenset("lunch dinner breakfast court hospital jail prison church school parliament trial".split())
"""Nouns without an article to which somebody is asked or ordered: "invited her to lunch"."""

TIME_OPENERS = frozenset(
    "on late early earlier last this next each every by in at the Monday Mondays Tuesday Wednesday Thursday Friday "
    "Saturday Sunday today yesterday tonight overnight January February March April May June July August September October "
    "November December above below here".split()
)
"""Words that an adverbial of time may start with."""

ADJUNCT_OPENERS = frozenset(
    "in at during on via through after before following from as by for again too then later earlier simply afterward afterwards "
    "once only".split()
)
"""Words that an adverbial between a verb and what it reports may start with, beside those in -ly."""

BARE_ADVERBS = frozenset("again too then later earlier once".split())
"""Adverbs that are never the first word of a noun phrase."""

AFTER_IDLE = PREPOSITIONS | TIME_OPENERS - {"the"} | frozenset("and but to of that which as when while if".split())
"""Words that go on after a verb and its object with no second one."""

AMOUNTS = frozenset("over around about between under up at".split())
"""Words that may stand before a number: "said at least nine died"."""

NO_OPENERS = frozenset(
    "are is was were has have had will would dead missing online overnight appeared appears seemed seems remained became began".split()
)
"""Words that open nothing reported: the cue before them is a participle, as in "the views expressed are his own"."""
