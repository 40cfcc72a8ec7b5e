import Claims
import Cost
import Exact
import Site

extension CostNumbers {
    /// The base of an assumption, or with `.low` or `.high` behind its id an end of its range.
    func assumptionValue(_ id: String, _ rest: String) throws(ValueError) -> ComputedValue {
        let ends: [(String, @Sendable (Assumption) -> Rational)] = [
            (".low", { $0.low }), (".high", { $0.high }),
        ]
        let end = assumption(rest) != nil ? nil : ends.first { rest.hasSuffix($0.0) }
        let name = String(rest.dropLast(end?.0.count ?? 0))
        guard let assumption = assumption(name) else {
            throw missing("assumption", name, assumptions.map(\.id))
        }
        let figure = end?.1(assumption) ?? assumption.base
        let unit = ValueUnit(assumed: assumption.unit)
        let text = AssumptionText.figure(figure, unit)
        var seen: Set<String> = []
        let parts = derivation(of: assumption, seen: &seen)
        return ComputedValue(
            id, unit, figure, text,
            Derivation(
                id, parts.title, text, formula: parts.formula, origin: parts.origin, parts: parts.parts),
            at: CostRoutes.assumptions, CostRoutes.row("assumption", name))
    }

    /// The day on which an assumption was read; of a derived one the earliest of its inputs.
    func readDay(_ id: String, _ parts: [String]) throws(ValueError) -> ComputedValue {
        let name = parts.dropFirst(2).joined(separator: ".")
        guard let assumption = assumption(name) else {
            throw missing("assumption", name, assumptions.map(\.id))
        }
        var seen: Set<String> = []
        let origins = derivation(of: assumption, seen: &seen).origins
        guard let origin = origins.min(by: { $0.read < $1.read }) else {
            throw ValueError(message: "'\(name)' is derived from nothing that was read", help: nil)
        }
        let words = [origin.read.longText.lowercased(), origin.read.text]
        return ComputedValue(
            id, .plain, nil, origin.read.longText, words: words,
            Derivation(id, ComparisonValueWords.readDay(of: name), origin.read.longText, origin: origin),
            at: CostRoutes.assumptions, CostRoutes.row("assumption", name))
    }
}

extension ValueUnit {
    /// The unit of an assumption from its words: `USD per month`, `share of one engineer`.
    package init(assumed words: String) {
        let period = Period.allCases.first { words.hasSuffix("per \($0.rawValue)") }
        if words.hasPrefix("USD") {
            self.init(quantity: .usd, period: period)
        } else if words.hasPrefix("share") {
            self = .share
        } else {
            self = .plain
        }
    }
}
