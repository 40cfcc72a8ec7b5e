import Claims
import Cost
import Exact
import Fields
import Site

extension CostNumbers {
    /// The base of an assumption, or with `.low` or `.high` behind its id an end of its range.
    func assumptionValue(_ id: String, _ rest: String) throws(ValueError) -> ComputedValue {
        let ends = [NamedSet.low, .high]
        let end = assumption(rest) != nil ? nil : ends.first { rest.hasSuffix(".\($0.rawValue)") }
        let name = end.map { String(rest.dropLast($0.rawValue.count + 1)) } ?? rest
        guard let assumption = assumption(name) else {
            throw missing("assumption", name, assumptions.map(\.id))
        }
        let figure =
            switch end {
            case .low: assumption.low
            case .high: assumption.high
            default: assumption.base
            }
        let unit = ValueUnit(assumed: assumption.unit)
        let text = AssumptionText.figure(figure, unit)
        let set = set(in: end, of: name, figure)
        var telling = NumberTelling(self, in: set)
        let parts = telling.derivation(of: assumption)
        let title = parts.title + (parts.formula == nil ? "" : ComparisonValueWords.set(set))
        return ComputedValue(
            id, unit, figure, text,
            Derivation(id, title, text, formula: parts.formula, origin: parts.origin, parts: parts.parts),
            at: routes.assumptions, CostRoutes.row("assumption", name))
    }

    /// The day on which an assumption was read; of a derived one the earliest of its inputs.
    func readDay(_ id: String, _ parts: [String]) throws(ValueError) -> ComputedValue {
        let kind = Derivation.Origin.Kind.assumption.name
        guard parts.dropFirst().first == kind else {
            throw missing("kind of dated row", parts.count > 1 ? parts[1] : "", [kind])
        }
        let name = parts.dropFirst(2).joined(separator: ".")
        guard assumption(name) != nil else {
            throw missing("assumption", name, assumptions.map(\.id))
        }
        let inputs = book.inputs(of: [name]).compactMap { self.assumption(book.numbers[$0].id) }
        let origins = inputs.compactMap { input in input.provenance.map { origin(input.id, $0) } }
        guard let origin = origins.min(by: { $0.read < $1.read }) else {
            throw ValueError(message: "'\(name)' is derived from nothing that was read", help: nil)
        }
        let words = [origin.read.longText.lowercased(), origin.read.text]
        return ComputedValue(
            id, .plain, nil, origin.read.longText, words: words,
            Derivation(id, ComparisonValueWords.readDay(of: name), origin.read.longText, origin: origin),
            at: routes.assumptions, CostRoutes.row("assumption", name))
    }
}

extension CostNumbers {
    /// The set whose figures a number has at an end: the end of a derived one may come from the other set.
    private func set(in end: NamedSet?, of id: String, _ figure: Rational) -> NamedSet {
        let sets: [NamedSet] = end == .high ? [.high, .low] : end == .low ? [.low, .high] : []
        return sets.first { book.values(of: id)?[$0] == figure } ?? .base
    }
}

extension ValueUnit {
    /// The unit of an assumption from its words: `USD per month`, `share of one engineer`.
    package init(assumed words: String) {
        let period = Period.allCases.first { words.hasSuffix("per \($0.rawValue)") }
        let first = words.split(separator: " ").prefix(2)
        if first.first == "USD" {
            self.init(quantity: .usd, period: period)
        } else if first == ["share"] || first == ["share", "of"] {
            self = .share
        } else {
            self = .plain
        }
    }
}
