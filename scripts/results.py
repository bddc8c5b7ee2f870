"""Say from the JUnit reports in var/test-results what failed and why, then how many passed: ``N passed, N failed``.

The argument is 1 when a runner itself broke; that counts as a failure even when no test is reported as one. Ends with
1 when something failed or nothing ran.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

LINES_OF_A_FAILURE = 15


def failures(case: ElementTree.Element) -> Iterator[str]:
    """What a test's report says went wrong: the end of it, where the reason stands."""
    for outcome in (*case.findall("failure"), *case.findall("error")):
        said = (outcome.text or outcome.get("message") or "").strip().splitlines()
        where = f"{case.get('classname')} › {case.get('name')}"
        yield "\n    ".join([f"FAILED {where}", *said[-LINES_OF_A_FAILURE:]])


def main(broken: bool) -> int:
    """Print the faults and the sum."""
    cases = [
        case
        for report in sorted(Path("var/test-results").glob("*.xml"))
        for case in ElementTree.parse(report).iter("testcase")  # noqa: S314 - our own runners wrote it
    ]
    skipped = sum(case.find("skipped") is not None for case in cases)
    said = [failure for case in cases for failure in failures(case)]
    for failure in said:
        print(failure)
    failed = max(len(said), int(broken))
    print(f"{len(cases) - len(said) - skipped} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed or len(cases) == skipped else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] == "1"))
