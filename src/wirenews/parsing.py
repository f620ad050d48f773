"""What all parsers are made of: rules, refusals, hooks, and the findings that they give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar, final

from attrs import evolve, field, frozen

from .errors import RuleError
from .source import Source
from .spans import Found, Span
from .vocabulary import Vocabulary

if TYPE_CHECKING:
    import re

    import regex

T = TypeVar("T", bound=Found)


Match: TypeAlias = "re.Match[str] | regex.Match[str]"
"""What a reader gets: a match of `re` or of `regex`, by the rule's engine."""


@frozen
class Refusal:
    """Why something that looked like a reading is none; falsy, so that `accept` may return it for False.

    >>> bool(Refusal("an age, not a count"))
    False
    """

    reason: str
    span: Span | None = None
    rule: str = ""

    def __bool__(self) -> bool:
        return False


class Engine(StrEnum):
    """Which module compiles a rule's pattern: `regex` has more to offer, `re` is faster at plain word lists."""

    REGEX = "regex"
    RE = "re"


@frozen(eq=False)
class Rule(Generic[T]):
    r"""A way to read: where `pattern` matches, `read(match, source, vocabulary)` says what stands there.

    `read` gives a value, None (nothing here) or a `Refusal` (something here, and why it is no reading). `pattern`
    is a regular expression or a function that makes one from the vocabulary. Rules that share one pattern are read
    in one scan, in order, and the first value wins. Raises `RuleError` where a pattern does not compile.

    >>> def read_ship(match, source, vocabulary):
    ...     return Found.at(source.text, *match.span("name"), rule="ship")
    >>> Rule("ship", r"the tanker (?P<name>\w+)", read_ship)
    Rule('ship')
    """

    name: str
    pattern: str | Callable[[Vocabulary], str]
    read: Callable[[Match, Source, Vocabulary], T | Refusal | None]
    engine: Engine = field(default=Engine.REGEX, converter=Engine)

    def __attrs_post_init__(self) -> None:
        if not self.name:
            raise RuleError("a rule needs a name: findings and explain() show it")
        if not callable(self.read):
            raise RuleError(f"the rule {self.name!r} needs a function that reads its matches, not {self.read!r}")

    def __repr__(self) -> str:
        return f"Rule({self.name!r})"

    def compiled(self, vocabulary: Vocabulary) -> re.Pattern[str] | regex.Pattern[str]:
        """The pattern, compiled on first use."""
        text = self.pattern(vocabulary) if callable(self.pattern) else self.pattern
        try:
            pattern: re.Pattern[str] | regex.Pattern[str] = compiled(text, self.engine)
        except Exception as error:
            raise RuleError(f"the pattern of the rule {self.name!r} does not compile: {error}") from error
        return pattern


@lru_cache(maxsize=512)
def compiled(pattern: str, engine: Engine = Engine.RE) -> Any:
    """The compiled pattern; each is compiled once, when it is first used."""
    if engine is Engine.RE:
        import re

        return re.compile(pattern)
    import regex

    return regex.compile(pattern)


class Verdict(StrEnum):
    """What became of a candidate."""

    READ = "read"
    REFUSED = "refused"
    OVERLAPPED = "overlapped"


@frozen
class Step:
    """One line of what `explain` shows: who looked at which stretch, and what came of it."""

    parser: str
    rule: str
    verdict: Verdict
    span: Span
    text: str
    reason: str = ""
    found: Found | None = None


class Findings(tuple[T, ...]):  # noqa: SLOT001  the text is its one attribute
    """The finds of one parser in text order: a tuple that also knows the text that was read.

    It equals the plain tuple of its finds, and a slice of it is a plain tuple. A notebook shows it as the text
    with its finds marked, and a table.
    """

    text: str

    def __new__(cls, found: Iterable[T] = (), text: str = "") -> Findings[T]:
        """The finds, and the text that they were found in."""
        self = super().__new__(cls, tuple(found))
        self.text = text
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return Findings, (tuple(self), self.text)

    def __repr__(self) -> str:
        return f"Findings({list(self)!r})"

    def _repr_html_(self) -> str:
        from .display import html

        return html(self)


