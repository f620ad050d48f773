"""Values in the forms of others."""

from __future__ import annotations

import datetime as dt
import json

import wirenews as wn
from wirenews.standards import to_annotations, to_news_article

TEXT = "OSLO, March 8 (NTB) - At least 12 people were killed on Friday, police said. “We wait,” said nurse Ann Rao."


def test_annotations_point_at_the_text_in_two_ways() -> None:
    story = wn.parse_story(TEXT)
    notes = to_annotations([*story.quotes, *story.tolls], TEXT, "https://example.org/story")
    assert len(notes) == len(story.quotes) + len(story.tolls)
    for note in notes:
        assert note["target"]["source"] == "https://example.org/story"
        position, quote = note["target"]["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT
    assert {note["body"]["value"] for note in notes} == {"quote:indirect", "quote:direct", "toll:killed"}
    assert json.loads(json.dumps(notes)) == notes
    assert "source" not in to_annotations(story.tolls, TEXT)[0]["target"]


def test_a_story_is_a_news_article() -> None:
    article = to_news_article(wn.parse_story(TEXT, published=dt.date(2025, 3, 9)))
    assert article["datePublished"] == "2025-03-09"
    assert article["dateline"] == "OSLO, March 8 (NTB) -"
    assert article["locationCreated"][0]["address"]["addressCountry"] == "NO"
    assert article["sourceOrganization"]["name"] == "Norsk Telegrambyrå"
    assert [one["creator"][0]["name"] for one in article["citation"]] == ["police", "Ann Rao"]
    (toll,) = article["mentions"]
    assert (toll["minValue"], toll["unitText"], "maxValue" in toll) == (12, "persons", False)
    assert json.loads(json.dumps(article)) == article


def test_what_a_story_does_not_state_is_left_out() -> None:
    article = to_news_article(wn.parse_story("It rained."))
    assert article == {"@context": "https://schema.org", "@type": "NewsArticle", "articleBody": "It rained."}
