"""For each operation somebody who may ask for it, and arguments that the server accepts as things stand.

The fuzzer keeps its own selections and its own free texts, and every so often one of the arguments.
"""

import functools

from documents import Name, Words
from world import AWAY, CHOOSING, PASSWORD, PEOPLE, PLANNED, REBOUND, SIGNING_IN, WANDERING, fix, key, moment, world

FITS = {}
NOTE = Words("已核实")


def fits(function):
    """Registers what fits the operation of this name: who asks, and with which arguments."""
    name = function.__name__.rstrip("_")
    head, *rest = name.split("_")
    FITS[head + "".join(part.capitalize() for part in rest)] = function
    return function


def of_officer(function):
    """An operation of the police with one input."""
    name = function.__name__

    @functools.wraps(function)
    def with_caller(dice):
        return world().police, {"input": function(dice)}

    with_caller.__name__ = name
    return fits(with_caller)


def of_person(function):
    """An operation of a person with one input."""

    @functools.wraps(function)
    def with_caller(dice):
        phone, given = function(dice)
        return phone.token, {"input": given}

    return fits(with_caller)


def typed(given, *enums):
    """An input of the API's JSON, with the fields named as enumerations."""
    if isinstance(given, list):
        return [typed(entry, *enums) for entry in given]
    if not isinstance(given, dict):
        return given
    return {
        name: ([Name(one) for one in value] if isinstance(value, list) else Name(value)) if name in enums else typed(value, *enums)
        for name, value in given.items()
    }


def position():
    return typed(fix(), "datum", "source")


# --- queries


def page(callers, **filters):
    """A list, asked for by one of these callers, half of the time with one of these filters."""

    def fit(dice):
        caller = dice.choice(callers)
        token = somebody(dice) if caller == "person" else world().officers[caller]
        given = {"first": dice.randint(1, 20)}
        if filters and dice.random() < 0.5:
            name = dice.choice(sorted(filters))
            given["filter"] = {name: filters[name]}
        return token, given

    return fit


def somebody(dice):
    return world().phones[dice.choice(PEOPLE)].token


def anybody(dice):
    return dice.choice([*world().officers.values(), somebody(dice)])


SEEING = ["police", "chief", "prosecutor", "leader"]
FITS["alerts"] = page(SEEING, kinds=[Name("ZONE_EXIT")], active=True, minSeverity=Name("LOW"), states=[Name("RAISED"), Name("ACKNOWLEDGED")])
FITS["cases"] = page(SEEING, search="徐", stage=Name("PROSECUTION"))
FITS["people"] = page(SEEING, residence=Name("LOCAL"), measureKind=Name("BAIL"), standing=Name("GOOD"))
FITS["reports"] = page([*SEEING, "helper", "person"], kinds=[Name("SITUATION")])
FITS["clocks"] = page(SEEING, states=[Name("RUNNING"), Name("OVERDUE")])
FITS["officers"] = page([*SEEING, "admin", "judge"], active=True)
FITS["outages"] = page(["admin"])
FITS["drawPeriods"] = page(["police", "chief"])
FITS["spotCheckRounds"] = page(["police", "chief"])


@fits
def latest_locations(dice):
    w = world()
    people = [w.phones[number].person for number in dice.sample(PEOPLE, 3)]
    box = {"west": 115.0, "east": 119.0, "south": 33.0, "north": 41.0}
    filters = [None, {"personIds": people}, {"bounds": box}]
    return w.officers[dice.choice(SEEING)], {"filter": dice.choice(filters)}


@fits
def node(dice):
    id, token = dice.choice(world().nodes)
    return token, {"id": id}


@fits
def person(dice):
    phone = world().phones[dice.choice(PEOPLE)]
    return dice.choice([world().police, world().officers["prosecutor"], phone.token]), {"id": phone.person}


@fits
def viewer(dice):
    return anybody(dice), {}


@fits
def deployment(dice):
    return anybody(dice), {}


