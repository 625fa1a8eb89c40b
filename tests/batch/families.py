# ruff: noqa: E501
"""What notebooks do that a process which was made ready beforehand may answer otherwise.

Each family is one notebook, each probe one cell of it; a cell may fail without ending the notebook.
Whatever a probe prints must not differ between two runs of a stock kernel.
"""

from __future__ import annotations

from typing import Any

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

FAMILIES: dict[str, list[str]] = {
    "surroundings": [
        "import os\nprint(os.getcwd())",
        "print(os.environ.get('MYVAR'), os.environ.get('OMP_NUM_THREADS'))",
        "drop = {'JPY_PARENT_PID', 'COLUMNS', 'LINES', '_'}\nprint(sorted(set(os.environ) - drop))",
        (
            "print({k: os.environ.get(k) for k in ('TERM', 'PAGER', 'GIT_PAGER', 'CLICOLOR',"
            " 'FORCE_COLOR', 'MPLBACKEND', 'PYDEVD_USE_FRAME_EVAL')})"
        ),
        "old = os.umask(0o22)\nos.umask(old)\nprint(oct(old))",
        "import time\nprint(time.tzname, time.localtime(0).tm_hour)",
        "import locale\nprint(locale.getlocale(), locale.getpreferredencoding())",
        (
            "import resource\nprint(resource.getrlimit(resource.RLIMIT_NOFILE),"
            " resource.getrlimit(resource.RLIMIT_CORE))"
        ),
        (
            "import signal\nprint({s.name: signal.getsignal(s) in (signal.SIG_DFL, signal.SIG_IGN)"
            " for s in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD, signal.SIGPIPE)})"
        ),
        "print(signal.pthread_sigmask(signal.SIG_BLOCK, []))",
        "import tempfile\nprint(tempfile.gettempdir())",
        "print(os.path.expanduser('~'), os.nice(0), os.getpgid(0) == os.getpid())",
        "print(open('beside.txt').read())",
        "print(bool(os.environ['JPY_PARENT_PID']))",
    ],
    "interpreter": [
        "import sys\nprint([p for p in sys.path])",
        "print(sys.argv[0], len(sys.argv), sys.argv[1], sys.argv[3:])",
        "print(sys.flags, sys._xoptions, sys.warnoptions)",
        "import argparse\np = argparse.ArgumentParser()\np.add_argument('--n')\np.parse_args()",
        "print(__name__, sorted(k for k in globals() if not k.startswith('_i')))",
        "print(sorted(vars(sys.modules['__main__']).keys() - {k for k in globals()}))",
        "import warnings\nprint(warnings.filters)",
        (
            "print([m for m in ('numpy', 'pandas', 'matplotlib', 'analysis', 'papermill', 'nbformat',"
            " 'nbclient', 'yaml', 'networkx', 'lxml', 'PIL', 'tqdm', 'jinja2', 'csv', 'statistics')"
            " if m in sys.modules])"
        ),
        "import logging\nprint(logging.getLogger().handlers, logging.getLogger().level)",
        "print(sys.stdin.fileno(), sys.getrecursionlimit(), sys.getswitchinterval())",
        "print(sys.excepthook.__name__, sys.gettrace(), sys.getprofile(), sys.getdefaultencoding())",
        "import decimal\nprint(decimal.getcontext())",
        "import faulthandler, gc\nprint(faulthandler.is_enabled(), gc.isenabled(), gc.get_threshold())",
        "print(sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.name, sys.stderr.name)",
        "print(type(sys.stdout).__mro__[-3:])\nprint(sys.stdout.fileno() > 2, sys.__stdout__.fileno())",
        "input('name? ')",
        "import getpass\ngetpass.getpass()",
        "sys.stdin.read()",
        "print(__import__('multiprocessing').get_start_method())",
        "print(sys.displayhook.__class__.__name__, bool(sys.ps1))",
        "import rfc3987_syntax",
        "import threading\nprint(threading.current_thread() is threading.main_thread())",
        "import asyncio\nprint(asyncio.get_running_loop().is_running())",
    ],
    "frames": [
        "import pandas as pd",
        (
            "print({n: pd.get_option(f'display.{n}') for n in ('max_columns', 'max_rows', 'width',"
            " 'notebook_repr_html', 'min_rows', 'max_colwidth', 'expand_frame_repr')})"
        ),
        "wide = pd.DataFrame([[*range(40)]] * 3)\nprint(wide)",
        "wide",
        "repr(wide)",
        "pd.DataFrame([[*range(10**6, 10**6 + 12)]] * 70)",
        "print(pd.DataFrame([[*range(10**6, 10**6 + 12)]] * 70))",
        "pd.Series(range(100))",
        "pd.DataFrame({'a': [1]}).style.highlight_max()._repr_html_() is not None",
        "pd.DataFrame({'a': [1.5, None]}).describe()",
        "pd.DataFrame({'a': [1]}).a.b",
        "import numpy as np\nnp.arange(2000)",
        "print(np.geterr(), np.get_printoptions())",
        "np.array([1.0]) / 0",
        "np.random.seed(0)\nprint(np.random.rand(), np.random.default_rng(1).random())",
        "import random\nrandom.seed(1)\nprint(random.random())",
        "pd.set_option('display.max_rows', 4)\npd.DataFrame({'a': range(20)})",
        "from IPython.display import display\ndisplay(wide, 3)",
        "import warnings\nwarnings.warn('once')\nwarnings.warn('old', DeprecationWarning)",
        "[str(f) for f in warnings.filters if 'numpy' in str(f)]",
    ],
    "charts": [
        "import matplotlib\nprint(matplotlib.get_backend(), matplotlib.is_interactive())",
        "import matplotlib.pyplot as plt\nprint(plt.get_backend(), plt.isinteractive())",
        (
            "print({k: plt.rcParams[k] for k in ('figure.dpi', 'savefig.dpi', 'figure.figsize',"
            " 'font.size', 'axes.prop_cycle', 'interactive')})"
        ),
        "print([k for k, v in matplotlib.rcParams.items() if v != matplotlib.rcParamsDefault[k]])",
        "fig, ax = plt.subplots(figsize=(2, 2))\nax.plot([1, 2])",
        "fig",
        "plt.plot([3, 1])\nplt.show()\nprint('after')",
        "plt.get_fignums()",
        "%matplotlib inline\nplt.bar([1], [2]);",
        "%config InlineBackend.figure_formats = ['svg']",
        "from IPython.display import set_matplotlib_formats",
        "plt.switch_backend('agg')\nplt.plot([1])\nprint(plt.get_backend())",
        "%matplotlib nonsense",
        "print(sorted(get_ipython().events.callbacks['post_execute'].__class__.__name__))",
        "print(len(matplotlib.font_manager.fontManager.ttflist) > 10)",
    ],
    "shows": [
        "from IPython.display import *\nHTML('<b>x</b>')",
        "Markdown('# x')",
        "JSON({'a': [1]})",
        "Latex('$x$')",
        "SVG('<svg xmlns=\"http://www.w3.org/2000/svg\"/>')",
        "Javascript('1')",
        (
            "Image(data=bytes.fromhex('89504e470d0a1a0a0000000d4948445200000001000000010802000000'"
            "'907753de'))"
        ),
        "h = display('a', display_id='one')\nupdate_display('b', display_id='one')",
        "h.update('c')",
        "display(display_id=True) is not None",
        "print('gone')\nclear_output(wait=True)\nprint('stays')",
        "print('gone')\nclear_output()",
        "display({'text/plain': 'p', 'application/x-own+json': {'a': 1}}, raw=True)",
        (
            "class Both:\n    def _repr_html_(self):\n        return '<i>'\n    def __repr__(self):\n"
            "        return 'i'\nBoth()"
        ),
        "class Bad:\n    def _repr_html_(self):\n        raise ValueError('no')\nBad()",
        "class Worse:\n    def __repr__(self):\n        raise ValueError('no')\nWorse()",
        "None",
        "'text';",
        "1\n2\n3",
        "b'bytes', 1.5, {1, 2}, {'k': [1] * 50}, range(3)",
        "list(range(1200))",
        "'x' * 5000",
        "print('ä€𝄞', '\\x1b[31mred\\x1b[0m', '\\r over', 'tab\\t')",
        "print('no newline', end='')",
        "_ , __",
        "In[1], len(Out), _oh.keys() == Out.keys()",
        "import pprint\npprint.pprint({'a': list(range(40))})",
        "ProgressBar(3)",
        "%precision 3",
        "3.14159",
    ],
    "streams": [
        "import sys\nfor i in range(3):\n    print(i)\n    print(i, file=sys.stderr)",
        "print('x' * 100_000)",
        "for i in range(2000):\n    print('line', i)",
        "!echo shell; echo error >&2",
        "x = !printf 'a\\nb'\nx",
        "%%bash\necho one\nfalse",
        "%%bash --no-raise-error\nexit 3",
        "%%sh\necho two",
        "import subprocess\nprint(subprocess.run('echo sub; exit 4', shell=True, capture_output=True))",
        "subprocess.check_output(['false'])",
        "!exit 6",
        "_exit_code",
        "%%capture got\nprint('held')",
        "got.stdout",
        (
            "from contextlib import redirect_stdout\nimport io\nwith redirect_stdout(io.StringIO()) as f:\n"
            "    print('in')\nf.getvalue()"
        ),
        "print('partial', end='')\n1 / 0",
        "sys.stdout.write('written')",
        "print(1, flush=True)\nsys.stderr.write('e\\n')\nsys.stderr.flush()\nprint(2)",
        "%%writefile made.txt\nhello",
        "%cat made.txt",
        "%%python\nprint('a process of its own')",
        "%%script bash --bg\necho bg > bg.txt",
    ],
    "logs": [
        "import logging\nlogging.basicConfig(level=logging.DEBUG)",
        "logging.debug('mine')",
        "import json\njson.dumps({})",
        "x = 1\nx",
        "print('a line')",
        "logging.getLogger('other').info('told')",
        "import asyncio\nawait asyncio.sleep(0)",
        "logging.getLogger().handlers[0].stream.name",
        "1 / 0",
        "pass",
    ],
    "warned": [
        "import logging\nlogging.warning('no handlers yet')",
        "import warnings\nwarnings.warn('user')",
        "warnings.warn('deprecated', DeprecationWarning)",
        "warnings.simplefilter('error')\nwarnings.warn('now an error')",
        "warnings.resetwarnings()",
        "'a' is 'a'",
        "'\\d'",
        "def f(:\n",
        "  indented",
        "await 1",
        "raise",
    ],
    "magics": [
        "%pwd",
        "%cd /",
        "import os\nos.getcwd()",
        "%cd -",
        "%env MYVAR",
        "%env NEW=value\n!echo $NEW",
        "%who",
        "a, b = 1, 'x'\n%whos",
        "'matplotlib' in get_ipython().magics_manager.magics['line']",
        "get_ipython().run_line_magic('pwd', '')",
        "get_ipython().run_cell('1 + 1').result",
        "%run made_script.py",
        "from_script",
        "%load_ext nonsense",
        "%load_ext autoreload\n%autoreload 2",
        "%nonsense",
        "?print",
        "print??",
        "%reset -f",
        "a",
        "%xmode Plain",
        "1 / 0",
        "%xmode Verbose",
        "1 / 0",
        "%xmode Context",
        "%history -n",
        "%config Application.verbose_crash",
        "%alias say echo\n%say hi",
        "%pdb",
        "%debug",
        "%store",
        "%%html\n<b>x</b>",
        "%%javascript\n1",
        "%%latex\n$x$",
        "%%markdown\n# x",
        "get_ipython().__class__.__name__",
        "get_ipython().kernel.__class__.__mro__[-4:] and get_ipython().kernel.shell is get_ipython()",
    ],
    "failures": [
        "1 / 0",
        "def deep(n):\n    return deep(n - 1) if n else 1 / 0\ndeep(3)",
        "try:\n    1 / 0\nexcept ZeroDivisionError as e:\n    raise ValueError('v') from e",
        "raise SystemExit",
        "raise SystemExit('words')",
        "import sys\nsys.exit(3)",
        "raise KeyboardInterrupt",
        "class Own(Exception):\n    pass\nraise Own('a', 1)",
        "raise ExceptionGroup('several', [ValueError(1), TypeError(2)])",
        "assert False, 'said'",
        "import nothing_of_that_name",
        "undefined_name",
        "raise BaseException('base')",
        "e = ValueError('noted')\ne.add_note('a note')\nraise e",
        "exec('1/0')",
        "import json\njson.loads('{')",
        "''.join([1])",
        "class E(Exception):\n    def _render_traceback_(self):\n        return ['own trace']\nraise E()",
    ],
    "concurrent": [
        "import asyncio\nawait asyncio.sleep(0, 'awaited')",
        "async def two():\n    return 2\nawait two()",
        "asyncio.run(two())",
        "asyncio.get_event_loop().run_until_complete(two())",
        "t = asyncio.create_task(two())",
        "await t",
        "async for x in (i async for i in two()):\n    pass",
        (
            "import threading\nth = threading.Thread(target=lambda: print('in a thread'))\nth.start()\n"
            "th.join()"
        ),
        (
            "def fails():\n    raise ValueError('in a thread')\nth = threading.Thread(target=fails,"
            " name='T')\nth.start()\nth.join()"
        ),
        (
            "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(2) as pool:\n"
            "    print(list(pool.map(abs, [-1, 2])))"
        ),
        (
            "import multiprocessing as mp\nwith mp.get_context('fork').Pool(1) as pool:\n"
            "    print(pool.map(abs, [-3]))"
        ),
        (
            "from concurrent.futures import ProcessPoolExecutor\n"
            "with ProcessPoolExecutor(1, mp.get_context('fork')) as pool:\n    print(pool.submit(abs, -4).result())"
        ),
        (
            "import os\npid = os.fork()\nif not pid:\n    os._exit(7)\nprint(os.waitstatus_to_exitcode("
            "os.waitpid(pid, 0)[1]))"
        ),
        (
            "import subprocess, sys\nprint(subprocess.run([sys.executable, '-c', 'print(1)'],"
            " capture_output=True, text=True).stdout)"
        ),
        "with mp.get_context('spawn').Pool(1) as pool:\n    print(pool.map(abs, [-5]))",
        (
            "import signal\nsignal.signal(signal.SIGALRM, lambda *_: print('rang'))\n"
            "signal.raise_signal(signal.SIGALRM)"
        ),
        "signal.raise_signal(signal.SIGINT)",
        "import atexit\natexit.register(print, 'at exit') is print",
    ],
    "modules": [
        "import analysis\nprint(analysis.whose)",
        "import yaml\nprint(yaml.whose)",
        "import statistics\nprint(statistics.whose)",
        "import csv\nprint(getattr(csv, 'whose', 'stdlib'))",
        "import beside\nprint(beside.whose, beside.__file__)",
        "import package.inner\nprint(package.inner.whose)",
        "import sys\nsys.path.insert(0, 'lib')\nimport further\nprint(further.whose)",
        "import pandas\nprint(pandas.__name__, pandas.__spec__.name, pandas.__loader__.__class__.__name__)",
        "import importlib\nprint(importlib.reload(beside).whose)",
        "print(importlib.util.find_spec('numpy').origin == sys.modules['numpy'].__file__)",
        "import networkx\nprint(networkx.path_graph(3).size())",
        "sys.path.insert(0, 'shadow')\nimport lxml\nprint(lxml.whose)",
        "from beside import *\nprint(whose)",
        "import pickle\nprint(pickle.loads(pickle.dumps(beside.Thing())).__class__.__module__)",
        "print(yaml is sys.modules['yaml'], analysis is sys.modules['analysis'])",
        "open('late.py', 'w').write('whose = 1')\nimport late\nprint(late.whose)",
        "class Here: pass\nprint(pickle.loads(pickle.dumps(Here())).__class__)",
        "import inspect\nprint(inspect.getsource(Here))",
    ],
}

