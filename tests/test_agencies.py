"""The registry: names and their cases, joint tags, homonyms, and registries of one's own."""

from __future__ import annotations

import pickle

import pytest

from wirenews.agencies import Agency, Registry, find
from wirenews.errors import RegistryError
from wirenews.vocabulary import Vocabulary

REGISTRY = Registry.default()
KINDS = {
    "news agency", "former agency", "broadcaster", "newspaper", "magazine", "press-release wire", "financial wire",
    "news service", "monitoring service", "online news service", "aggregator", "militant outlet", "agency alliance", "photo agency",
}  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("AP", "Associated Press"),
        ("A.P.", "Associated Press"),
        ("the Associated Press", "Associated Press"),
        ("ASSOCIATED PRESS", "Associated Press"),
        ("REUTERS", "Reuters"),
        ("reuters", "Reuters"),
        ("Thomson Reuters", "Reuters"),
        ("dpa", "Deutsche Presse-Agentur"),
        ("DPA", "Deutsche Presse-Agentur"),
        ("Xinhua", "Xinhua News Agency"),
        ("the Xinhua news agency", "Xinhua News Agency"),
        ("Irna", "Islamic Republic News Agency"),
        ("TELAM", "Télam"),
        ("H.S.", "Hindusthan Samachar"),
        ("Thomson Reuters Foundation", "Thomson Reuters Foundation"),
        ("PRNewswire", "PR Newswire"),
        ("BUSINESS WIRE", "Business Wire"),
        ("RFE/RL", "RFE/RL"),
        ("AFP/dpa", "Agence France-Presse + Deutsche Presse-Agentur"),
        ("AP, Reuters and AFP", "Associated Press + Reuters + Agence France-Presse"),
        ("ACAN-EFE", "Agencia Centroamericana de Noticias + Agencia EFE"),
        ("ACAN - EFE", "Agencia Centroamericana de Noticias + Agencia EFE"),
        (
            "ANTARA News/Anadolu-OANA",
            "Antara + Anadolu Agency + Organization of Asia-Pacific News Agencies",
        ),
        ("Bernama-Xinhua", "Bernama + Xinhua News Agency"),
        ("NNN-NHK", "NAM News Network"),
        ("dpa-AFX", "dpa-AFX"),
        ("Harbour Gazette/AP", "Associated Press"),
    ],
)
def test_reads_printed_tags(printed: str, names: str) -> None:
    assert " + ".join(map(str, REGISTRY.read(printed))) == names


@pytest.mark.parametrize(
    "printed",
    [
        "ap",
        "pti",
        "afp",
        "time",
        "trend",
        "prime",
        "beta",
        "the",
        "",
        " ",
        "Agencies",
        "NATO",
        "Mercury-Reuters",
        "A" * 9999,
    ],
)
def test_reads_nothing_into_other_words(printed: str) -> None:
    assert REGISTRY.read(printed) == ()


def test_a_shared_name_needs_the_country() -> None:
    assert len(find("CNA")) == 4
    assert REGISTRY.read("CNA") == ()
    assert [agency.name for agency in REGISTRY.read("CNA", country="SG")] == ["Channel NewsAsia"]
    assert [agency.name for agency in REGISTRY.read("BNA", country="BH")] == ["Bahrain News Agency"]


@pytest.mark.parametrize("name", ["ANI", "AP", "PA", "UNI", "CP", "PTI", "AFP", "CNA", "HS", "ots", "BNA", "The Times"])
def test_ambiguous_names_have_several_meanings(name: str) -> None:
    assert len(REGISTRY.meanings(name)) > 1


@pytest.mark.parametrize("name", ["IANS", "Xinhua", "KUNA", "AP news agency", "nobody"])
def test_other_names_have_one_or_none(name: str) -> None:
    assert len(REGISTRY.meanings(name)) <= 1


def test_records_are_sound() -> None:
    for agency in REGISTRY:
        assert agency.kind in KINDS, agency
        assert agency.country is None or (len(agency.country) == 2 and agency.country.isupper()), agency
        assert agency.wikidata is None or agency.wikidata[1:].isdigit(), agency
        assert agency.parent is None or REGISTRY.get(agency.parent), agency
        names = {*agency.names, agency.name.removeprefix("The ")}
        assert {name.lower() for name, _ in agency.homonyms} <= {name.lower() for name in names}, agency
        assert all(agency in find(name) for name in agency.names), agency


def test_rows_say_where_they_are_from() -> None:
    table = Vocabulary.default()["agencies"]
    assert all(facts.get("source") for facts in table.values())
    assert sum(facts.get("verified", False) is True for facts in table.values()) > 150


def test_extend_and_without_leave_ours_alone() -> None:
    wire = Agency("Fjord Wire", code="FW", country="NO", aliases=["Fjordnytt"])
    ours = REGISTRY.extend(wire).without("Reuters")
    assert ours["Fjordnytt"] is wire
    assert ours.find("Reuters") == ()
    assert find("FW") == ()
    assert len(ours) == len(REGISTRY)
    assert "Fjord Wire" in ours
    assert wire not in REGISTRY


def test_an_extension_takes_the_place_of_its_namesake() -> None:
    ours = REGISTRY.extend(Agency("Reuters", code="RTRS"))
    assert len(ours) == len(REGISTRY)
    assert ours["RTRS"].country is None


def test_the_vocabulary_is_another_way_in() -> None:
    words = Vocabulary.default().extend(agencies={"Fjord Wire": {"code": "FW", "aliases": ["Fjordnytt"]}})
    assert Registry.of(words)["Fjordnytt"].code == "FW"
    assert Registry.of(words) is Registry.of(words)


def test_registries_are_values() -> None:
    copy = pickle.loads(pickle.dumps(REGISTRY))  # noqa: S301  our own bytes
    assert copy == REGISTRY
    assert hash(copy) == hash(REGISTRY)
    assert copy.find("AP") == find("AP")
    assert len(repr(REGISTRY)) < 60


def test_mentions() -> None:
    text = "OSLO (FW/AP) - "
    joint = REGISTRY.mention(text, 6, 11)
    assert (joint.name, joint.agency, [agency.code for agency in joint.agencies]) == ("FW/AP", None, ["AP"])
    single = REGISTRY.mention(text, 9, 11)
    assert (single.name, single.text) == ("Associated Press", "AP")
    assert single.agency is not None
    unknown = REGISTRY.mention(text, 6, 8)
    assert (unknown.name, unknown.agency, unknown.agencies) == ("FW", None, ())


def test_misuse_raises() -> None:
    with pytest.raises(RegistryError, match="extend"):
        REGISTRY["Fjord Wire"]
    with pytest.raises(RegistryError, match="Channel NewsAsia"):
        REGISTRY["CNA"]
    with pytest.raises(RegistryError, match="canonical"):
        REGISTRY.without("AP")
    with pytest.raises(RegistryError, match="Agency records"):
        REGISTRY.extend("Reuters")  # type: ignore[arg-type]
    with pytest.raises(RegistryError, match="no agency"):
        Registry.of(Vocabulary.default().extend(agencies={"Fjord Wire": {"homonyms": 3, "aliases": 3}}))
