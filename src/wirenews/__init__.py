"""Read newswire text as a wire editor would: datelines, agency attributions, quotes and tolls.

Every name here is imported from its module when it is first used, so that `import wirenews` costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import agencies as agencies
    from .agencies import Agency as Agency, AgencyMention as AgencyMention
    from .attributions import (
        Attribution as Attribution,
        AttributionParser as AttributionParser,
        CueKind as CueKind,
        Role as Role,
        parse_attributions as parse_attributions,
    )
    from .datelines import (
        Dateline as Dateline,
        DatelineParser as DatelineParser,
        Place as Place,
        parse_dateline as parse_dateline,
    )
    from .dates import PartialDate as PartialDate, Style as Style, parse_date as parse_date
    from .errors import (
        DecodeError as DecodeError,
        RegistryError as RegistryError,
        RuleError as RuleError,
        VocabularyError as VocabularyError,
        WirenewsError as WirenewsError,
    )
    from .export import from_dict as from_dict, from_json as from_json, to_dict as to_dict, to_json as to_json
    from .ledger import (
        Contradiction as Contradiction,
        Ledger as Ledger,
        LedgerEntry as LedgerEntry,
        LedgerLine as LedgerLine,
        reconcile as reconcile,
    )
    from .numbers import (
        Bounds as Bounds,
        Number as Number,
        NumberParser as NumberParser,
        Sense as Sense,
        parse_numbers as parse_numbers,
    )
    from .parsing import (
        Engine as Engine,
        Findings as Findings,
        Match as Match,
        Parser as Parser,
        Refusal as Refusal,
        Rule as Rule,
        Step as Step,
        Verdict as Verdict,
    )
    from .quotes import (
        Quote as Quote,
        QuoteKind as QuoteKind,
        QuoteParser as QuoteParser,
        parse_quotes as parse_quotes,
    )
    from .source import Source as Source
    from .spans import Found as Found, Span as Span
    from .speakers import Speaker as Speaker, SpeakerKind as SpeakerKind, parse_speaker as parse_speaker
    from .stories import (
        Mark as Mark,
        MarkKind as MarkKind,
        Note as Note,
        NoteKind as NoteKind,
        Origin as Origin,
        Origins as Origins,
        Story as Story,
        StoryDiff as StoryDiff,
        StoryParser as StoryParser,
        TollChange as TollChange,
        Voice as Voice,
        parse_stories as parse_stories,
        parse_story as parse_story,
        split_stories as split_stories,
    )
    from .tolls import (
        Category as Category,
        Outcome as Outcome,
        Relation as Relation,
        Toll as Toll,
        TollParser as TollParser,
        Unit as Unit,
        Victims as Victims,
        parse_tolls as parse_tolls,
    )
    from .tracing import Explanation as Explanation, explain as explain
    from .vocabulary import Vocabulary as Vocabulary
    from .windows import (
        Period as Period,
        TimeUnit as TimeUnit,
        Window as Window,
        WindowKind as WindowKind,
        WindowParser as WindowParser,
        parse_windows as parse_windows,
    )

__version__ = "0.1.0"

_NAMES = {
    "agencies": "Agency AgencyMention",
    "attributions": "Attribution AttributionParser CueKind Role parse_attributions",
    "datelines": "Dateline DatelineParser Place parse_dateline",
    "dates": "PartialDate Style parse_date",
    "errors": "DecodeError RegistryError RuleError VocabularyError WirenewsError",
    "export": "from_dict from_json to_dict to_json",
    "ledger": "Contradiction Ledger LedgerEntry LedgerLine reconcile",
    "numbers": "Bounds Number NumberParser Sense parse_numbers",
    "parsing": "Engine Findings Match Parser Refusal Rule Step Verdict",
    "quotes": "Quote QuoteKind QuoteParser parse_quotes",
    "source": "Source",
    "spans": "Found Span",
    "speakers": "Speaker SpeakerKind parse_speaker",
    "stories": "Mark MarkKind Note NoteKind Origin Origins Story StoryDiff StoryParser TollChange Voice parse_stories parse_story split_stories",
    "tolls": "Category Outcome Relation Toll TollParser Unit Victims parse_tolls",
    "tracing": "Explanation explain",
    "vocabulary": "Vocabulary",
    "windows": "Period TimeUnit Window WindowKind WindowParser parse_windows",
}
"""The public names of each module."""

_HOME = {name: module for module, names in _NAMES.items() for name in names.split()}
_MODULES = ("agencies",)
"""The modules that are public as a whole; `wirenews.testing` is another, imported by those who have hypothesis."""

# Type checkers read the imports above instead.
__all__ = ["__version__", *_MODULES, *sorted(_HOME)]  # noqa: PLE0604  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
