"""Many hands: tasks carried out on all cores or on a cluster. It knows nothing of what they are.

A task and its result are values, and work is a function of a module; so where and in what order
tasks are carried out changes nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import TypeVar

from game.model.pack import Pack

Task = TypeVar("Task")
Result = TypeVar("Result")
Work = Callable[[Pack, Task], Result]


def carried_out(
    work: Work[Task, Result], pack: Pack, tasks: Sequence[Task], jobs: int
) -> Iterator[tuple[int, Result]]:
    """Yield (place, result) of each task as it ends, `jobs` of them at a time."""
    if jobs == 1 or len(tasks) == 1:
        for at, task in enumerate(tasks):
            yield at, work(pack, task)
        return
    context = get_context("spawn")
    with ProcessPoolExecutor(jobs, context, _arrive, (pack,)) as pool:
        waiting = {pool.submit(_do, work, task): at for at, task in enumerate(tasks)}
        for future in as_completed(waiting):
            yield waiting[future], future.result()


_HELD: list[Pack] = []
"""The pack in a process of ours: it arrives once, not with every task."""


def _arrive(pack: Pack) -> None:
    _HELD[:] = [pack]


def _do(work: Work[Task, Result], task: Task) -> Result:
    return work(_HELD[0], task)