BESIDE = {
    "beside.txt": "text beside",
    "beside.py": "whose = 'beside'\nprint('imported')\nclass Thing: pass\n",
    "analysis.py": "whose = 'an analysis of my own'\n",
    "yaml/__init__.py": "whose = 'a yaml of my own'\n",
    "statistics.py": "whose = 'statistics of my own'\n",
    "csv.py": "whose = 'a csv of my own'\n",
    "package/inner.py": "whose = 'inner'\n",
    "lib/further.py": "whose = 'further'\n",
    "shadow/lxml/__init__.py": "whose = 'an lxml of my own'\n",
    "made_script.py": "import sys\nfrom_script = __name__, sys.argv\nprint('run')\n",
}
"""Files beside the notebooks."""


def notebook(*cells: str | tuple[str, ...], **metadata: Any) -> nbformat.NotebookNode:
    """Return a notebook of these code cells; of a tuple, the rest are the cell's tags."""
    made = [new_markdown_cell("# Words")]
    for cell in cells:
        source, *tags = (cell,) if isinstance(cell, str) else cell
        made.append(new_code_cell(source, metadata={"tags": tags}))
    for number, cell in enumerate(made):
        cell["id"] = f"cell-{number}"
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    return new_notebook(cells=made, metadata={"kernelspec": kernel, **metadata})


