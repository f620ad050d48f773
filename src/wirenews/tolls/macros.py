"""Parts that the shapes of constructions are put together from, named in angle brackets."""

from __future__ import annotations

import re
from functools import cache

MACROS = {
    # a prepositional phrase
    "PP": r"[pobekt]r?[dyxXhaODNMJPWELfnuT]{1,8}(?:&[xXhdOD]{1,5})?",
    # one that holds no count: what is counted is the nearer of two
    "NEAR": r"[pobek]r?[dyxXhaODPWELfnuT]{1,8}(?:&[xXhdOD]{1,5})?",
    # what may stand between the counted people and their verb
    "BESIDE": r"(?:od?y?N?[KAC]|<PP>|\([^()]{0,60}\)h?|,?i(?:[dyxXhaODN&o]|,(?!&)){1,20}+(?!r)|,[^;:]{1,45}?,|-[^-;:]{1,45}?-|K(?=[pbk])|,?[fx]D(?:,?&?D){0,2},?|[xXy]{1,3})",
    "GAP": r"[JM]?<BESIDE>{0,4}?(?:,?r(?:(?!Nt)[^;:,q]){0,40}?,?|,?[nf][dyxXhODpotbkw]{0,10}<BESIDE>{0,2}?)?",
    "AUX": r"(?:wqt(?=v))?(?:m[yz]{0,2})?v?[yz]{0,2}w[yzwtvf]{0,5}",
    "AND": r"(?:,?[&+]|,)",
    "TAIL": r"[JM]?(?:-[^-;:]{1,40}-|[op](?!u)[dyxXhaODn]{0,8}?|\([^()]{0,40}\)|o[ur]K?|X{1,4}|,i[dyxXhaODNf&]{1,12},(?=[&+])|,[fx]?D(?:,?&?D){0,2}(?=[,&]),?){0,3}?",
    "ITEM": r"(?:[Na]<TAIL>|d[xXD]{0,2}[hX]{1,3}|dx{2}|X{1,4}|x{0,2}h)",
    # a list of counts before their verb
    "LIST": r"[Na]<TAIL>(?:(?:,?[&+]|,)(?!d?y{0,2}Ny?o[ur])d?y{0,2}<ITEM>){0,7}?",
    # the same where no active verb stands before it, whose object its first count is, nor "rose to"
    "SUBJECT": r"(?<!rod)(?<!^od)(?<![,;]od)(?<![VKG])(?<![VKG][yd])(?<!g[tp])(?<!g[tp]y)<LIST>",
    # a list behind it, greedy: it stops before a count that is the subject of what follows
    "NEXT": r"[Na](?!y?o[ur])(?![JM]?y?[wvmqKAIEFC])[JM]?",
    "FULL": r"[Na](?!y?o[ur]|[EFC])[JM]?(?:<AND>d?y{0,2}<NEXT>|<AND>(?:d[xXD]{0,2}[hX]{1,3}|X{1,4}|h)(?=[,&+])"
    r"|[opk](?!u)[dyxXhaODn]{0,8}(?:&[dyxXh]{1,4})?(?=,?[&+]d?y?<NEXT>)|\([^()]{0,40}\)(?=,?[&+])|-[^-;:]{1,40}-(?=[&+])){0,9}",
    # those of whom a group is made up, each with where they are from or what they belong to
    "PARTS": r"[Na](?!y?o[ur]|[EFC])[JM]?(?:<MORE>|<AND>d[xXD]{0,2}[hX]{1,3}(?=[,&+])){0,9}",
    "MORE": r"(?:[opk](?!u)[dyxXhaODn]{0,8}(?:&[dyxXh]{1,4})?|\([^()]{0,40}\)|-[^-;:]{1,40}-)?<AND>d?y{0,2}<NEXT>",
    # people without a number at the head of a list: "the murder of a priest, his wife and two others"
    "HEAD": r"(?:(?:d[yxXD]{0,3}[hX]|d[xX]{1,2}(?=&d?N)|X{1,5}h?|[xX]{0,2}h)X{0,3}(?:o[dxXh]{1,4})?(?:,?[&+]|[,(-])){0,3}?",
    # what follows a verb that is active after all: the one it is done to
    "PATIENT": r"(?:D[Xh]|d[xX]{0,3}[hO]|[hXuxO]|[Na](?!y?K|yA))",
    "OBJECT": r"(?:y?(?:d|D[Xh]|[hXuO]|[Na](?!y?K|yA))|x)",
}


@cache
def expanded(shape: str) -> str:
    """The regular expression of a shape.

    >>> expanded("<AND>N")
    '(?:(?:,?[&+]|,))N'
    """
    return re.sub(r"<([A-Z]+)>", lambda hole: f"(?:{expanded(MACROS[hole.group(1)])})", shape)
