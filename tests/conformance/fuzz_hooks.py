"""What schemathesis has to know about Yunjian: who calls, what our scalars look like, which errors are answers."""

import json
import os
import urllib.request
from datetime import datetime, timedelta, timezone
from random import Random

import schemathesis
from graphql import (
    ArgumentNode,
    FloatValueNode,
    ListValueNode,
    NameNode,
    ObjectFieldNode,
    ObjectValueNode,
    StringValueNode,
    Visitor,
    print_ast,
    visit,
)
from hypothesis import strategies as st

URL = os.environ["YUNJIAN_URL"] + "/graphql"

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


ACCOUNTS = {"prosecutor", "leader", "police", "chief", "judge", "helper", "auditor", "admin", "tongshan"}

# Who asks, where it is not the prosecutor: whoever may, so that more than a refusal is tried. The helper signs out, once and
# for all, and nobody else loses a token by it.
CALLERS = {
    "Mutation.submitFixes": "DEMO-0090",
    "Mutation.createZone": "police",
    "Mutation.retireZone": "police",
    "Mutation.setOfficerActive": "admin",
    "Mutation.setOfficerRoles": "admin",
    "Mutation.logout": "helper",
}


def call(query, token=None, variables=None):
    """One operation by HTTP, without the fuzzer."""
    headers = {"content-type": "application/json"}
    if token:
        headers["authorization"] = f"Bearer {token}"
    body = json.dumps({"query": query, "variables": variables or {}}).encode()
    with urllib.request.urlopen(urllib.request.Request(URL, body, headers), timeout=10) as response:
        return json.load(response)


def token_of(caller):
    """A fresh token of one of the demo's accounts, or of a phone by its binding code."""
    if caller.startswith("DEMO-"):
        bind = f'mutation {{ bindDevice(input: {{code: "{caller}"}}) {{ accessToken }} }}'
        return call(bind)["data"]["bindDevice"]["accessToken"]
    login = f'mutation {{ login(input: {{username: "{caller}", password: "demo-only"}}) {{ accessToken }} }}'
    return call(login)["data"]["login"]["accessToken"]


def leave_district(token):
    """Ten minutes of good fixes far out of the home district, so that there is an alert to act on."""
    now = datetime.now(timezone.utc)
    fixes = [
        {
            "key": f"fuzz-{index}",
            "takenAt": (now - timedelta(seconds=30 * (20 - index))).isoformat(),
            "latitude": 39.9 + index * 0.0003,
            "longitude": 116.4 + index * 0.0002,
            "datum": "WGS84",
            "accuracy": 8 + index % 5,
            "source": "GNSS",
        }
        for index in range(20)
    ]
    query = "mutation ($input: SubmitFixesInput!) { submitFixes(input: $input) { accepted } }"
    assert call(query, token, {"input": {"fixes": fixes}})["data"]["submitFixes"]["accepted"] == len(fixes)


class Known:
    """Ids that exist, by their prefix. Accounts of the demo are left out: the fuzzer would lock us out."""

    ids = None

    @classmethod
    def of(cls, prefix):
        if cls.ids is None:
            cls.ids = {}
            for number in range(80, 90):
                leave_district(token_of(f"DEMO-00{number}"))
            query = """{
              people(first: 10) { edges { node { id agency { id } cases { id } zones { id obligation { id } } measure { id } device { id } } } }
              officers(first: 100) { edges { node { id username } } }
              alerts(first: 20) { edges { node { id } } }
            }"""
            cls.collect(call(query, token_of("prosecutor"))["data"])
        return cls.ids.get(prefix, [])

    @classmethod
    def collect(cls, value):
        if isinstance(value, list):
            for entry in value:
                cls.collect(entry)
        elif isinstance(value, dict) and value.get("username") not in ACCOUNTS:
            if "id" in value:
                cls.ids.setdefault(value["id"].partition("_")[0], []).append(value["id"])
            for entry in value.values():
                cls.collect(entry)


# Which kind of thing an argument names.
KINDS = {
    "personId": "person",
    "personIds": "person",
    "alertId": "alert",
    "agencyId": "agency",
    "officerId": "officer",
    "assigneeId": "officer",
    "secondOfficer": "officer",
    "zoneId": "zone",
    "obligationId": "obligation",
}


class RealIds(Visitor):
    """Puts ids that exist in place of most made-up ones."""

    def __init__(self, random):
        super().__init__()
        self.random = random

    def enter(self, node, *_):
        if not isinstance(node, (ArgumentNode, ObjectFieldNode)) or self.random.random() < 0.2:
            return None
        name = node.name.value
        prefix = KINDS.get(name) or (self.random.choice(["person", "alert", "zone", "case"]) if name == "id" else None)
        known = Known.of(prefix) if prefix else []
        if not known:
            return None
        value = StringValueNode(value=self.random.choice(known))
        if isinstance(node.value, ListValueNode):
            value = ListValueNode(values=(value,))
        elif not isinstance(node.value, StringValueNode):
            return None
        return type(node)(name=node.name, value=value)


@schemathesis.hook
def map_body(context, body):
    """Most cases ask for things that exist; the rest stay as they were made up."""
    # By the document's own text, so that a seed makes the same run.
    return visit(body, RealIds(Random(print_ast(body))))


@schemathesis.auth(refresh_interval=None)
class Callers:
    """Signs everybody in before the fuzzer tries passwords of its own, which are counted. A token outlives the run."""

    tokens = {}

    def get(self, case, context):
        if not self.tokens:
            self.tokens.update({caller: token_of(caller) for caller in ["prosecutor", *CALLERS.values()]})
        return self.tokens[CALLERS.get(case.operation.label, "prosecutor")]

    def set(self, case, data, context):
        case.headers = case.headers or {}
        case.headers["Authorization"] = f"Bearer {data}"
        case.headers["Content-Type"] = "application/json"


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


def literal(value):
    """A value of JSON as a literal of a document."""
    if isinstance(value, dict):
        fields = (ObjectFieldNode(name=NameNode(value=name), value=literal(entry)) for name, entry in value.items())
        return ObjectValueNode(fields=tuple(fields))
    if isinstance(value, (list, tuple)):
        return ListValueNode(values=tuple(literal(entry) for entry in value))
    return StringValueNode(value=value) if isinstance(value, str) else FloatValueNode(value=repr(value))


def square(corner):
    """A square of a kilometre or so."""
    east, north = corner
    ring = [(east, north), (east + 0.01, north), (east + 0.01, north + 0.01), (east, north + 0.01), (east, north)]
    return {"type": "Polygon", "coordinates": [ring]}


def text(strategy):
    """The strategy's texts as literals of a document."""
    return strategy.map(lambda value: StringValueNode(value=value))


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
schemathesis.graphql.scalar("GeoJSON", shapes.map(literal))
