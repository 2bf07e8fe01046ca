"""Many hands: tasks carried out on all cores or on a cluster. It knows nothing of what they are.

A task and its result are values, and work is a function of a module; so where and in what order
tasks are carried out changes nothing.
"""

import gc
import signal
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import closing, contextmanager, redirect_stderr
from dataclasses import dataclass
from multiprocessing import active_children, get_context
from multiprocessing.resource_tracker import ensure_running
from threading import current_thread, main_thread
from typing import TypeVar

from game.errors import UsageError
from game.model.pack import Pack

Task = TypeVar("Task")
Result = TypeVar("Result")
Work = Callable[[Pack, Task], Result]
Say = Callable[[int, int], None]
"""Is told how many tasks are done, and of how many."""


@dataclass(frozen=True)
class Crew:
    """Who does the work: so many processes here, or a dask.distributed scheduler's workers."""

    jobs: int = 1
    cluster: str | None = None

    def results(
        self, work: Work[Task, Result], pack: Pack, tasks: Sequence[Task], say: Say
    ) -> list[Result]:
        """Return the result of every task, in the order of the tasks.

        Raises UsageError if there is no such cluster, or what it takes is not installed.
        """
        found: dict[int, Result] = {}
        say(0, len(tasks))
        with closing(self.carried_out(work, pack, tasks)) as carried_out:
            for at, result in carried_out:
                found[at] = result
                say(len(found), len(tasks))
        return [found[at] for at in range(len(tasks))]

    def carried_out(
        self, work: Work[Task, Result], pack: Pack, tasks: Sequence[Task]
    ) -> Generator[tuple[int, Result]]:
        """Yield (place, result) of each task as it ends."""
        if self.cluster is not None:
            yield from _abroad(self.cluster, work, pack, tasks)
        elif self.jobs == 1 or len(tasks) <= 1:
            for at, task in enumerate(tasks):
                yield at, work(pack, task)
        else:
            yield from _at_home(min(self.jobs, len(tasks)), work, pack, tasks)


def _at_home(
    jobs: int, work: Work[Task, Result], pack: Pack, tasks: Sequence[Task]
) -> Iterator[tuple[int, Result]]:
    with redirect_stderr(sys.__stderr__):  # a terminal's screen in its place is no file to hand on
        ensure_running()
    others = active_children()
    done = False
    with ProcessPoolExecutor(jobs, get_context("spawn"), _arrive, (pack,)) as pool:
        try:
            with _deaf():
                waiting = {pool.submit(_do, work, task): at for at, task in enumerate(tasks)}
            for future in as_completed(waiting):
                yield waiting[future], future.result()
            done = True
        finally:
            if not done:  # ctrl-c, or whoever asked has stopped listening
                with _deaf():
                    for child in active_children():
                        if child not in others:
                            child.terminate()
                    pool.shutdown(cancel_futures=True)


@contextmanager
def _deaf() -> Iterator[None]:
    """Hear ctrl-c only afterwards; a process started meanwhile never does, whoever asked does."""
    heard: list[int] = []
    listening = current_thread() is main_thread()  # none but it can be told
    before = signal.getsignal(signal.SIGINT)
    if listening:
        signal.signal(signal.SIGINT, lambda number, _frame: heard.append(number))
    if sys.platform != "win32":
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        if sys.platform != "win32":
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        if listening:
            signal.signal(signal.SIGINT, before)
    if heard:
        raise KeyboardInterrupt


_HELD: list[Pack] = []
"""The pack in a process of ours: it arrives once, not with every task."""


def _arrive(pack: Pack) -> None:
    _HELD[:] = [pack]
    gc.freeze()  # it never goes, and walking it took 3 % of a night


def _do(work: Work[Task, Result], task: Task) -> Result:
    return work(_HELD[0], task)


_PATIENCE = 20
"""Seconds that a scheduler has to answer."""


def _abroad(
    address: str, work: Work[Task, Result], pack: Pack, tasks: Sequence[Task]
) -> Iterator[tuple[int, Result]]:
    """Hand the tasks to a scheduler; the pack goes to each worker once."""
    try:
        import distributed  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        what = "a cluster needs the package distributed"
        raise UsageError(what, 'pip install "little-rooms[cluster]"') from error
    try:
        client = distributed.Client(address, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        what = f"no scheduler answers at {address[:80]!a}"
        raise UsageError(what, "start one with dask scheduler, or leave --cluster out") from error
    with client:
        held = client.scatter(pack, broadcast=True, hash=False)
        handed = [client.submit(work, held, task, pure=False) for task in tasks]
        place = {future.key: at for at, future in enumerate(handed)}
        for future, result in distributed.as_completed(handed, with_results=True):
            yield place[future.key], result
