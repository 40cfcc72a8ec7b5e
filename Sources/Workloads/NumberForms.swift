import Diagnostics
package import Exact
import Fields
import Inference

/// What a workload file says of how well a number is known.
package enum StatedEnds: Sendable, Equatable {
    /// It was measured: it is the same in every set and draw.
    case measured
    /// It lies between these two.
    case between(Rational, Rational)
}

/// Takes the long form of numbers out of a workload file: `{value: 0.8, measured: true}`, or `{value: 4, low: 3,
/// high: 6}`. The number alone stays in its place; what else is said of it is kept by its keys.
struct NumberForms {
    let path: String
    /// What the options are called.
    let names: LanguageModelNames
    private(set) var stated: [String: StatedEnds] = [:]
    private(set) var places: [String: Range<Int>] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(path: String, names: LanguageModelNames) {
        self.path = path
        self.names = names
    }

    /// The file with plain numbers alone.
    package mutating func plain(_ value: LocatedValue) -> LocatedValue { plain(value, at: "") }

    private mutating func plain(_ value: LocatedValue, at field: String) -> LocatedValue {
        guard case .mapping(let entries) = value.content else { return value }
        if !field.isEmpty, entries.contains(where: { $0.key == "value" }) { return number(value, at: field) }
        let plain = entries.map { entry in
            LocatedValue.Entry(
                key: entry.key, keySpan: entry.keySpan,
                value: self.plain(entry.value, at: field.isEmpty ? entry.key : "\(field).\(entry.key)"))
        }
        return LocatedValue(content: .mapping(plain), span: value.span)
    }

    private mutating func number(_ value: LocatedValue, at field: String) -> LocatedValue {
        let key = field.split(separator: ".").last.map(String.init) ?? field
        var reader = FieldReader(value, what: "'\(key)'", path: path)
        let base = reader.number("value")
        let isMeasured = reader.bool("measured") ?? false
        let (low, high) = (reader.number("low"), reader.number("high"))
        if isMeasured, low != nil || high != nil {
            reader.report(
                "number-form", "'\(key)' is measured, and has ends too", at: reader.span(of: "measured"),
                help: "a measured number is the same in every set: keep 'measured' or the ends")
        } else if isMeasured {
            stated[field] = .measured
        } else if let base, low != nil || high != nil {
            let (low, high) = (low ?? base, high ?? base)
            stated[field] = .between(low, high)
            reader.requireOrder(low, base, high, of: key)
        }
        if stated[field] != nil, Input(field: field, in: names) == nil {
            reader.report(
                "number-form", "'\(key)' cannot have ends or be measured", at: value.span,
                help: "write the number alone")
        }
        places[field] = value.span
        let scalar = reader.value("value") ?? value
        diagnostics += reader.finish()
        return scalar
    }
}

extension FieldReader {
    /// Reports ends that do not hold the number between them.
    fileprivate mutating func requireOrder(
        _ low: Rational, _ base: Rational, _ high: Rational, of key: String
    ) {
        guard low > base || base > high else { return }
        report(
            "cost-range", "low, value and high of '\(key)' are not in this order", at: span(of: "value"),
            help: "write the lowest value as 'low' and the highest as 'high'")
    }
}
