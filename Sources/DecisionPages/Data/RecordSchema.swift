import Diagnostics

/// The JSON Schema of the front matter of a decision record, for those who read or write it with a program.
let recordSchema: JSON = .members([
    "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
    "title": .string("The front matter of a decision record"),
    "description": .string("What 'handbook recheck' reads. Keys of your own may stand beside these."),
    "type": .string("object"),
    "required": .array([.string("record")]),
    "properties": .members([
        "record": key("The version of this form.", .members(["const": .integer(2)])),
        "handbook": text("The title of the handbook."), "edition": text("Its edition."),
        "evaluated": text("The day at which the handbook was evaluated."),
        "walk": text("The answers on the way, as the address of the walk has them."),
        "answers": group(
            "The answers by hand, by question, also those that were not asked for.", of: "string"),
        "computed": group("The answers that costs gave, by question.", of: "string"),
        "outcome": text("The id of the outcome; absent while a question is open."),
        "option": text("The id of the option that it recommends."),
        "standing": text("How the outcome stood against the costs."),
        "review_by": text("The day on which the decision is to be looked at again."),
        "prices": text("The day whose prices were taken."),
        "costs": group("USD a month by option, exact: a number, or a fraction as text.", of: nil),
        "workload": key(
            "The workload, as its file has it.", .members(["$ref": .string("workload.schema.json")])),
        "example": text(
            "In its place, the scenario or comparison whose costs are shown; it answered nothing."),
        "comparison": text("In its place, the comparison of the handbook that answered."),
        "inputs": group("Each number of the dated tables on which the costs lean, by its name.", of: nil),
    ]),
])

private func key(_ description: String, _ rest: JSON) -> JSON {
    guard case .object(let members) = rest else { return rest }
    return .object([JSON.Member("description", .string(description))] + members)
}

private func text(_ description: String) -> JSON {
    key(description, .members(["type": .string("string")]))
}

private func group(_ description: String, of type: String?) -> JSON {
    let values = type.map { JSON.string($0) } ?? .array([.string("number"), .string("string")])
    return key(
        description,
        .members(["type": .string("object"), "additionalProperties": .members(["type": values])]))
}
