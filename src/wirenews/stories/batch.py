"""Many stories, one after the other or in several processes."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from .parser import StoryParser, default_parser
from .values import Story

if TYPE_CHECKING:
    from concurrent.futures import Future

CHUNK = 32
"""Stories in one parcel for a process: enough that carrying it costs little, few enough that all have work to the end."""

WARM = (
    "OSLO, Norway, May 3 (NTB) - At least two hikers were killed and five injured on Friday, police spokeswoman Ann Roe "
    "said.\n“We saw it,” she told Reuters. According to the ministry, three others are missing, up from one.\n(NTB)"
)
"""What a parser reads before it is shared, so that processes begin with its patterns compiled."""


def parse_stories(
    texts: Iterable[str],
    *,
    workers: int | None = None,
    parser: StoryParser | None = None,
    progress: Callable[[int], object] | bool = False,
    chunk: int = CHUNK,
) -> Iterator[Story | Exception]:
    """The stories of many texts, in order, read as they are asked for; a text that fails gives its error instead.

    `workers` processes share the work (None: this one does it), `chunk` texts at a time, and no more texts are drawn
    than they need; they pay for thousands of texts, not for ten. `progress` is called with the number of stories done;
    True writes it to standard error.

    >>> [type(one).__name__ for one in parse_stories(["Two died.", b"no text"])]
    ['Story', 'TypeError']
    """
    if workers is not None and workers < 1:
        raise ValueError(f"workers is at least 1, or None, not {workers!r}")
    parser = parser or default_parser()
    stories = (_attempt(parser, text) for text in texts) if workers is None else _shared(texts, workers, parser, chunk)
    return _counted(stories, progress) if progress else stories


def _attempt(parser: StoryParser, text: str) -> Story | Exception:
    try:
        return parser.parse(text)
    except Exception as error:  # noqa: BLE001  one bad text must not stop the others
        return error


def _begin() -> None:
    """Makes a process ready: what it came with is no garbage, and need not be looked through for any."""
    import gc

    gc.freeze()


def _parcel(parser: StoryParser, texts: list[str]) -> list[Story | Exception]:
    return [_attempt(parser, text) for text in texts]


def _shared(texts: Iterable[str], workers: int, parser: StoryParser, chunk: int) -> Iterator[Story | Exception]:
    """The stories as processes give them back, parcel by parcel; each has one parcel in hand and one waiting."""
    from concurrent.futures import ProcessPoolExecutor

    _attempt(parser, WARM)
    texts = iter(texts)
    waiting: deque[tuple[Future[list[Story | Exception]], int]] = deque()
    with ProcessPoolExecutor(workers, initializer=_begin) as pool:
        try:
            while True:
                while len(waiting) < 2 * workers and (parcel := list(islice(texts, chunk))):
                    waiting.append((pool.submit(_parcel, parser, parcel), len(parcel)))
                if not waiting:
                    return
                future, size = waiting.popleft()
                yield from _result(future, size)
        finally:
            pool.shutdown(cancel_futures=True)


def _result(future: Future[list[Story | Exception]], size: int) -> list[Story | Exception]:
    try:
        return future.result()
    except Exception as error:  # noqa: BLE001  a process died, or a value could not be carried over
        return [error] * size


def _counted(
    stories: Iterator[Story | Exception], progress: Callable[[int], object] | bool
) -> Iterator[Story | Exception]:
    show = progress if callable(progress) else _show
    for done, story in enumerate(stories, 1):
        yield story
        show(done)


def _show(done: int) -> None:
    sys.stderr.write(f"\r{done} stories")
    sys.stderr.flush()
