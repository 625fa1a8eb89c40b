"""Whether anything in a spoiled input acted: a name that it alone holds, and who asks for it."""

from __future__ import annotations

import os
import sys
import tempfile
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
    f"!!python/object/new:os.system ['touch {NAME}']", "!!python/name:os.system",
    f"!!python/module:{NAME}", "!!python/object/apply:builtins.eval ['1+1']",
    f'!!js/function "{_TOUCH}"', f"#include \"{NAME}\"", f"#image(\"{NAME}\")",
    f"#import \"{NAME}\": *", f"#eval(\"read(\\\"{NAME}\\\")\")", f"#plugin(\"{NAME}\")",
    f"\\write18{{touch {NAME}}}", f"\\includegraphics{{{NAME}}}", f"${{IFS}}$(touch${{IFS}}{NAME})",
    f"{{ {NAME} }}", "{ -brand }", "{ $states ->\n *[other] x\n }", f"{{% include '{NAME}' %}}",
    f"<svg><use href='{NAME}#x'/></svg>", f"<style>@import '{NAME}';a{{b:url({NAME})}}</style>",
    f"<a href='java\tscript:fetch(\"{NAME}\")'>x</a>", f"[x](javascript:fetch('{NAME}'))",
    f"![x]({NAME})", f"<math href='javascript:{NAME}'><mi>x</mi></math>",
    f"<meta http-equiv=refresh content='0;url={NAME}'>", f"<link rel=stylesheet href={NAME}>",
    f"<form action={NAME}><button formaction=javascript:1>", f"<base href=//{NAME}.invalid/>",
    f"<img srcset='{NAME} 2x'>", "../../../../etc/passwd", "/etc/passwd\0.yaml",
    f"gASVcos\nsystem\n(S'touch {NAME}'\ntR.", f"http://127.0.0.1:9/{NAME}", f"\\\\host\\{NAME}", f"s3://{NAME}/x",
)  # fmt: skip
_PROGRAMS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "pty.spawn"}
_UNPACKS = {"pickle.find_class", "marshal.load", "ctypes.dlopen", "code.__new__"}
_AT_PATH = ("os.remove", "os.rmdir", "os.truncate", "os.chmod", "os.chown", "os.mkdir")
_CHANGES = dict.fromkeys(_AT_PATH, (0, 1)) | {
    "os.rename": (0, 2), "os.link": (0, 2), "os.symlink": (1, 2),
}  # fmt: skip
"""Which arguments are paths that are changed."""
_ELSEWHERE = ("etc/passwd", "etc/shadow", "dev/zero", "dev/random")
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
        elif event == "open":
            self._opened(*arguments[:3])
        elif event == "exec" and _holds(arguments[0]):
            self.sang.append(f"exec {arguments[0]!r:.300}")
        elif event == "import" and NAME in str(arguments[0]):
            self.sang.append(f"import {arguments[0]}")
        elif event in _UNPACKS and any(NAME in repr(one) for one in arguments):
            self.sang.append(f"{event} {arguments!r:.300}")
        elif event in _CHANGES:
            first, last = _CHANGES[event]
            if not all(map(self._ours, arguments[first:last])):
                self.sang.append(f"{event} {arguments!r:.300}")

    def _opened(self, path: object, mode: object, flags: object) -> None:
        name = os.fsdecode(path) if isinstance(path, bytes) else str(path)
        told = f"open {name:.200} {mode}"
        if NAME in name or name.endswith(_ELSEWHERE):
            self.sang.append(told)
        written = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if written and not isinstance(path, int) and not self._ours(path):
            self.sang.append(told)

    @staticmethod
    def _ours(path: object) -> bool:
        """Whether a path is one of a temporary folder, where all may be written that is."""
        if not isinstance(path, str | bytes | os.PathLike):
            return True
        name = os.path.abspath(os.fsdecode(path))  # noqa: PTH100  (not resolved: links are heard)
        allowed = (tempfile.gettempdir(), "/dev/null", "/dev/shm", "/var/tmp")
        return name.startswith(allowed) or "__pycache__" in name or ".cache" in name


def _holds(code: object) -> bool:
    """Whether a code object, or one within it, holds the canary's name."""
    left = [code]
    while left:
        one = left.pop()
        for constant in getattr(one, "co_consts", ()):
            if hasattr(constant, "co_consts"):
                left.append(constant)
            elif isinstance(constant, str) and NAME in constant[:100_000]:
                return True
    return False