def family(name: str) -> nbformat.NotebookNode:
    """Return the notebook of a family."""
    return notebook(*((source, "raises-exception") for source in FAMILIES[name]))


STUCK = "print('begun', flush=True)\ndef stuck():\n    while True: pass\nstuck()"
COMM = (
    "from comm import create_comm\nc = create_comm('jupyter.widget', data={'state': "
    "{'_model_name': 'M', 'v': 1}}, comm_id='fixed')\nc.send({'method': 'update', "
    "'state': {'v': 2}})"
)

ENDINGS: dict[str, tuple[nbformat.NotebookNode, dict[str, Any]]] = {
    "hangs": (notebook("1", STUCK, "2"), {"execution_timeout": 3}),
    "hangs_in_a_call": (
        notebook("import time\ndef stuck():\n    time.sleep(600)\nstuck()"),
        {"timeout": 3},  # its other name
    ),
    "hangs_in_await": (
        notebook("import asyncio\nawait asyncio.sleep(600)"),
        {"execution_timeout": 3},
    ),
    "hangs_with_a_child": (
        notebook("import subprocess\nsubprocess.run(['sleep', '600'])"),
        {"execution_timeout": 3},
    ),
    "leaves_at_the_end": (notebook("1", "quit()"), {}),
    "dies": (notebook("print(1, flush=True)", "import os\nos._exit(0)", "2"), {}),
    "is_killed": (notebook("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "1"), {}),
    "fails": (notebook("1", "1 / 0", "2"), {}),
    "bad_parameters": (notebook(("a = 1 / 0", "parameters"), "a"), {"parameters": {"a": 2}}),
    "other_parameters": (
        notebook(("a = 1", "parameters"), "a", "b"),
        {"parameters": {"a": "x", "b": 2}},  # one of another type, one that is unknown
    ),
    "goes_on": (
        notebook(
            ("1 / 0", "raises-exception"),
            "2",
            ("1 / 0", "skip-execution"),
            "  \n",
            "# words",
            "pass",
            COMM,
            "get_ipython().set_next_input('x')",
            "%load made_script.py",
        ),
        {},
    ),
    "may_fail_anywhere": (notebook("1 / 0", "2"), {"allow_errors": True}),
    "may_fail_so": (notebook("1 / 0", "2"), {"allow_error_names": ["ZeroDivisionError"]}),
    "may_not_fail": (notebook(("1 / 0", "raises-exception"), "2"), {"force_raise_errors": True}),
    "options": (
        notebook(("1 / 0", "own"), "2", ("3", "skip-execution"), COMM),
        {
            "skip_cells_with_tag": "own",
            "record_timing": False,
            "store_widget_state": False,
            "start_timeout": 120,
        },
    ),
    "is_interrupted": (
        notebook("import time\ntime.sleep(600)", "2"),
        {"execution_timeout": 3, "interrupt_on_timeout": True},
    ),
    "coalesces": (
        notebook("import sys\nprint(1)\nprint(2, file=sys.stderr)\nprint(3)"),
        {"coalesce_streams": True},
    ),
    "no_language": (notebook("1"), {}),
    "no_kernel": (notebook("1"), {"kernel_name": None}),
    "kernel_of_no_mapping": (notebook("1"), {}),
    "kernel_of_no_mapping_and_no_name": (notebook("1"), {"kernel_name": None}),
    "unknown_kernel": (notebook("1"), {"kernel_name": "nonsense"}),
    "kernel_that_another_is_named": (notebook("1"), {"kernel_name": "other"}),
    "report_mode": (notebook("1"), {"report_mode": True}),
    "only_prepared": (notebook("1 / 0"), {"prepare_only": True}),
    "nothing": (notebook(), {}),
    "old_format": (notebook("1"), {}),
}
for _name in ("kernel_of_no_mapping", "kernel_of_no_mapping_and_no_name"):
    ENDINGS[_name][0].metadata["kernelspec"] = "python3"
del ENDINGS["no_language"][0].metadata["kernelspec"]["language"]
del ENDINGS["no_kernel"][0].metadata["kernelspec"]
ENDINGS["old_format"][0].nbformat_minor = 0
for _cell in ENDINGS["old_format"][0].cells:
    del _cell["id"]
