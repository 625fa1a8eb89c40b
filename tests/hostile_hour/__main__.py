"""``python -m tests.hostile_hour``: run cases, tell of each that something does not hold."""

from __future__ import annotations

import argparse
import time
from collections import Counter

from tests.hostile_hour.hour import Finding, family_of, run


def main() -> int:
    """Return 1 where anything was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.hostile_hour", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="how many cases")
    parser.add_argument("--seed", type=int, default=1, help="of which run")
    parser.add_argument("--minutes", type=float, help="end after this time, whatever is left")
    parser.add_argument("--family", help="only cases of this family")
    parser.add_argument("--case", type=int, help="this one case")
    given = parser.parse_args()
    cases = [given.case] if given.case is not None else range(given.count)
    chosen = [case for case in cases if given.family in (None, family_of(case))]
    end = time.monotonic() + (given.minutes or 10_000) * 60
    done: Counter[str] = Counter()
    findings: list[Finding] = []
    for case, finding in run(chosen, given.seed):
        done[family_of(case)] += 1
        if finding is not None:
            findings.append(finding)
            print(f"case {case} ({finding.family}): {finding.what}\n  {finding.where}", flush=True)
        if time.monotonic() > end:
            break
    for family, count in sorted(done.items()):
        bad = sum(one.family == family for one in findings)
        print(f"{family}: {count:,} cases, {bad} findings")
    print(f"{done.total():,} of {len(chosen):,} cases, {len(findings)} findings, seed {given.seed}")
    return 1 if findings else 0


if __name__ == "__main__":
    raise SystemExit(main())
