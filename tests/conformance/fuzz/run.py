"""The fuzzer: schemathesis against a running demo, and a count of what came of each operation.

    cargo xtask test --only fuzz, or YUNJIAN_URL=http://127.0.0.1:8090 python run.py

Every day has a seed of its own, which is printed; YUNJIAN_FUZZ_SEED repeats a run. Fails when schemathesis found something,
and when an operation never returned data: what is only ever refused has not been tried.
"""

import datetime
import os
import sys
import time
from pathlib import Path

# Inputs for each operation: documents that the schema allows, and documents that it does not.
EXAMPLES = {"positive": 18, "negative": 5}


def main():
    begun = time.monotonic()
    seed = os.environ.setdefault("YUNJIAN_FUZZ_SEED", datetime.date.today().strftime("%Y%m%d"))
    print(f"seed {seed}: YUNJIAN_FUZZ_SEED={seed} repeats this run", flush=True)
    os.environ["SCHEMATHESIS_HOOKS"] = "hooks"
    from schemathesis.cli import schemathesis

    from world import world

    # Before the fuzzer tries passwords of its own, which are counted.
    world()
    config = Path(__file__).with_name("schemathesis.toml")
    print(f"signed in and set up after {time.monotonic() - begun:.1f} s", flush=True)
    url = f"{os.environ['YUNJIAN_URL']}/graphql"
    failed = False
    for mode, examples in EXAMPLES.items():
        arguments = ["--config-file", str(config), "run", url, "--mode", mode, "--max-examples", str(examples), "--seed", seed]
        try:
            failed |= bool(schemathesis.main(arguments, standalone_mode=False))
        except SystemExit as end:
            failed |= bool(end.code)
    silent = report()
    sys.exit(1 if failed or silent else 0)


def report():
    """Prints what came of each operation; those that never returned data."""
    from fits import FITS
    from hooks import OUTCOMES

    print("\nWhat came of each operation")
    silent = []
    for name in sorted(FITS):
        outcomes = OUTCOMES[name]
        counts = ", ".join(f"{count} {what}" for what, count in outcomes.most_common() if what != "data")
        print(f"  {name:<22} {outcomes['data']:>4} of {outcomes.total():>4} returned data; {counts or 'nothing else'}")
        if not outcomes["data"]:
            silent.append(name)
    if silent:
        print(f"FAILED: never returned data: {', '.join(silent)}", file=sys.stderr)
    return silent


if __name__ == "__main__":
    main()
