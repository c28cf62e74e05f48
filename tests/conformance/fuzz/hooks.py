"""What schemathesis has to know about Yunjian: who calls, what fits, which errors are answers, what our scalars look like."""

import itertools
import os
from collections import Counter, defaultdict
from random import Random

import schemathesis
from hypothesis import strategies as st

import documents
from fits import FITS
from world import Refused, world

SEED = os.environ["YUNJIAN_FUZZ_SEED"]

# Every code a client may see. INTERNAL is left out on purpose: no input may cause it.
DOCUMENTED = {
    "UNAUTHENTICATED",
    "FORBIDDEN",
    "NOT_FOUND",
    "BAD_INPUT",
    "CONFLICT",
    "RATE_LIMITED",
    "TOO_LARGE",
    "TOO_COMPLEX",
    "UNAVAILABLE",
    "CURSOR_EXPIRED",
}

# How often something is tried that must be made ready for an operation.
TRIES = 6

# How often each operation was asked, and what came of it: `data`, or the code of the first error.
OUTCOMES = defaultdict(Counter)


# Who asked for an operation last, and may; how many cases of it there were.
CALLERS = {}
NUMBERS = defaultdict(itertools.count)


@schemathesis.hook
def before_call(context, case, kwargs):
    """Six cases of ten fit; of the others some have an argument that the fuzzer made, some only ids that exist, and some
    are asked by somebody else."""
    name = case.operation.definition.field_name
    # By the number of the case, so that a seed makes the same run.
    dice = Random(f"{SEED} {name} {next(NUMBERS[name])}")
    turn = dice.random()
    fitting = case.meta.generation.mode.is_positive and not 0.8 <= turn < 0.95
    if fitting or name not in CALLERS:
        CALLERS[name], arguments = made_ready(name, dice)
    token = CALLERS[name]
    if fitting:
        stray = dice.choice(documents.made_names(case.body) or [None]) if 0.6 <= turn < 0.8 else None
        case.body = documents.with_arguments(case.body, arguments, stray)
        if turn >= 0.95:
            token = dice.choice([None, *world().officers.values(), world().phones[10].token])
    elif case.meta.generation.mode.is_positive:
        case.body = documents.with_real_ids(case.body, world().known, dice)
    case.headers["Content-Type"] = "application/json"
    if token:
        case.headers["Authorization"] = f"Bearer {token}"


def made_ready(name, dice):
    """What fits this operation. Another person is tried when something stands in the way: one on leave is not checked."""
    for _ in range(TRIES - 1):
        try:
            return FITS[name](dice)
        except Refused:
            continue
    return FITS[name](dice)


@schemathesis.hook
def after_call(context, case, response):
    """Counts what came of it."""
    name = case.operation.definition.field_name
    try:
        answer = response.json()
    except ValueError:
        OUTCOMES[name]["no JSON"] += 1
        return
    if any(has_data(value) for value in (answer.get("data") or {}).values()):
        OUTCOMES[name]["data"] += 1
        return
    for error in (answer.get("errors") or [{"extensions": {"code": "nothing"}}])[:1]:
        OUTCOMES[name][(error.get("extensions") or {}).get("code") or "not a document"] += 1


def has_data(value):
    """Whether an answer holds anything: an object does, a list without entries does not."""
    if isinstance(value, dict) and ("edges" in value or "pageInfo" in value):
        return bool(value.get("edges"))
    return bool(value) if isinstance(value, list) else value is not None


@schemathesis.check
def only_documented_errors(ctx, response, case):
    """No failure of the server, and every refusal has a code that the contract names."""
    assert response.status_code < 500, f"status {response.status_code}: {response.text[:500]}"
    for error in response.json().get("errors") or []:
        code = (error.get("extensions") or {}).get("code")
        if code is None and "path" not in error and case.meta.generation.mode.is_negative:
            continue  # Not a valid document, as intended: refused before execution, and so without a code of ours.
        assert code in DOCUMENTED, f"code {code}: {error.get('message')}"
        assert error.get("message"), f"{code} says nothing"
        if code == "BAD_INPUT" and error.get("path"):
            assert error["extensions"].get("field"), f"BAD_INPUT names no field: {error['message']}"


def square(corner):
    """A square of a kilometre or so."""
    east, north = corner
    ring = [(east, north), (east + 0.01, north), (east + 0.01, north + 0.01), (east, north + 0.01), (east, north)]
    return {"type": "Polygon", "coordinates": [ring]}


def text(strategy):
    """The strategy's texts as literals of a document."""
    return strategy.map(documents.literal)


moments = st.datetimes().map(lambda moment: moment.isoformat(timespec="milliseconds") + "Z")
schemathesis.graphql.scalar("DateTime", text(moments))
schemathesis.graphql.scalar("Date", text(st.dates().map(lambda date: date.isoformat())))
numbers = st.floats(-200, 200, allow_nan=False)
shapes = st.one_of(
    st.tuples(st.floats(117, 118), st.floats(34, 35)).map(square),
    st.tuples(numbers, numbers).map(lambda pair: {"type": "Point", "coordinates": pair}),
    st.lists(st.tuples(numbers, numbers), max_size=6).map(lambda ring: {"type": "Polygon", "coordinates": [ring]}),
    st.dictionaries(st.sampled_from(["type", "coordinates", "geometry"]), st.sampled_from(["Polygon", "x", ""])),
)
schemathesis.graphql.scalar("GeoJSON", shapes.map(documents.literal))
