"""Whether anything in a spoiled input acted: a name that it alone holds, and who asks for it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

NAME = "canary-that-sang"
_TOUCH = f"__import__('pathlib').Path('{NAME}').touch()"
ACTS = (
    f'!!python/object/apply:os.system ["touch {NAME}"]',
    f"!!python/object/new:pathlib.Path ['{NAME}']", f"$(touch {NAME})", f"`touch {NAME}`",
    f"; touch {NAME} #", f"| touch {NAME}", _TOUCH,
    f"{{{{ cycler.__init__.__globals__.os.system('touch {NAME}') }}}}",
    f"{{% import os %}}{_TOUCH}", f"#read(\"{NAME}\")", f"\\input{{{NAME}}}", f"!touch {NAME}",
    f"%%bash\ntouch {NAME}", f'<script>fetch("{NAME}")</script>',
    f'<img src="{NAME}" onerror="x()">', f'<!ENTITY x SYSTEM "{NAME}">', f"@file:{NAME}",
    f"http://127.0.0.1:9/{NAME}", f"\\\\host\\{NAME}", f"s3://{NAME}/x",
)  # fmt: skip
_PROGRAMS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn"}
_NETWORK = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}


class Canary:
    """Told by Python itself of programs started, addresses asked, and code that was run.

    Attributes
    ----------
    sang : list of str
        What acted since the list was last emptied.
    """

    def __init__(self) -> None:
        self.sang: list[str] = []
        self.listening = False
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.listening:
            return
        if event in _PROGRAMS:
            program = Path(str(arguments[0])).name
            if event != "subprocess.Popen" or not program.startswith("pandoc"):
                self.sang.append(f"{event} {arguments[:2]!r:.300}")
        elif event in _NETWORK:
            self.sang.append(f"{event} {arguments!r:.300}")
        elif event == "open" and NAME in str(arguments[0]):
            self.sang.append(f"open {arguments!r:.300}")
        elif event == "exec" and NAME in repr(getattr(arguments[0], "co_consts", ""))[:100_000]:
            self.sang.append(f"exec {arguments[0]!r:.300}")