@fits
def clock_rules(dice):
    return anybody(dice), {}


@fits
def spot_check_matrix(dice):
    return anybody(dice), {}


@fits
def question_templates(dice):
    return world().officers[dice.choice(SEEING)], {}


# --- alerts


@of_officer
def acknowledge_alert(dice):
    return {"alertId": world().alert(), "note": NOTE}


@of_officer
def assign_alert(dice):
    officer = dice.choice([None, dice.choice(world().colleagues)["id"]])
    return {"alertId": dice.choice(world().open_alerts), "officerId": officer, "note": NOTE}


@of_officer
def note_alert(dice):
    return {"alertId": dice.choice(world().open_alerts), "text": NOTE}


@of_officer
def open_enquiry(dice):
    return {"alertId": world().alert("ACKNOWLEDGED"), "note": NOTE}


@of_officer
def close_alert(dice):
    outcome, state = dice.choice([("NOISE", "ACKNOWLEDGED"), ("NO_BREACH", "ACKNOWLEDGED"), ("EXCUSED", "ENQUIRY"), ("NOT_PROVABLE", "ENQUIRY")])
    return {"alertId": world().alert(state), "outcome": Name(outcome), "reason": NOTE}


# --- reports


@of_person
def file_situation_report(dice):
    kind = Name(dice.choice(["ADDRESS_CHANGE", "COMPLAINT", "HARDSHIP", "HELP", "ILLNESS", "MEASURE_CHANGE", "REQUEST"]))
    when = dice.choice([{}, {"happenedAt": moment(hours=-dice.randint(1, 900))}])
    return world().of(PEOPLE, "report"), {"idempotencyKey": key(), "kind": kind, "text": Words("发烧"), **when}


def report_move(state, **more):
    """A move on a report in this state: of the police, or of the helper on a call for help."""

    def fit(dice):
        helps = dice.random() < 0.3
        caller = world().officers["helper" if helps else "police"]
        return caller, {"input": {"reportId": world().report(state, helps), **more}}

    return fit


FITS["takeReport"] = report_move("FILED")
FITS["answerReport"] = report_move("TAKEN", answer=Words("收到"))
FITS["closeReport"] = report_move("ANSWERED")


# --- leave


@of_person
def file_leave_request(dice):
    phone = world().of(PEOPLE, "leave")
    given = typed(world().leave_of(phone), "kind", "purpose", "datum", "transport")
    given["purpose"] = Name(dice.choice(["FAMILY", "LEGAL", "MEDICAL", "OTHER", "STUDY", "WORK"]))
    given["paperIds"] = dice.choice([None, [phone.file()]])
    return phone, {**given, "text": Words("复查"), "route": dice.choice([None, Words("高铁")])}


@of_person
def amend_leave_request(dice):
    leave, phone = world().leave("RETURNED_FOR_MORE")
    return phone, {"idempotencyKey": key(), "leaveRequestId": leave["id"], "text": Words("补充"), "paperIds": [phone.file()]}


@of_person
def extend_leave(dice):
    leave, phone = world().leave("APPROVED")
    return phone, {**world().extension(leave), "reason": Words("车票改签")}


@of_person
def return_from_leave(dice):
    id, phone = world().away_on_leave()
    return phone, {"idempotencyKey": key(), "leaveRequestId": id, "fix": dice.choice([None, position()])}


@of_person
def cancel_leave_request(dice):
    leave, phone = world().leave(dice.choice(["FILED", "APPROVED", "RETURNED_FOR_MORE"]))
    return phone, {"idempotencyKey": key(), "leaveRequestId": leave["id"], "reason": Words("不去了")}


