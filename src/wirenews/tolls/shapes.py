"""The alphabet in which sentences are written down for the constructions to read.

A sentence becomes a string of one letter a word or phrase, its *shape*; constructions are regular expressions over it.

| letter | stands for |
|---|---|
| N, O, D | a number with the people it counts, or on its own; a number of things; a date, age or other number |
| a | one person named by a noun: "a man", "another soldier", "an Iranian" |
| h, d, u | a noun for people that no number counts; a determiner; a pronoun |
| V, K, G, I | a casualty verb: finite or base form, past or participle, gerund; one without an object ("died") |
| A, E, F, C, B | a state ("dead"), an event ("deaths"), a harm ("burns"), victims ("casualties"), bodies |
| J, M | a casualty word inside a counted phrase: "six wounded men"; victims as its noun: "six hostages" |
| T, L, Q, P | a toll, lives, one who killed, a place that the hurt are taken to |
| W, H, U | what the living are pulled out of, or brought up to: "rubble", "the surface"; a search for the missing; a shelter |
| w, v, m, z, t | be and get, have, a modal, not, to |
| o, b, k, p, e | of, by, from, other prepositions, among |
| i, r, s, q | including, who or which, a conjunction that opens a clause, a verb of saying |
| l, c, g, R, S | leave and render; claim, cost and lose; raise, rise and reach; take to a place; suffer and survive |
| y, n, f, x, X | an adverb or day, a word in -ing, a word in -ed, another word, a capitalised word |
| & + , ; : ( ) - | and and or, along with, and the marks; a dot where a phrase counts nobody |
"""

from __future__ import annotations

CUE_SYMBOLS = {
    "state": "A",
    "event": "E",
    "harm": "F",
    "toll": "T",
    "lives": "L",
    "bodies": "B",
    "victims": "C",
    "agent": "Q",
    "place": "P",
    "danger": "W",
    "search": "H",
    "shelter": "U",
    "loss": "c",
    "intransitive": "I",
    "none": ".",
    "group": "*",
}
"""The letter of each kind of casualty word; verbs have V, K and G by their form."""

_WORDS = {
    "w": "was were is are be been being got gets get getting remain remains remained am 're wasn't weren't",
    "v": "has have had having did do does",
    "m": "could would may might will can should must shall cannot couldn't wouldn't won't",
    "z": "not never without nor didn't don't doesn't haven't hasn't isn't aren't",
    "t": "to",
    "o": "of",
    "b": "by",
    "k": "from",
    "p": "in at on for with into through near during against over under around off aboard onboard inside outside between "
    "within across along behind beside besides upon toward towards via like per out up down amid throughout above beyond",
    "e": "among amongst",
    "i": "including included include includes comprise comprised comprises comprising",
    "r": "who whom which that whose",
    "u": "them they he she it him us we you i those themselves himself himself herself none",
    "s": "when while after before as because since if although though where until unless once whereas whether than how why but yet so despite",
    "&": "and or nor plus",
    "q": "said says say saying told tells announced added claimed-that believe believes thinks saw see knew",
    "l": "leave leaves left leaving render rendered renders rendering made making beat found finding held hold holds holding",
    "c": "claim claims claimed claiming took take takes taking taken cost costs costing lost losing lose",
    "g": "bring brings bringing brought raise raises raised raising rise rises rose risen rising climb climbs climbed climbing jump jumps "
    "jumped jumping mounted mounting leapt surged touched crossed swelled put puts putting increase increases increased increasing reach reaches reached reaching stand stands stood standing "
    "hit hits top tops topped topping surpass surpasses surpassed surpassing exceed exceeds exceeded exceeding push pushes pushed pushing "
    "revised lowered reduced cut pass passes passed passing grows grew grown growing soars soared doubled total totals totaled totalled "
    "swells swelled nears neared gone",
    "R": "rushed sent transported airlifted flown transferred admitted conveyed evacuated-to treated hospitalised hospitalized send sending "
    "sends taken take takes took taking checked",
    "S": "suffer suffers suffered suffering sustain sustains sustained sustaining receive received receiving survive survived survives "
    "incur incurred recovering recover sporting",
    "d": "the this these his her their its our my your some any each every such same all both",
    "y": "january february april june july august september october november december jan feb apr aug sept oct nov dec "
    "also later still already reportedly allegedly now only just then even today yesterday tonight overnight here there monday tuesday "
    "wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun confirmed feared presumed believed reported "
    "thought initially badly instantly severely eventually subsequently soon again ago early late so-far apparently alive first "
    "morning afternoon evening night last next more other others further additional extra meanwhile recently together critically seriously slightly lightly twice far "
    "themselves underground nearby elsewhere abroad worldwide nationwide downtown outright apiece respectively either too shortly unhurt unharmed accidentally",
    "a": "a an another",
    "x": "family italy assembly reply supply rally army",
}

VERBS_FIRST = frozenset({"claim", "claims"})
"""Verbs here, though they are nouns elsewhere."""

FUNCTION_WORDS = {word: symbol for symbol, words in _WORDS.items() for word in words.split()}
"""Words with a letter of their own; of a word that stands under two letters the later wins."""

PHRASE_SYMBOLS = {
    "as well as": "+",
    "along with": "+",
    "together with": "+",
    "in addition to": "+",
    "accompanied by": "+",
    "and/or": "&",
    "united states": "X",
    "United States": "X",
    "United Nations": "X",
    "united nations": "X",
    "identified as": "p",
    "described as": "p",
    "known as": "p",
    "registered as": "p",
    "such as": "p",
    "on board": "p",
    "because of": "p",
    "as a result of": "p",
    "due to": "p",
    "so far": "y",
    "at least": "y",
    "on the spot": "y",
    "at the scene": "y",
    "in connection with": "p",
    "in order to": "t",
    "known to": "t",
    "has since": "v",
    "have since": "v",
    "had since": "v",
    "out of": "k",
    "as many": "y",
    "to date": "y",
    "according to": "q",
    "climb past": "g",
    "climbed past": "g",
    "climbs past": "g",
    "rise past": "g",
    "risen past": "g",
    "rose past": "g",
    "go past": "g",
    "went past": "g",
}
PHRASES = tuple(PHRASE_SYMBOLS)
FUNCTION_WORDS.update(PHRASE_SYMBOLS)
MARKS = {
    ",": ",",
    ";": ";",
    ":": ":",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "–": "-",
    "—": "-",
    "--": "-",
    "-": "-",
    "|": ";",
    "/": ",",
}
FUNCTION_WORDS.update(MARKS)


def symbol_of(word: str, lower: str) -> str:
    """The letter of a word that is neither a number, a casualty word nor a known noun."""
    symbol = FUNCTION_WORDS.get(lower) if word != "US" else None
    if symbol is not None:
        return symbol
    if lower.endswith("ly") and len(lower) > 4:
        return "y"
    if lower.endswith("ing"):
        return "n"
    if lower.endswith("ed"):
        return "f"
    return "X" if word[0].isupper() else "x"
