import Diagnostics
import Exact
package import Inference
import Workloads

/// The JSON Schema of a workload file, made from the table of keys.
package enum WorkloadSchema {
    /// The file, as it is published by a handbook that calls the options so.
    package static func bytes(in names: LanguageModelNames) -> [UInt8] { workloadSchema(names).pretty }
}

private func workloadSchema(_ names: LanguageModelNames) -> JSON {
    .members([
        "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
        "title": .string("A workload file"),
        "description": .string("What 'handbook cost --workload' reads, as YAML or as JSON."),
        "$ref": .string("#/$defs/file"),
        "$defs": .object(
            WorkloadKeys.groups.map { JSON.Member($0.name, schema(of: $0, names)) } + [
                JSON.Member("writtenNumber", writtenNumber), JSON.Member("numberForm", numberForm),
            ]),
    ])
}

private func schema(of group: WorkloadKeyGroup, _ names: LanguageModelNames) -> JSON {
    let keys = WorkloadKeys.keys(of: group.name, in: names)
    let required = keys.compactMap { key -> JSON? in
        if case .refused = key.absence { .string(key.name) } else { nil }
    }
    var members = [
        JSON.Member("description", .string(group.title)), JSON.Member("type", .string("object")),
        JSON.Member("required", .array(required)),
        JSON.Member("properties", .object(keys.map { JSON.Member($0.name, schema(of: $0)) })),
        JSON.Member("additionalProperties", .bool(false)),
    ]
    let choices = keys.compactMap(choice)
    if !choices.isEmpty { members.append(JSON.Member("allOf", .array(choices))) }
    return .object(members)
}

/// That a key or one of its alternatives is written; nil for a key without alternatives.
private func choice(_ key: WorkloadKey) -> JSON? {
    guard case .refusedWithout(let others) = key.absence else { return nil }
    let required = ([key.name] + others).map { JSON.members(["required": .array([.string($0)])]) }
    return .members(["anyOf": .array(required)])
}

private func schema(of key: WorkloadKey) -> JSON {
    var members = [JSON.Member("description", .string(key.meaning))]
    if case .number(let usual) = key.absence { members.append(JSON.Member("default", .number(usual.text))) }
    switch key.form {
    case .number(_, let rule):
        members.append(
            JSON.Member(
                "anyOf", .array([bounds(of: rule), reference("writtenNumber"), reference("numberForm")])))
    case .price:
        members.append(JSON.Member("anyOf", .array([bounds(of: .notNegative), reference("writtenNumber")])))
    case .count: members.append(JSON.Member("type", .string("integer")))
    case .text, .row: members.append(JSON.Member("type", .array([.string("string"), .string("number")])))
    case .day: members.append(JSON.Member("type", .string("string")))
    case .word(let words): members.append(JSON.Member("enum", .array(words.map(JSON.string))))
    case .group(let names): members.append(JSON.Member("anyOf", .array(names.map(reference))))
    }
    return .object(members)
}

/// A plain number that keeps a rule.
private func bounds(of rule: InputError.Rule) -> JSON {
    func number(_ type: String, _ members: KeyValuePairs<String, Int>) -> JSON {
        .object(
            [JSON.Member("type", .string(type))] + members.map { JSON.Member($0.key, .integer($0.value)) })
    }
    return switch rule {
    case .share, .atMostOneWith: number("number", ["minimum": 0, "maximum": 1])
    case .positiveShare: number("number", ["exclusiveMinimum": 0, "maximum": 1])
    case .notNegative: number("number", ["minimum": 0])
    case .part:
        .object([
            JSON.Member("type", .string("number")), JSON.Member("minimum", .integer(0)),
            JSON.Member("maximum", .number(InputError.largestPart.text)),
        ])
    case .atMost(let most): number("number", ["minimum": 0, "maximum": most])
    case .positive: number("number", ["exclusiveMinimum": 0])
    case .atLeastOne: number("number", ["minimum": 1])
    case .count(let least): number("integer", ["minimum": least, "maximum": InputError.largestCount])
    case .positiveAtMost(let most): number("number", ["exclusiveMinimum": 0, "maximum": most])
    }
}

/// A number with a suffix, or a fraction.
private let writtenNumber: JSON = .members([
    "type": .string("string"), "pattern": .string(#"^[+-]?[0-9]+(\.[0-9]+)?([kMGT]|/[0-9]+(\.[0-9]+)?)$"#),
])

/// A number with what is said of it, or an assumption in its place.
private let numberForm: JSON = {
    let number = JSON.members([
        "anyOf": .array([.members(["type": .string("number")]), reference("writtenNumber")])
    ])
    let stated = JSON.members([
        "type": .string("object"), "required": .array([.string("value")]),
        "properties": .members([
            "value": number, "low": number, "high": number,
            "measured": .members(["type": .string("boolean")]),
        ]),
        "additionalProperties": .bool(false),
    ])
    let assumed = JSON.members([
        "type": .string("object"), "required": .array([.string("assumption")]),
        "properties": .members(["assumption": .members(["type": .string("string")])]),
        "additionalProperties": .bool(false),
    ])
    return .members(["anyOf": .array([stated, assumed])])
}()

private func reference(_ name: String) -> JSON { .members(["$ref": .string("#/$defs/\(name)")]) }