@fits
def decide_leave_request(dice):
    w, caller, more = world(), "police", {}
    decision = dice.choice(
        ["TAKE", "ASK_CONSENT", "CONSENT", "REFUSE_CONSENT", "ACKNOWLEDGE", "APPROVE", "REFUSE", "ASK_FOR_MORE", "GRANT_EXTENSION", "REFUSE_EXTENSION"]
    )
    if decision in ("ASK_CONSENT", "CONSENT", "REFUSE_CONSENT"):
        leave, officer = w.leave_to_ask_about()
        if decision != "ASK_CONSENT":
            w.decide(leave["id"], "ASK_CONSENT")
            caller = officer
    elif decision == "ACKNOWLEDGE":
        leave = w.file_leave(w.of(WANDERING, "urgent"), "URGENT")
    else:
        state = {"APPROVE": "CONSENTED", "GRANT_EXTENSION": "EXTENDING", "REFUSE_EXTENSION": "EXTENDING"}.get(decision, "FILED")
        leave, _ = w.leave(state)
    if decision in ("REFUSE", "REFUSE_CONSENT"):
        more["refusalCode"] = Name(dice.choice(["OTHER", "INCOMPLETE_PAPERS", "HEARING_OR_SUMMONS"]))
    if decision in ("APPROVE", "ACKNOWLEDGE", "CONSENT"):
        more["conditions"] = dice.choice([None, Words("保持电话畅通")])
    return w.officers[caller], {"input": {"leaveRequestId": leave["id"], "decision": Name(decision), "reason": NOTE, **more}}


# --- check-ins


@of_person
def submit_check_in(dice):
    id, phone = world().check_in()
    return phone, {
        "idempotencyKey": key(),
        "checkInId": id,
        "answers": [{"key": "needs", "text": "无"}],
        "note": Words("一切正常"),
        "fix": dice.choice([None, position()]),
        "photoId": dice.choice([None, phone.file()]),
    }


@of_officer
def review_check_in(dice):
    id, phone = world().check_in()
    world().handed_in(id, phone)
    return {"checkInId": id, "note": NOTE}


@of_officer
def record_check_in(dice):
    route = Name(dice.choice(["IN_PERSON", "PAPER", "PHONE"]))
    return {"checkInId": world().check_in()[0], "route": route, "note": NOTE}


@of_officer
def set_check_in_plan(dice):
    plan = typed(world().plan(world().of(PLANNED, "plan").person, f"{dice.randint(0, 23):02}:{dice.randint(0, 59):02}"), "weekdays")
    own = {"kind": Name(dice.choice(["TEXT", "YES_NO"])), "chinese": "最近怎么样？"}
    return {**plan, "windowMinutes": dice.randint(60, 1440), "questions": dice.choice([plan["questions"], [own], []])}


@of_officer
def end_check_in_plan(dice):
    return {"planId": world().check_in_plan()}


# --- spot checks


@of_officer
def start_spot_check(dice):
    person = world().of(PEOPLE, "spot check").person
    whom = {"random": {"size": 1}} if dice.random() < 0.15 else {"personIds": [person]}
    return {"idempotencyKey": key(), "reason": NOTE, "answerMinutes": dice.choice([None, 10, 120]), **whom}


@of_person
def confirm_spot_check(dice):
    id, _, phone = world().spot_check(confirmed=False)
    return phone, {"spotCheckId": id}


@of_person
def answer_spot_check(dice):
    id, challenge, phone = world().spot_check()
    return phone, {"spotCheckId": id, "challenge": challenge, "fix": position()}


# --- what officers set about a person


@of_officer
def start_clock(dice):
    rule = dice.choice(["HOME_STATION_NAMED", "REPORT_IN_TOLD", "CHANGE_TOLD", "FORFEITURE_DECIDED", "GUARANTEE_RENEWED"])
    when = dice.choice([None, moment(hours=-dice.randint(1, 20))])
    return {"personId": world().of(PEOPLE, "clock").person, "ruleCode": rule, "happenedAt": when, "note": NOTE}


@of_officer
def meet_clock(dice):
    return {"clockId": world().clock(), "note": NOTE}


@of_officer
def cancel_clock(dice):
    return {"clockId": world().clock(), "note": NOTE}


