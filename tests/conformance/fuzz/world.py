"""What lives in the server under test: who is signed in, and things that an operation can be asked about.

Everything is made through the API, as clients would, by the demo's accounts and binding codes.
"""

import base64
import itertools
import os
import time
from collections import defaultdict, deque
from datetime import datetime, timedelta, timezone
from uuid import uuid4

import requests

ADDRESS = os.environ["YUNJIAN_URL"]
PASSWORD = "demo-only"
ACCOUNTS = ["prosecutor", "leader", "police", "chief", "judge", "helper", "auditor", "admin", "tongshan"]
# Binding codes of people of one district, by what is done to them: what is done to one group must not stand in the way of
# what is tried on another.
PEOPLE = range(10, 90)
CHECKING_IN = range(10, 90)
AWAY = range(201, 221)
PLANNED = range(221, 240)
WANDERING = range(221, 236)
CHOOSING = range(236, 240)
REBOUND = range(240, 250)
SIGNING_IN = range(1, 10)
# How many sign-ins are made ahead for what ends them or uses them up.
SIGN_INS = 80
# Check-ins are opened by the minute, so that one waits for them up to a minute and a bit.
PATIENCE = 100
# How often a server that is busy is asked again.
BUSY = 5
CHINA = timezone(timedelta(hours=8))
PHOTO = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
EVERY_DAY = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]

line = requests.Session()


def now():
    return datetime.now(timezone.utc)


def moment(**ahead):
    """A moment so far from now, as the API has it."""
    return (now() + timedelta(**ahead)).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def key():
    """A key as a phone makes it."""
    return uuid4().hex


class Refused(AssertionError):
    """What was to be made ready was refused."""


def call(query, variables=None, token=None):
    """The data of an operation that must succeed."""
    headers = {"authorization": f"Bearer {token}"} if token else {}
    body = {"query": query, "variables": variables or {}}
    for _ in range(BUSY):
        answer = line.post(f"{ADDRESS}/graphql", json=body, headers=headers, timeout=60).json()
        errors = answer.get("errors")
        if not errors or errors[0]["extensions"].get("code") != "UNAVAILABLE":
            break
        # Nothing was stored: the disk is busy, and the server asks to be asked again.
        time.sleep(1)
    if errors:
        raise Refused(f"{query} with {variables}: {errors}")
    return answer["data"]


def change(name, given, wanted, token):
    """The payload of a mutation with this input."""
    kind = name[0].upper() + name[1:] + "Input"
    if name in ("acknowledgeAlert", "openEnquiry"):
        kind = "AlertInput"
    query = f"mutation ($input: {kind}!) {{ {name}(input: $input) {{ {wanted} }} }}"
    return call(query, {"input": given}, token)[name]


class Phone:
    """A bound phone and its person."""

    def __init__(self, number):
        wanted = "accessToken deviceId deviceKey viewer { ... on Person { id } }"
        bound = change("bindDevice", {"code": f"DEMO-{number:04}", "platform": "fuzz"}, wanted, None)
        self.number = number
        self.token = bound["accessToken"]
        self.device = bound["deviceId"]
        self.device_key = bound["deviceKey"]
        self.person = bound["viewer"]["id"]
        self.leaves = 0

    def sign_in(self):
        """One more sign-in of this phone."""
        given = {"deviceId": self.device, "deviceKey": self.device_key}
        return change("loginDevice", given, "accessToken refreshToken", None)

    def file(self):
        """The id of a photo that was sent."""
        sent = line.post(
            f"{ADDRESS}/files",
            files={"file": ("photo.png", PHOTO, "image/png")},
            headers={"authorization": f"Bearer {self.token}"},
            timeout=30,
        )
        sent.raise_for_status()
        return sent.json()["id"]

    def consent(self, kind):
        change("setConsent", {"kind": kind, "given": True}, "consent { kind }", self.token)

    def leave_district(self):
        """Ten minutes of good positions far out of the home district, so that there is an alert to act on."""
        fixes = [
            fix(seconds=30 * (index - 20), latitude=39.9 + index * 0.0003, longitude=116.4 + index * 0.0002)
            for index in range(20)
        ]
        sent = change("submitFixes", {"fixes": fixes}, "accepted rejected { code }", self.token)
        assert sent["accepted"] == len(fixes), sent


def fix(seconds=0, latitude=34.27, longitude=117.22):
    """A good position."""
    return {
        "key": key(),
        "takenAt": moment(seconds=seconds),
        "latitude": latitude,
        "longitude": longitude,
        "datum": "WGS84",
        "accuracy": 9.5,
        "source": "GNSS",
    }


