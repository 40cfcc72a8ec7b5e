import Claims
import Cost
import CostPages
import Diagnostics
import Inference
import Workloads

extension Costs {
    /// A figure of a scenario. `parts` are those of the id; the second names the scenario.
    func scenarioValue(
        _ id: String, _ kind: CostValueKind, _ parts: [String]
    ) throws(ValueError) -> ComputedValue {
        let name = parts.count > 1 ? parts[1] : ""
        guard let costed = scenario(name) else { throw missing("scenario", name, comparedIDs(kind)) }
        var rest = Array(parts.dropFirst(2))
        if kind == .input { return try input(id, rest.joined(separator: "."), of: costed) }
        var set = NamedSet.base
        // An option may be called so.
        if [.cost, .crossover].contains(kind), rest.count > kind.optionCount,
            let last = rest.last.flatMap(NamedSet.init(rawValue:))
        {
            set = last
            rest.removeLast()
        }
        let isRobust = kind == .crossover && rest.count > kind.optionCount && rest.last == "robust"
        if isRobust { rest.removeLast() }
        let figures = ScenarioValueSet(costed, set, of: self, id: id)
        let options = try options(rest, of: costed, kind)
        switch kind {
        case .cost: return try figures.cost(options[0])
        case .crossover: return try figures.crossover(options[0], options[1], isRobust: isRobust)
        case .share: return try figures.fixedShare(options[0])
        case .ratio: return try figures.ratio(options[0], options[1])
        case .cheapestIn: return try figures.cheapestIn(options[0])
        case .usdPerMtok: return try figures.usdPerMtok(options[0])
        case .payback: return try figures.payback(options[0])
        case .replicas: return try figures.replicas()
        case .utilization: return try figures.utilization()
        default: return figures.volume()
        }
    }

    /// The scenarios that a figure of a kind may be of, and the comparisons where these have it too.
    private func comparedIDs(_ kind: CostValueKind) -> [String] {
        let isShared = [.cost, .crossover, .share, .ratio, .cheapestIn, .volume].contains(kind)
        return (isShared ? book.numbers.comparisons.map(\.id) : []) + scenarios.map(\.id)
    }

    /// The ids of everything that is computed, and of the rows behind it.
    package var valueIDs: [String] { scenarios.flatMap(\.valueIDs) + recordIDs }

    /// The options that an id names; as many as its kind wants.
    private func options(
        _ names: [String], of costed: CostedScenario, _ kind: CostValueKind
    ) throws(ValueError) -> [OptionID] {
        guard names.count == kind.optionCount else {
            throw ValueError(
                message: "'\(kind.rawValue)' takes \(ValueWords.options(kind.optionCount))",
                help: "write \(kind.form)")
        }
        var options: [OptionID] = []
        for name in names {
            let option = OptionID(rawValue: name)
            guard costed.options.contains(option) else {
                throw missing("option", name, costed.options.map(\.rawValue))
            }
            options.append(option)
        }
        return options
    }

    private func input(_ id: String, _ field: String, of costed: CostedScenario) throws(ValueError)
        -> ComputedValue
    {
        let inputs = costed.named.inputs.filter { if case .number = $0.content { true } else { false } }
        guard let input = inputs.first(where: { $0.field == field }), case .number(let number) = input.content
        else { throw missing("input", field, inputs.map(\.field)) }
        let unit = ValueUnit(field: field)
        var derivation = derivation(of: input)
        derivation = Derivation(
            id, derivation.title, derivation.figure, origin: derivation.origin, parts: derivation.parts)
        return ComputedValue(
            id, unit, number, derivation.figure, derivation, at: route(of: costed), "inputs")
    }
}

extension CostValueKind {
    /// How many options stand in an id of a scenario's figure.
    fileprivate var optionCount: Int {
        switch self {
        case .crossover, .ratio: 2
        case .cost, .share, .usdPerMtok, .payback, .cheapestIn: 1
        default: 0
        }
    }
}

extension CostedScenario {
    /// The ids of the scenario's figures, as far as it has them.
    fileprivate var valueIDs: [String] {
        let each =
            options.map { "cost.\(id).\($0.rawValue)" }
            + options.map { "usd_per_mtok.\(id).\($0.rawValue)" }
            + options.map { "cheapest_in.\(id).\($0.rawValue)" }
        let pairs = estimate.crossovers.flatMap { crossover in
            let pair = "crossover.\(id).\(crossover.from.rawValue).\(crossover.to.rawValue)"
            return [pair, "\(pair).robust"]
        }
        let fleets =
            estimate.options.contains { $0.hasReplicas } ? ["replicas.\(id)", "utilization.\(id)"] : []
        let payback = estimate.options.compactMap(\.fleet?.payback).first ?? []
        return each + pairs + fleets + payback.map { "payback.\(id).\($0.rival.rawValue)" } + ["volume.\(id)"]
    }
}
