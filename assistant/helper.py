"""Run one of our own functions in a fresh Python that answers through a pipe, until the pipe closes.

It is none of multiprocessing's processes: a spawned one runs its caller's script a second time, a forked one inherits
locks of threads that it does not have.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from importlib import import_module
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from types import MappingProxyType

_PACKAGES = str(Path(__file__).parent.parent)
_SERVE = "import sys; from assistant.helper import serve; serve(*sys.argv[1:])"
_SAME: Mapping[str, str] = MappingProxyType({})


class Helper:
    """A process that runs a function of a module at the other end of `pipe`, until it is closed."""

    def __init__(self, function: Callable[[Connection], None], environment: Mapping[str, str] = _SAME) -> None:
        self.pipe, theirs = Pipe()
        with theirs:
            # -P and this package's own path: a helper imports what we did, nothing from the working directory.
            # A group of its own: Ctrl-C is for the caller, who ends the helpers.
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and code
                [sys.executable, "-P", "-c", _SERVE, function.__module__, function.__qualname__, str(theirs.fileno())],
                env={
                    **os.environ,
                    **environment,
                    "PYTHONPATH": os.pathsep.join([_PACKAGES, *filter(None, sys.path)]),
                },
                pass_fds=[theirs.fileno()],
                process_group=0,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    def close(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        self._process.wait()
        self.pipe.close()


def serve(module: str, function: str, descriptor: str) -> None:
    """Call a function with the pipe of a file descriptor, until the caller closes its end: what a helper runs."""
    with Connection(int(descriptor)) as caller, suppress(EOFError, BrokenPipeError):
        getattr(import_module(module), function)(caller)
