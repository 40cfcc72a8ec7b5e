package import Claims
import Diagnostics

/// The figures of assumptions and comparisons.
struct NumberValues: ValueSource {
    let numbers: CostNumbers

    /// Those of comparisons only where the handbook has a file of them, so that errors are about what there is.
    var kinds: [ValueKind] {
        NumberValueKind.allCases.filter { numbers.hasComparisons || !$0.isOfComparison }.map(\.kind)
    }

    var ids: [String] {
        let compared = numbers.keepsStill ? [] : numbers.comparisons.flatMap(\.valueIDs)
        return compared + (numbers.isBroken ? [] : numbers.assumptions.map { "assumption.\($0.id)" })
    }

    var isBroken: Bool { numbers.keepsStill }

    func has(_ parts: [String]) -> Bool {
        guard let kind = NumberValueKind(rawValue: parts[0]), parts.count > 1 else { return false }
        switch kind {
        case .assumption: return true
        case .date: return parts[1] == "assumption"
        default: return numbers.comparison(parts[1]) != nil
        }
    }

    func value(_ id: String, _ parts: [String]) throws(ValueError) -> ComputedValue {
        guard numbers.isPresent, let kind = parts.first.flatMap(NumberValueKind.init(rawValue:)) else {
            throw ValueError(
                rule: "cost-missing", message: "'\(id)' needs cost data below 'content/data/'",
                help: "write 'content/data/assumptions.yaml' and its companions, or take this out")
        }
        switch kind {
        case .assumption: return try numbers.assumptionValue(id, parts.dropFirst().joined(separator: "."))
        case .date: return try numbers.readDay(id, parts)
        default: return try numbers.comparisonValue(id, kind, parts)
        }
    }
}

/// The error for an id of which there is none: `there is no comparison 'x'`.
package func missing(_ what: String, _ id: String, _ known: [String]) -> ValueError {
    ValueError(
        message: "there is no \(what) '\(id)'",
        help: didYouMean(id, among: known, otherwise: "\(what)s are: \(known.joined(separator: ", "))"))
}