class World:
    """Who is signed in and what lives. Whatever is asked of it is made when it is not there."""

    def __init__(self):
        wanted = "accessToken"
        self.officers = {
            name: change("login", {"username": name, "password": PASSWORD}, wanted, None)["accessToken"]
            for name in ACCOUNTS
        }
        self.police, self.admin = self.officers["police"], self.officers["admin"]
        groups = (PEOPLE, AWAY, WANDERING, CHOOSING, SIGNING_IN)
        self.phones = {number: Phone(number) for group in groups for number in group}
        self.turns = defaultdict(itertools.count)
        self.known = defaultdict(list)
        self.alerts = deque()
        self.open = deque()
        self.checked_in = None
        self.plan_check_ins()
        signed_in = [self.of(SIGNING_IN, "sign-in").sign_in() for _ in range(SIGN_INS)]
        self.access_tokens = [tokens["accessToken"] for tokens in signed_in[::2]]
        self.refresh_tokens = [tokens["refreshToken"] for tokens in signed_in[1::2]]
        self.away = deque(self.send_away(self.phones[number]) for number in AWAY)
        # One of each kind, which lists show and `node` finds.
        change("recordOutage", {"startedAt": moment(hours=-50), "endedAt": moment(hours=-49), "note": "-"}, "outage { id }", self.admin)
        self.report(helps=True)
        self.clock()
        self.share()
        self.photo = (self.phones[10].file(), self.phones[10].token)
        # These stay open: they are written on and given to officers.
        self.open_alerts = [self.alert() for _ in range(8)]
        for _ in range(3):
            self.spot_check(confirmed=False)
        self.look_around()

    def of(self, group, purpose):
        """The next phone of a group, whoever had its turn before for the same purpose."""
        return self.phones[group[next(self.turns[purpose]) % len(group)]]

    # --- officers, agencies, ids that exist

    def look_around(self):
        """Learns ids of every kind."""
        people = """id agency { id } cases { id } zones { id obligation { id } } measure { id obligations { id } } device { id }
          clocks { id } notices(first: 2) { edges { node { id } } } checkInPlan { id } guarantors { id }"""
        mine = call(
            f"""{{ people(first: 20) {{ edges {{ node {{ {people} }} }} }} alerts(first: 20) {{ edges {{ node {{ id }} }} }}
              reports(first: 50) {{ edges {{ node {{ id }} }} }} spotCheckRounds(first: 5) {{ edges {{ node {{ id
              checks(first: 3) {{ edges {{ node {{ id }} }} }} }} }} }} drawPeriods(first: 3) {{ edges {{ node {{ id }} }} }} }}""",
            token=self.police,
        )
        self.collect(mine)
        self.nodes = [
            (id, self.police)
            for kind, ids in self.known.items()
            if kind not in ("plan", "guarantor")
            for id in ids[:5]
        ]
        self.nodes.append(self.photo)
        everybody = call("{ officers(first: 200) { edges { node { id username roles agency { id } } } } }", token=self.admin)
        staff = [edge["node"] for edge in everybody["officers"]["edges"]]
        self.agencies = sorted({one["agency"]["id"] for one in staff})
        # The demo's accounts are left out: the fuzzer would lock itself out.
        self.staff = [one for one in staff if one["username"] not in ACCOUNTS]
        mine = call("{ officers(first: 100) { edges { node { id username roles } } } }", token=self.police)
        mine = [edge["node"] for edge in mine["officers"]["edges"]]
        self.colleagues = [one for one in mine if "HANDLER" in one["roles"] and one["username"] not in ACCOUNTS]
        self.collect(self.staff)
        self.known["file"].append(self.photo[0])

    def collect(self, value):
        if isinstance(value, list):
            for entry in value:
                self.collect(entry)
        elif isinstance(value, dict):
            if "id" in value:
                self.known[value["id"].partition("_")[0]].append(value["id"])
            for entry in value.values():
                self.collect(entry)

    # --- alerts

    def alert(self, state="RAISED"):
        """The id of an alert in this state; of one that was moved on before, once everybody has raised one."""
        for _ in PEOPLE:
            if self.alerts:
                break
            phone = self.of(PEOPLE, "alert")
            phone.leave_district()
            query = """query ($filter: AlertFilter!) { alerts(filter: $filter, first: 10) { edges { node { id } } } }"""
            raised = call(query, {"filter": {"personIds": [phone.person], "states": ["RAISED"]}}, self.police)
            self.alerts.extend(edge["node"]["id"] for edge in raised["alerts"]["edges"])
        if not self.alerts:
            return self.known["alert"][0]
        id = self.alerts.popleft()
        if state != "RAISED":
            change("acknowledgeAlert", {"alertId": id}, "alert { id }", self.police)
        if state == "ENQUIRY":
            change("openEnquiry", {"alertId": id}, "alert { id }", self.police)
        return id

    # --- reports

    def report(self, state="FILED", helps=False):
        """The id of a situation report in this state."""
        given = {"idempotencyKey": key(), "kind": "HELP" if helps else "ILLNESS", "text": "发烧"}
        phone = self.of(PEOPLE, "report")
        if helps:
            # A call for help is seen by helpers whose agency has to do with the person.
            self.share(phone, "helper")
        id = change("fileSituationReport", given, "report { id }", phone.token)["report"]["id"]
        officer = self.officers["helper"] if helps else self.police
        if state != "FILED":
            change("takeReport", {"reportId": id}, "report { id }", officer)
        if state == "ANSWERED":
            change("answerReport", {"reportId": id, "answer": "收到"}, "report { id }", officer)
        return id

    # --- leave

    def leave_of(self, phone, kind="SINGLE"):
        """A leave as a person asks for it; none of a person's overlap."""
        phone.leaves += 1
        ahead = timedelta(days=2 * phone.leaves)
        return {
            "idempotencyKey": key(),
            "kind": kind,
            "purpose": "MEDICAL",
            "text": "到医院复查",
            "places": [{"name": "南京", "latitude": 32.06, "longitude": 118.77, "datum": "WGS84"}],
            "startsAt": moment(days=ahead.days) if kind == "SINGLE" else moment(seconds=-5),
            "endsAt": moment(days=ahead.days + 1) if kind == "SINGLE" else moment(hours=6),
            "transport": "TRAIN",
            "contactName": "王小明",
            "contactPhone": "13800000000",
        }

    def file_leave(self, phone, kind="SINGLE"):
        wanted = "leaveRequest { id endsAt consentAgency { kind } }"
        return change("fileLeaveRequest", self.leave_of(phone, kind), wanted, phone.token)["leaveRequest"]

    def decide(self, id, decision, officer="police", **more):
        given = {"leaveRequestId": id, "decision": decision, **more}
        change("decideLeaveRequest", given, "leaveRequest { id }", self.officers[officer])

    def consenting(self, leave):
        """Who is asked before this leave is approved; nobody where the police decide alone."""
        kind = (leave["consentAgency"] or {}).get("kind")
        return {"PROCURATORATE": "prosecutor", "COURT": "judge"}.get(kind)

    def leave(self, state="FILED"):
        """A leave in this state and the phone of who asked for it."""
        phone = self.of(PEOPLE, "leave")
        leave = self.file_leave(phone)
        officer = self.consenting(leave)
        if state in ("CONSENTED", "APPROVED") and officer:
            self.decide(leave["id"], "ASK_CONSENT")
            self.decide(leave["id"], "CONSENT", officer)
        if state in ("APPROVED", "EXTENDING"):
            if state == "EXTENDING" and officer:
                self.decide(leave["id"], "ASK_CONSENT")
                self.decide(leave["id"], "CONSENT", officer)
            self.decide(leave["id"], "APPROVE")
        if state == "EXTENDING":
            change("extendLeave", self.extension(leave), "leaveRequest { id }", phone.token)
        if state == "RETURNED_FOR_MORE":
            self.decide(leave["id"], "ASK_FOR_MORE", reason="请补充材料")
        return leave, phone

    def extension(self, leave):
        until = datetime.fromisoformat(leave["endsAt"].replace("Z", "+00:00")) + timedelta(hours=6)
        return {
            "idempotencyKey": key(),
            "leaveRequestId": leave["id"],
            "reason": "车票改签",
            "until": until.isoformat().replace("+00:00", "Z"),
        }

    def leave_to_ask_about(self):
        """A leave that another agency must consent to, and who consents."""
        for _ in PEOPLE:
            leave, _ = self.leave()
            if self.consenting(leave):
                return leave, self.consenting(leave)
        raise AssertionError("nobody's measure was decided by another agency")

    def send_away(self, phone):
        """An urgent leave that may begin at once: the server begins it within seconds."""
        leave = self.file_leave(phone, "URGENT")
        self.decide(leave["id"], "ACKNOWLEDGE")
        return leave["id"], phone

    def away_on_leave(self):
        """A leave that is under way, and its phone; one that has not begun once all have been returned from."""
        if not self.away:
            leave, phone = self.leave("APPROVED")
            return leave["id"], phone
        id, phone = self.away.popleft()
        query = "query ($id: ID!) { node(id: $id) { ... on LeaveRequest { startedAt } } }"
        self.until(lambda: call(query, {"id": id}, self.police)["node"]["startedAt"], "a leave that begins")
        return id, phone

    # --- check-ins

    def plan_check_ins(self):
        """Plans check-ins that open with the next minute."""
        # At least a quarter of a minute ahead: a plan asks for nothing that has begun.
        opens = datetime.now(CHINA) + timedelta(seconds=60 + 15)
        for number in CHECKING_IN:
            phone = self.phones[number]
            phone.consent("LOCATION")
            phone.consent("FACE")
            given = self.plan(phone.person, opens.strftime("%H:%M"))
            change("setCheckInPlan", given, "plan { id }", self.police)

    def plan(self, person, opens_at="09:00"):
        return {
            "personId": person,
            "weekdays": EVERY_DAY,
            "opensAt": opens_at,
            "windowMinutes": 120,
            "asksLocation": True,
            "asksPhoto": True,
            "questions": [{"templateKey": "needs"}],
        }

    def check_in(self):
        """A check-in that is open, and the phone of whom it asks; one that was made before, once all have been."""
        query = """{ reports(first: 200, filter: { kinds: [CHECK_IN], checkInStates: [OPEN] }) {
          edges { node { id ... on CheckIn { person { id } } } } } }"""
        by_person = {self.phones[number].person: self.phones[number] for number in CHECKING_IN}

        def look():
            if not self.open:
                found = (edge["node"] for edge in call(query, token=self.police)["reports"]["edges"])
                own = ((node["id"], by_person.get(node["person"]["id"])) for node in found)
                self.open.extend(entry for entry in own if entry[1])
            return self.open or self.checked_in

        self.until(look, "check-ins that open")
        self.checked_in = self.open.popleft() if self.open else self.checked_in
        return self.checked_in

    def handed_in(self, id, phone):
        given = {"idempotencyKey": key(), "checkInId": id, "answers": [{"key": "needs", "text": "无"}]}
        change("submitCheckIn", given, "checkIn { id }", phone.token)

    # --- spot checks

    def spot_check(self, confirmed=True):
        """A spot check with its challenge, and the phone of whom it asks."""
        phone = self.of(PEOPLE, "spot check")
        given = {"idempotencyKey": key(), "personIds": [phone.person], "reason": "例行抽检"}
        id = change("startSpotCheck", given, "spotCheck { id }", self.police)["spotCheck"]["id"]
        if not confirmed:
            return id, None, phone
        shown = change("confirmSpotCheck", {"spotCheckId": id}, "spotCheck { challenge }", phone.token)
        return id, shown["spotCheck"]["challenge"], phone

    # --- what officers set about a person

    def clock(self):
        given = {"personId": self.of(PEOPLE, "clock").person, "ruleCode": "HOME_STATION_NAMED", "note": "收到决定书"}
        return change("startClock", given, "clock { id }", self.police)["clock"]["id"]

    def zone(self, person):
        shape = {"type": "Point", "coordinates": [117.22, 34.27]}
        given = {"personId": person, "name": "医院", "kind": "PERMITTED", "datum": "WGS84", "geometry": shape, "radius": 300}
        return change("createZone", given, "zone { id }", self.police)["zone"]["id"]

    def guarantor(self):
        person = self.of(PEOPLE, "guarantor").person
        given = {"personId": person, "name": "王小明", "phone": "13800000000"}
        named = change("nameGuarantor", given, "person { guarantors { id } }", self.police)
        return named["person"]["guarantors"][-1]["id"]

    def share(self, phone=None, officer="tongshan"):
        """A person who is shown to one more agency, that of an officer, and that agency."""
        person = (phone or self.of(PEOPLE, "share")).person
        agency = call("{ viewer { ... on Officer { agency { id } } } }", token=self.officers[officer])
        agency = agency["viewer"]["agency"]["id"]
        change("sharePerson", {"personId": person, "agencyId": agency}, "person { id }", self.police)
        return person, agency

    def check_in_plan(self):
        person = self.of(PLANNED, "plan").person
        return change("setCheckInPlan", self.plan(person), "plan { id }", self.police)["plan"]["id"]

    def until(self, holds, what):
        """Waits until `holds` gives something."""
        begun = time.monotonic()
        while not holds():
            assert time.monotonic() - begun < PATIENCE, f"waited in vain for {what}"
            time.sleep(0.5)


_world = None


def world():
    """The one world, made when it is first asked for."""
    global _world
    if _world is None:
        _world = World()
    return _world
