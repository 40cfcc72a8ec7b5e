import Foundation

/// Holds JSON against a JSON Schema, as far as the schemas of this repository go; a keyword that it does not know is a
/// problem of the schema, so that none is passed over.
///
/// Stricter than the standard in one thing: a key that an object's schema does not describe is a problem, even where
/// the schema would allow for it.
struct SchemaValidator {
    let schema: [String: Any]
    /// The keys that were met, as places of the schema: `#/$defs/node/gate`.
    private(set) var met: Set<String> = []
    private(set) var problems: [String] = []

    init(_ text: String) throws {
        schema = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    }

    mutating func validate(_ text: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        problems += check(value, schema, "#", "")
    }

    /// Every key that the schema describes, as `met` has them.
    var described: Set<String> {
        func keys(_ schema: Any, _ place: String) -> [String] {
            guard let schema = schema as? [String: Any] else { return [] }
            let own = schema["properties"] as? [String: Any] ?? [:]
            return own.flatMap { ["\(place)/\($0.key)"] + keys($0.value, "\(place)/\($0.key)") }
                + (schema["items"].map { keys($0, place + "[]") } ?? [])
        }
        let definitions = schema["$defs"] as? [String: Any] ?? [:]
        return Set(keys(schema, "#") + definitions.flatMap { keys($0.value, "#/$defs/\($0.key)") })
    }

    private mutating func check(_ value: Any, _ schema: [String: Any], _ place: String, _ path: String)
        -> [String]
    {
        var problems: [String] = []
        for keyword in schema.keys where !Self.keywords.contains(keyword) {
            problems.append("\(place): no keyword '\(keyword)' is known here")
        }
        if let reference = schema["$ref"] as? String {
            let name = String(reference.dropFirst("#/$defs/".count))
            guard let target = (self.schema["$defs"] as? [String: Any])?[name] as? [String: Any] else {
                return problems + ["\(place): \(reference) leads nowhere"]
            }
            problems += check(value, target, reference, path)
        }
        if let choices = schema["anyOf"] as? [[String: Any]] {
            let tries = choices.map { check(value, $0, place, path) }
            if !tries.contains(where: \.isEmpty) {
                problems += ["\(path) is none of what it may be"] + tries.joined()
            }
        }
        for part in schema["allOf"] as? [[String: Any]] ?? [] { problems += check(value, part, place, path) }
        if let type = schema["type"] {
            let types = type as? [String] ?? [type as? String ?? ""]
            if !types.contains(where: { Self.isOf($0, value) }) {
                return problems + ["\(path) is not \(types.joined(separator: " or "))"]
            }
        }
        if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
            problems.append("\(path) is none of \(words)")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            problems.append("\(path) does not match \(pattern)")
        }
        problems += bounds(value, schema, path) + members(value, schema, place, path)
        if let items = schema["items"] as? [String: Any], let list = value as? [Any] {
            for (index, item) in list.enumerated() {
                problems += check(item, items, place + "[]", "\(path)[\(index)]")
            }
        }
        return problems
    }

    private func bounds(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        guard let number = (value as? NSNumber)?.doubleValue else { return [] }
        func limit(_ keyword: String) -> Double? { (schema[keyword] as? NSNumber)?.doubleValue }
        let isOut =
            limit("minimum").map { number < $0 } ?? false || limit("maximum").map { number > $0 } ?? false
            || limit("exclusiveMinimum").map { number <= $0 } ?? false
        return isOut ? ["\(path) is out of bounds"] : []
    }

    private mutating func members(
        _ value: Any, _ schema: [String: Any], _ place: String, _ path: String
    ) -> [String] {
        guard let object = value as? [String: Any] else { return [] }
        let properties = schema["properties"] as? [String: Any]
        var problems = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
            .map { "\(path) lacks '\($0)'" }
        for (key, member) in object {
            if let own = properties?[key] as? [String: Any] {
                met.insert("\(place)/\(key)")
                problems += check(member, own, "\(place)/\(key)", "\(path)/\(key)")
            } else if let rest = schema["additionalProperties"] as? [String: Any] {
                problems += check(member, rest, place + "/*", "\(path)/\(key)")
            } else if properties != nil {
                problems.append("\(path) has '\(key)', of which its schema says nothing")
            }
        }
        return problems
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        // What is read of 'true' is a number of this type, and no other number is.
        let isBoolean =
            (value as? NSNumber).map { ["c", "B"].contains(String(cString: $0.objCType)) } ?? false
        return switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "boolean": isBoolean
        case "number": value is NSNumber && !isBoolean
        case "integer":
            !isBoolean && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
        default: false
        }
    }

    private static let keywords: Set<String> = [
        "$schema", "$ref", "$defs", "title", "description", "default", "type", "enum", "anyOf", "allOf",
        "pattern",
        "required",
        "properties", "additionalProperties", "items", "minimum", "maximum", "exclusiveMinimum",
    ]
}
