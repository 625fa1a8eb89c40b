"""``python -m tests.hostile_hour``: run cases, tell of each that something does not hold."""

from __future__ import annotations

import argparse
import time
from collections import Counter

from tests.hostile_hour.hour import KINDS, Finding, abreast, family_of


def main() -> int:
    """Return 1 where anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile_hour", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many cases")
    parser.add_argument("--seed", type=int, default=1, help="of which run")
    parser.add_argument("--minutes", type=float, help="end after this time, whatever is left")
    parser.add_argument("--jobs", type=int, default=1, help="in how many processes")
    parser.add_argument("--family", help="only cases of this family")
    parser.add_argument("--case", type=int, help="this one case")
    given = parser.parse_args()
    cases = [given.case] if given.case is not None else range(given.count)
    chosen = [case for case in cases if given.family in (None, family_of(case))]
    end = time.monotonic() + (given.minutes or 10_000) * 60
    done: Counter[str] = Counter()
    findings: list[Finding] = []
    told: Counter[tuple[str, str]] = Counter()
    for case, finding, named in abreast(chosen, given.seed, given.jobs):
        done[family := family_of(case)] += 1
        told.update({(family, kind): count for kind, count in named.items()})
        if finding is not None:
            findings.append(finding)
            print(f"case {case} ({finding.family}): {finding.what}\n  {finding.where}", flush=True)
        if time.monotonic() > end:
            break
    _table(done, told, findings)
    print(f"{done.total():,} of {len(chosen):,} cases, {len(findings)} findings, seed {given.seed}")
    return 1 if findings else 0


def _table(done: Counter[str], told: Counter[tuple[str, str]], findings: list[Finding]) -> None:
    """Print what was done and told, and each kind of finding, a family a row."""
    bad = Counter((one.family, one.kind) for one in findings)
    heads = ("cases", "with line", "whole file", "refusals", *KINDS)
    print(f"{'family':10}" + "".join(f"{head:>12}" for head in heads))
    rows = {family: (family,) for family in sorted(done)} | {"all": tuple(done)}
    for name, families in rows.items():
        counts = [sum(done[one] for one in families)]
        counts += [sum(told[one, by] for one in families) for by in ("line", "whole", "refusal")]
        counts += [sum(bad[one, kind] for one in families) for kind in KINDS]
        print(f"{name:10}" + "".join(f"{count:>12,}" for count in counts))


if __name__ == "__main__":
    raise SystemExit(main())