@of_officer
def create_zone(dice):
    east, north = 117 + dice.random(), 34 + dice.random()
    ring = [(east, north), (east + 0.01, north), (east + 0.01, north + 0.01), (east, north + 0.01), (east, north)]
    shape, radius = dice.choice(
        [({"type": "Polygon", "coordinates": [ring]}, None), ({"type": "Point", "coordinates": ring[0]}, dice.uniform(100, 2000))]
    )
    return {
        "personId": world().of(WANDERING, "zone").person,
        "name": Words("医院"),
        "kind": Name(dice.choice(["PERMITTED", "PROHIBITED"])),
        "datum": Name(dice.choice(["WGS84", "GCJ02", "BD09"])),
        "geometry": shape,
        "radius": radius,
    }


@of_officer
def retire_zone(dice):
    return {"zoneId": world().zone(world().of(WANDERING, "zone").person), "reason": NOTE}


@of_officer
def name_guarantor(dice):
    return {"personId": world().of(PEOPLE, "guarantor").person, "name": Words("王小明"), "phone": "+86 138-0000-0000"}


@of_officer
def release_guarantor(dice):
    return {"guarantorId": world().guarantor()}


@of_officer
def share_person(dice):
    person, until = world().of(PEOPLE, "share").person, dice.choice([None, moment(days=dice.randint(1, 300))])
    return {"personId": person, "agencyId": dice.choice(world().agencies), "until": until}


@of_officer
def unshare_person(dice):
    person, agency = world().share()
    return {"personId": person, "agencyId": agency}


@of_officer
def create_binding_code(dice):
    return {"personId": world().of(PEOPLE, "code").person}


# --- what administrators do


@fits
def record_outage(dice):
    began = dice.randint(20, 160)
    given = {"startedAt": moment(hours=-began), "endedAt": moment(hours=-began + 1), "note": NOTE}
    return world().admin, {"input": given}


@fits
def set_officer_active(dice):
    # The second half: the first signs in.
    officer = dice.choice(world().staff[len(world().staff) // 2 :])
    return world().admin, {"input": {"officerId": officer["id"], "active": dice.random() < 0.5}}


@fits
def set_officer_roles(dice):
    officer = dice.choice(world().staff[len(world().staff) // 2 :])
    roles = dice.sample(["AUDITOR", "HANDLER", "HELPER", "LEADER"], 2)
    return world().admin, {"input": {"officerId": officer["id"], "roles": [Name(role) for role in roles]}}


# --- phones and sign-ins


@of_person
def submit_fixes(dice):
    phone = world().of(WANDERING, "fixes")
    fixes = [fix(-dice.randint(0, 80_000), 34.2 + dice.random() / 10, 117.2 + dice.random() / 10) for _ in range(dice.randint(1, 5))]
    return phone, {"fixes": typed(fixes, "datum", "source")}


@of_person
def set_consent(dice):
    kind = Name(dice.choice(["FACE", "LOCATION", "NOTICES", "VOICE"]))
    return world().of(CHOOSING, "consent"), {"kind": kind, "given": dice.random() < 0.5}


@fits
def login(dice):
    officer = dice.choice(world().staff[: len(world().staff) // 2])
    return None, {"input": {"username": officer["username"], "password": PASSWORD, "refreshInCookie": dice.random() < 0.3}}


@fits
def bind_device(dice):
    return None, {"input": {"code": f"DEMO-{dice.choice(REBOUND):04}", "platform": Words("WeChat 8")}}


@fits
def login_device(dice):
    phone = world().of(SIGNING_IN, "device")
    return phone.token, {"input": {"deviceId": phone.device, "deviceKey": phone.device_key, "platform": Words("WeChat 8")}}


@fits
def refresh(dice):
    tokens = world().refresh_tokens
    return world().phones[SIGNING_IN[0]].token, {"input": {"refreshToken": tokens.pop() if len(tokens) > 1 else tokens[0]}}


@fits
def logout(dice):
    tokens = world().access_tokens
    return tokens.pop() if len(tokens) > 1 else tokens[0], {}
