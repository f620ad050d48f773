"""Values in the forms of others: W3C Web Annotations, and a schema.org NewsArticle.

Both are dictionaries for `json.dumps`. What a standard has no word for is left out; `wirenews.to_dict` keeps all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .spans import Span

CONTEXT = 32
"""Characters before and after a find that tell it from other places with the same words."""


def to_annotations(found: Iterable[Any], text: str, source: str = "") -> list[dict[str, Any]]:
    """The finds as W3C Web Annotations of the text at the address `source`: a list of dictionaries, one a find.

    Each target has a `TextPositionSelector`, whose `start` and `end` count code points as spans do, and a
    `TextQuoteSelector` with the characters around it.

    >>> from wirenews import Found
    >>> note = to_annotations([Found.at("Two died", 0, 3)], "Two died", "https://example.org/1")[0]
    >>> note["target"]["selector"][0]
    {'type': 'TextPositionSelector', 'start': 0, 'end': 3}
    """
    return [
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "type": "Annotation",
            "motivation": "tagging",
            "body": {"type": "TextualBody", "purpose": "tagging", "value": _tag(one)},
            "target": {**({"source": source} if source else {}), "selector": _selectors(one.span, text)},
        }
        for one in found
    ]


def _tag(one: Any) -> str:
    name = type(one).__name__.lower()
    detail = next((str(getattr(one, field)) for field in ("kind", "outcome", "role") if hasattr(one, field)), "")
    return f"{name}:{detail}" if detail else name


def _selectors(span: Span, text: str) -> list[dict[str, Any]]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(0, span.start - CONTEXT) : span.start],
            "suffix": text[span.end : span.end + CONTEXT],
        },
    ]


def to_news_article(story: Any) -> dict[str, Any]:
    """The story as a schema.org `NewsArticle`: a dictionary with its dateline, agencies, quotations and tolls.

    A quotation's speaker is its `creator`; a toll is a `QuantitativeValue` under `mentions`, its bounds `minValue` and
    `maxValue`. Facts that the story does not state are left out.
    """
    dateline = story.dateline
    return _filled(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": story.headline.text if story.headline else None,
            "dateline": dateline.text if dateline else None,
            "locationCreated": [_place(one) for one in dateline.places] if dateline else None,
            "datePublished": story.published.isoformat() if story.published else None,
            "author": [{"@type": "Person", "name": one.text} for one in story.bylines],
            "sourceOrganization": _agency(story.carrier) if story.carrier else None,
            "articleBody": story.text,
            "citation": [_quotation(one) for one in story.quotes],
            "mentions": [_quantity(one) for one in story.tolls],
        }
    )


def _filled(facts: dict[str, Any]) -> dict[str, Any]:
    return {name: fact for name, fact in facts.items() if fact not in (None, [])}


def _place(place: Any) -> dict[str, Any]:
    address = _filled({"@type": "PostalAddress", "addressRegion": place.region, "addressCountry": place.country})
    return _filled({"@type": "Place", "name": place.name, "address": address if len(address) > 1 else None})


def _agency(mention: Any) -> dict[str, Any]:
    record = mention.agency
    wikidata = record.wikidata if record is not None else None
    same = f"http://www.wikidata.org/entity/{wikidata}" if wikidata else None
    return _filled({"@type": "NewsMediaOrganization", "name": mention.name, "sameAs": same})


def _quotation(quote: Any) -> dict[str, Any]:
    text = " … ".join(part.text for part in quote.content)
    return _filled({"@type": "Quotation", "text": text, "creator": [_speaker(one) for one in quote.speakers]})


def _speaker(speaker: Any) -> dict[str, Any]:
    kind = "Organization" if speaker.kind == "organization" else "Person"
    affiliation = {"@type": "Organization", "name": speaker.affiliation} if speaker.affiliation else None
    facts = {"@type": kind, "name": speaker.name or speaker.text, "jobTitle": speaker.title, "affiliation": affiliation}
    return _filled(facts)


def _quantity(toll: Any) -> dict[str, Any]:
    number = toll.number
    return _filled(
        {
            "@type": "QuantitativeValue",
            "name": str(toll.outcome),
            "value": number.value,
            "minValue": number.low,
            "maxValue": number.high,
            "unitText": str(toll.unit),
            "description": toll.text,
        }
    )
