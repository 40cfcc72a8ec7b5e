package import Claims
import Cost
import Exact
import Site

/// Tells how numbers come about in one set, down to what was read. What was told already is not told again: numbers may
/// share inputs.
struct NumberTelling {
    /// How many formulas may stand behind each other and be told one by one. Below them stands at once all that was
    /// read: a chain may be longer than a stack is deep.
    private static let depthLimit = 40

    private let numbers: CostNumbers
    private let set: NamedSet
    private var told: Set<String> = []
    private var depth = 0

    init(_ numbers: CostNumbers, in set: NamedSet) {
        self.numbers = numbers
        self.set = set
    }

    /// How a number comes about.
    mutating func derivation(of assumption: Assumption) -> Derivation {
        let figure = numbers.book.values(of: assumption.id)?[set] ?? assumption.base
        let id = "assumption.\(assumption.id)\(assumption.ending(of: figure))"
        let text = AssumptionText.figure(figure, ValueUnit(assumed: assumption.unit))
        let title = "\(assumption.title), \(assumption.unit)"
        guard let formula = assumption.formula else {
            let origin = assumption.provenance.map { numbers.origin(assumption.id, $0) }
            return Derivation(id, title, text, origin: origin)
        }
        guard told.insert(assumption.id).inserted else { return Derivation(id, title, text) }
        let parts = depth < Self.depthLimit ? parts(of: formula) : inputs(of: assumption)
        return Derivation(id, title, text, formula: formula.text, parts: parts)
    }

    /// The numbers that a formula names, each once.
    mutating func parts(of formula: Formula) -> [Derivation] {
        depth += 1
        defer { depth -= 1 }
        var parts: [Derivation] = []
        for id in formula.references.map(\.id).uniqued {
            guard let used = numbers.assumption(id) else { continue }
            parts.append(derivation(of: used))
        }
        return parts
    }

    /// The given numbers that a derived one stands on.
    private mutating func inputs(of assumption: Assumption) -> [Derivation] {
        var parts: [Derivation] = []
        for place in numbers.book.inputs(of: [assumption.id]) {
            guard let given = numbers.assumption(numbers.book.numbers[place].id) else { continue }
            parts.append(derivation(of: given))
        }
        return parts
    }
}

extension Assumption {
    /// What stands behind the id of the base in the id of a figure: `.low` or `.high` where it is that end.
    fileprivate func ending(of figure: Rational) -> String {
        if figure == base { return "" }
        return figure == low ? ".low" : figure == high ? ".high" : ""
    }
}

extension CostNumbers {
    /// The row of a given number.
    package func origin(_ id: String, _ provenance: Provenance) -> Derivation.Origin {
        let source = source(provenance.source)
        return Derivation.Origin(
            kind: .assumption, id: id, day: provenance.read, hasMoved: false,
            source: source?.title ?? provenance.source, url: provenance.upstream ?? source?.url,
            read: provenance.read)
    }
}

extension Derivation.Origin.Kind {
    package static let assumption = Derivation.Origin.Kind("assumption", rank: 3, holdsFromDay: false)
}
