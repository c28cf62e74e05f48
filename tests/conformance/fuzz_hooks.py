"""What schemathesis has to know about Yunjian: who calls, what our scalars look like, which errors are answers."""

import json
import os
import urllib.request

import schemathesis
from graphql import FloatValueNode, ListValueNode, NameNode, ObjectFieldNode, ObjectValueNode, StringValueNode
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


def call(query, token=None):
    """One operation by HTTP, without the fuzzer."""
    headers = {"content-type": "application/json"}
    if token:
        headers["authorization"] = f"Bearer {token}"
    request = urllib.request.Request(URL, json.dumps({"query": query}).encode(), headers)
    with urllib.request.urlopen(request, timeout=10) as response:
        return json.load(response)


@schemathesis.auth(refresh_interval=None)
class Prosecutor:
    """Signed in as the demo's prosecutor, and again when the fuzzer has signed itself out."""

    token = None
    suspect = False

    def get(self, case, context):
        cls = type(self)
        if cls.suspect and cls.token:
            cls.suspect = False
            if call("{ viewer { __typename } }", cls.token).get("errors"):
                cls.token = None
        if cls.token is None:
            answer = call('mutation { login(input: {username: "prosecutor", password: "demo-only"}) { accessToken } }')
            cls.token = answer["data"]["login"]["accessToken"]
        return cls.token

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
        if code == "UNAUTHENTICATED":
            Prosecutor.suspect = True
        if code is None and "path" not in error and case.meta.generation.mode.is_negative:
            continue  # Not a valid document, as intended: refused before execution, and so without a code of ours.
        assert code in DOCUMENTED, f"code {code}: {error.get('message')}"
        assert error.get("message"), f"{code} says nothing"
        if code == "BAD_INPUT" and error.get("path"):
            assert error["extensions"].get("field"), f"BAD_INPUT names no field: {error['message']}"


def point(pair):
    """A GeoJSON point."""
    numbers = ListValueNode(values=tuple(FloatValueNode(value=repr(number)) for number in pair))
    fields = {"type": StringValueNode(value="Point"), "coordinates": numbers}
    return ObjectValueNode(
        fields=tuple(ObjectFieldNode(name=NameNode(value=name), value=value) for name, value in fields.items())
    )


def text(strategy):
    """The strategy's texts as literals of a document."""
    return strategy.map(lambda value: StringValueNode(value=value))


moments = st.datetimes().map(lambda moment: moment.isoformat(timespec="milliseconds") + "Z")
schemathesis.graphql.scalar("DateTime", text(moments))
schemathesis.graphql.scalar("Date", text(st.dates().map(lambda date: date.isoformat())))
longitudes = st.floats(-200, 200, allow_nan=False)
schemathesis.graphql.scalar("GeoJSON", st.tuples(longitudes, longitudes).map(point))