class BaseParser(Generic[T]):
    """What every parser has: a vocabulary, rules, and two hooks that a subclass may override.

    `vocabulary` and `rules` are class attributes that the constructor may override for one parser.
    """

    vocabulary: Vocabulary = Vocabulary.default()
    rules: tuple[Rule[T], ...] = ()

    def __init__(self, *, vocabulary: Vocabulary | None = None, rules: Iterable[Rule[T]] | None = None) -> None:
        if vocabulary is not None:
            self.vocabulary = vocabulary
        if rules is not None:
            self.rules = tuple(rules)

    def candidates(self, source: Source) -> Iterable[T | Refusal]:
        """Hook, called once by `parse`: all that may be a reading; refusals are kept for `explain`.

        The base reads `rules`. Override it to add candidates, and yield from `super()` for the built-in ones.
        """
        yield from self._matched(self.rules, source)

    def _matched(self, rules: Iterable[Rule[T]], source: Source) -> Iterator[T | Refusal]:
        groups: dict[tuple[object, Engine], list[Rule[T]]] = defaultdict(list)
        for rule in rules:
            groups[rule.pattern, rule.engine].append(rule)
        for group in groups.values():
            for match in group[0].compiled(self.vocabulary).finditer(source.text):
                yield from self._first(group, match, source)

    def accept(self, found: T, source: Source) -> bool | Refusal:
        """Hook, called by `parse` for each candidate: True keeps it, False or a `Refusal` does not."""
        return True

    def _first(self, rules: list[Rule[T]], match: Match, source: Source) -> Iterator[T | Refusal]:
        for rule in rules:
            value = rule.read(match, source, self.vocabulary)
            if value is None:
                continue
            if isinstance(value, Refusal):
                yield evolve(value, rule=value.rule or rule.name, span=value.span or Span(*match.span()))
                continue
            if not isinstance(value, Found):
                raise RuleError(f"the rule {rule.name!r} read {value!r}, which is no value with a span")
            yield value if value.rule else evolve(value, rule=rule.name)
            return

    @final
    def _read(self, source: Source) -> list[T]:
        """The accepted candidates in text order, none overlapping: the longest of those that overlap stays."""
        kept: list[T] = []
        for value in self.candidates(source):
            if isinstance(value, Refusal):
                self._note(source, value.rule, Verdict.REFUSED, value.span or Span(0, 0), value.reason)
                continue
            verdict = self.accept(value, source)
            if verdict:
                kept.append(value)
            else:
                reason = verdict.reason if isinstance(verdict, Refusal) else "accept() said no"
                self._note(source, value.rule, Verdict.REFUSED, value.span, reason, value)
        found = self._finish(self._disjoint(kept, source), source) if kept else kept
        if source.trace is not None:
            for value in found:
                self._note(source, value.rule, Verdict.READ, value.span, "", value)
        return found

    def _finish(self, found: list[T], source: Source) -> list[T]:
        """What becomes of the readings that stay: a domain that links its readings does so here; not a hook."""
        return found

    def _disjoint(self, found: list[T], source: Source) -> list[T]:
        out: list[T] = []
        for value in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
            if out and value.span.start < out[-1].span.end:
                loser = value
                if len(value.span) > len(out[-1].span):
                    loser, out[-1] = out[-1], value
                self._note(source, loser.rule, Verdict.OVERLAPPED, loser.span, "a longer reading covers it", loser)
            else:
                out.append(value)
        return out

    def _note(
        self, source: Source, rule: str, verdict: Verdict, span: Span, reason: str, found: Found | None = None
    ) -> None:
        if source.trace is not None:
            text = span.of(source.text)
            source.trace.append(Step(type(self).__name__, rule, verdict, span, text, reason, found))


class Parser(BaseParser[T]):
    """A parser that may find many things in a text."""

    @final
    def parse(self, text: str | Source) -> Findings[T]:
        """All that the parser finds, in text order, spans never overlapping; empty where there is nothing.

        Raises `TypeError` where `text` is no `str` (nor a `Source`).
        """
        source = Source.of(text)
        return Findings(self._read(source), source.text)
