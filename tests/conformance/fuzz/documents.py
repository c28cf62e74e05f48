"""Documents that the fuzzer made, and values put into them."""

from dataclasses import replace

from graphql import (
    REMOVE,
    ArgumentNode,
    BooleanValueNode,
    EnumValueNode,
    FloatValueNode,
    IntValueNode,
    ListValueNode,
    NameNode,
    ObjectFieldNode,
    ObjectValueNode,
    OperationDefinitionNode,
    StringValueNode,
    Visitor,
    parse,
    print_ast,
    visit,
)

from world import moment

# What people write is at most so long; an answer to a question is shorter.
LONGEST = 400


class Name(str):
    """A value of an enumeration."""


class Words(str):
    """A free text: the fuzzer's own words stay where it made some, and are these otherwise."""


def literal(value):
    """A value of Python as a literal of a document."""
    match value:
        case dict():
            return fields_literal(
                ObjectFieldNode(name=NameNode(value=name), value=literal(entry))
                for name, entry in value.items()
                if entry is not None
            )
        case list() | tuple():
            return ListValueNode(values=tuple(literal(entry) for entry in value))
        case Name():
            return EnumValueNode(value=str(value))
        case str():
            return StringValueNode(value=str(value))
        case bool():
            return BooleanValueNode(value=value)
        case int():
            return IntValueNode(value=str(value))
    return FloatValueNode(value=repr(value))


def fields_literal(fields):
    """An object of these fields."""
    return ObjectValueNode(fields=tuple(fields))


def root_field(document):
    """The field that a document asks for."""
    (operation,) = (node for node in document.definitions if isinstance(node, OperationDefinitionNode))
    return operation.selection_set.selections[0]


def with_arguments(body, values, stray):
    """The document with `values` as its arguments; what `stray` names stays as the fuzzer made it."""
    document = parse(body)
    field = root_field(document)
    merged = merge(values, {node.name.value: node.value for node in field.arguments or ()}, stray)
    arguments = tuple(ArgumentNode(name=NameNode(value=name), value=value) for name, value in merged.items())
    wanted = field.selection_set and visit(field.selection_set, Sensible())
    fitting = replace(field, arguments=arguments, selection_set=wanted)
    return print_ast(visit(document, Swap(field, fitting)))


def merge(values, made, stray):
    """Literals of `values`, with what the fuzzer made of its free texts and of `stray`."""
    merged = {}
    for name, value in values.items():
        if isinstance(value, dict) and isinstance(made.get(name), ObjectValueNode):
            within = {node.name.value: node.value for node in made[name].fields or ()}
            pairs = merge(value, within, stray).items()
            merged[name] = fields_literal(ObjectFieldNode(name=NameNode(value=key), value=entry) for key, entry in pairs)
        elif isinstance(value, Words) and is_text(made.get(name)):
            merged[name] = made[name]
        elif value is not None:
            merged[name] = literal(value)
    if stray in made:
        merged[stray] = made[stray]
    return merged


def is_text(node):
    """Whether the fuzzer wrote something that a person may write."""
    return isinstance(node, StringValueNode) and bool(node.value.strip()) and len(node.value) < LONGEST


def made_names(body):
    """Names of what the fuzzer gave: arguments and fields of an input."""
    names = []
    for argument in root_field(parse(body)).arguments or ():
        if isinstance(argument.value, ObjectValueNode):
            names.extend(node.name.value for node in argument.value.fields or ())
        else:
            names.append(argument.name.value)
    return names


class Swap(Visitor):
    """Puts one field in the place of another."""

    def __init__(self, old, new):
        super().__init__()
        self.old, self.new = old, new

    def enter_field(self, node, *_):
        return self.new if node is self.old else None


class Sensible(Visitor):
    """Asks within an answer as a client would: for the first few of a list, and for a track of the last hours."""

    def enter_argument(self, node, *_):
        match node.name.value:
            case "after" | "filter":
                return REMOVE
            case "first":
                return ArgumentNode(name=node.name, value=literal(3))
            case "from":
                return ArgumentNode(name=node.name, value=literal(moment(hours=-2)))
            case "to":
                return ArgumentNode(name=node.name, value=literal(moment()))
        return None


class RealIds(Visitor):
    """Puts ids that exist in place of most made-up ones."""

    # Which kind of thing an argument names, where its name does not say so itself.
    KINDS = {
        "assigneeId": "officer",
        "secondOfficer": "officer",
        "takenById": "officer",
        "holderAgencyId": "agency",
        "leaveRequestId": "leave",
        "checkInId": "checkin",
        "spotCheckId": "spotcheck",
        "reportId": "report",
        "photoId": "file",
        "paperIds": "file",
    }

    def __init__(self, known, dice):
        super().__init__()
        self.known = known
        self.dice = dice

    def kind(self, name):
        if name == "id":
            return self.dice.choice(sorted(self.known))
        return self.KINDS.get(name) or name.removesuffix("s").removesuffix("Id")

    def enter(self, node, *_):
        if not isinstance(node, (ArgumentNode, ObjectFieldNode)) or self.dice.random() < 0.2:
            return None
        known = self.known.get(self.kind(node.name.value))
        if not known:
            return None
        value = StringValueNode(value=self.dice.choice(known))
        if isinstance(node.value, ListValueNode):
            value = ListValueNode(values=(value,))
        elif not isinstance(node.value, StringValueNode):
            return None
        return type(node)(name=node.name, value=value)


def with_real_ids(body, known, dice):
    """The document with ids that exist in place of most made-up ones."""
    return print_ast(visit(parse(body), RealIds(known, dice)))
