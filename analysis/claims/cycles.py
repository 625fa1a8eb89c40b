"""Find the circles in who rests on whom: all of them at once, in linear time.

``graphlib`` tells one circle at a time (2,000 take it ten seconds), and ``networkx`` takes longer
to be imported than a source to be checked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def cycles(graph: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return circles such that a graph without them has none; each begins at its smallest name.

    Parameters
    ----------
    graph : mapping of str to sequence of str
        A name and the names it rests on; names that are no key rest on nothing.

    Returns
    -------
    list of list of str
        Each circle once, in the order of its edges. Time and memory are linear in the edges,
        but for the length of the circles found; depth is not limited by the call stack.
    """
    circles: dict[tuple[str, ...], None] = {}
    done: set[str] = set()
    for start in graph:
        if start in done:
            continue
        path = [start]
        standing = {start: 0}
        pending = [iter(graph[start])]
        while pending:
            step = next(pending[-1], None)
            if step is None:
                pending.pop()
                done.add(left := path.pop())
                del standing[left]
            elif step in standing:
                circle = path[standing[step] :]
                first = circle.index(min(circle))
                circles[(*circle[first:], *circle[:first])] = None
            elif step in graph and step not in done:
                standing[step] = len(path)
                path.append(step)
                pending.append(iter(graph[step]))
    return [list(circle) for circle in circles]
