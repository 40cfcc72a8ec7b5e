import Claims
import Cost
import Exact

extension CostNumbers {
    /// A figure of a comparison. `parts` are those of the id; the second names the comparison.
    func comparisonValue(
        _ id: String, _ kind: NumberValueKind, _ parts: [String]
    ) throws(ValueError) -> ComputedValue {
        let name = parts.count > 1 ? parts[1] : ""
        guard let priced = comparison(name) else {
            throw missing("comparison", name, comparisons.map(\.id))
        }
        var rest = Array(parts.dropFirst(2))
        var set = NamedSet.base
        // An option may be called as an end is: what an id needs as options is none.
        if [.cost, .crossover].contains(kind), rest.count > kind.optionCount,
            let last = rest.last.flatMap(NamedSet.init(rawValue:))
        {
            set = last
            rest.removeLast()
        }
        let isRobust = kind == .crossover && rest.count > kind.optionCount && rest.last == "robust"
        if isRobust { rest.removeLast() }
        let figures = ComparisonValueSet(priced: priced, set: set, numbers: self, id: id)
        let options = try options(rest, of: priced, kind)
        switch kind {
        case .cost: return try figures.cost(options[0])
        case .crossover: return try figures.crossover(options[0], options[1], isRobust: isRobust)
        case .share: return try figures.fixedShare(options[0])
        case .ratio: return try figures.ratio(options[0], options[1])
        case .cheapestIn: return try figures.cheapestIn(options[0])
        default: return figures.volume()
        }
    }

    /// The options that an id names; as many as its kind wants.
    private func options(
        _ names: [String], of priced: PricedComparison, _ kind: NumberValueKind
    ) throws(ValueError) -> [OptionID] {
        guard names.count == kind.optionCount else {
            throw ValueError(
                message: "'\(kind.rawValue)' takes \(ComparisonValueWords.options(kind.optionCount))",
                help: "write \(kind.form)")
        }
        let known = priced.options.map(\.rawValue)
        if let name = names.first(where: { !known.contains($0) }) { throw missing("option", name, known) }
        return names.map(OptionID.init(rawValue:))
    }
}

extension PricedComparison {
    /// The ids of the comparison's figures.
    var valueIDs: [String] {
        let pairs = estimate.crossovers.flatMap { crossover in
            let pair = "crossover.\(id).\(crossover.from.rawValue).\(crossover.to.rawValue)"
            return [pair, "\(pair).robust"]
        }
        let costly = estimate.costs.filter { $0.usdPerMonth.base != 0 }.map(\.option)
        return options.map { "cost.\(id).\($0.rawValue)" } + costly.map { "share.\(id).\($0.rawValue)" }
            + options.map { "cheapest_in.\(id).\($0.rawValue)" } + pairs + ["volume.\(id)"]
    }
}
