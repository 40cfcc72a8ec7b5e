import Decision
import Diagnostics
import Exact

/// Every figure that a handbook computes, by id. `docs/writing.md` has the table.
package struct ValueTable: Sendable {
    let costs: Costs?
    let decisions: Decisions?

    /// The value of an id. Throws what is wrong with the id, with the nearest one that there is.
    package func value(_ id: String) throws(ValueError) -> ComputedValue {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let kind = parts.first.flatMap(ValueKind.init(rawValue:)) else { throw unknown(id) }
        if kind == .count { return try count(id, parts) }
        guard let costs else { throw ValueError(message: "'\(id)' needs cost data", help: nil) }
        switch kind {
        case .price, .rate, .throughput, .assumption, .date: return try costs.record(id, kind, parts)
        default: return try costs.scenarioValue(id, kind, parts)
        }
    }

    /// The ids of all values, without those of low and high sets, in the order of the data.
    package var ids: [String] {
        let counts = decisions == nil ? [] : Self.counts.map { "count.\($0.name)" }
        return (costs?.valueIDs ?? []) + counts
    }

    private func unknown(_ id: String) -> ValueError {
        let head = id.prefix { $0 != "." }
        let kinds = ValueKind.allCases.map(\.rawValue)
        let near = nearMiss(String(head), among: kinds).map { "\($0)\(id.dropFirst(head.count))" }
        return ValueError(
            message: "there is no value '\(id)'",
            help: near.map { "did you mean '\($0)'?" }
                ?? "'handbook explain' lists the kinds of values: \(kinds.joined(separator: ", "))")
    }
}

/// The kinds of values, by the first part of their ids.
package enum ValueKind: String, CaseIterable, Sendable {
    case cost, crossover, price, rate, throughput, assumption, share, ratio
    case usdPerMtok = "usd_per_mtok"
    case cheapestIn = "cheapest_in"
    case replicas, utilization, payback, volume, input, date, count

    /// How an id of this kind is written, as in `docs/writing.md`.
    package var form: String {
        switch self {
        case .cost: "cost.<scenario>.<option>, and with .low or .high"
        case .crossover: "crossover.<scenario>.<from>.<to>, and with .robust, .low or .high"
        case .price: "price.<model>.<field>"
        case .rate: "rate.<gpu rate>"
        case .throughput: "throughput.<record>"
        case .assumption: "assumption.<assumption>, and with .low or .high"
        case .share: "share.<scenario>.<option>"
        case .ratio: "ratio.<scenario>.<option>.<other option>"
        case .usdPerMtok: "usd_per_mtok.<scenario>.<option>"
        case .cheapestIn: "cheapest_in.<scenario>.<option>"
        case .replicas: "replicas.<scenario>"
        case .utilization: "utilization.<scenario>"
        case .payback: "payback.<scenario>.<option>"
        case .volume: "volume.<scenario>"
        case .input: "input.<scenario>.<keys of the workload file>"
        case .date: "date.price.<model>, and so with rate, throughput and assumption"
        case .count: "count.<\(ValueTable.counts.map(\.name).joined(separator: "|"))>"
        }
    }

    /// What the value is.
    package var meaning: String {
        switch self {
        case .cost: "USD a month at the scenario's volume, all included"
        case .crossover: "the first volume at which the second option costs no more; .robust: for good"
        case .price: "USD per million tokens on the day of evaluation"
        case .rate: "USD per GPU-hour on the day of evaluation"
        case .throughput: "tokens a second of one replica, as measured"
        case .assumption: "the base of an assumption, or an end of its range"
        case .share: "the share of an option's monthly cost that is fixed"
        case .ratio: "the monthly cost of an option over that of another"
        case .usdPerMtok: "USD per million tokens: the price of the mix, or all costs over the volume"
        case .cheapestIn: "the share of draws of all assumptions in which an option is the cheapest"
        case .replicas: "replicas that are paid for"
        case .utilization: "the share of the paid capacity that is used"
        case .payback: "months until bought GPUs have paid themselves back against an option"
        case .volume: "tokens a day"
        case .input: "a number of the scenario"
        case .date: "the day on which a row was read"
        case .count: "how many the decision has"
        }
    }
}

extension ValueTable {
    /// What can be counted in a decision.
    static let counts: [(name: String, title: String, count: @Sendable (Decisions) -> Int)] = [
        ("walks", "Walks to an outcome", { $0.table.walks.count }),
        ("outcomes", "Outcomes", { $0.graph.outcomes.count }),
        ("states", "Questions in context", { $0.table.questionStates.count }),
        ("questions", "Questions", { $0.graph.questions.count }),
        ("gates", "Gates", { $0.graph.questions.count { $0.kind == .gate } }),
    ]

    private func count(_ id: String, _ parts: [String]) throws(ValueError) -> ComputedValue {
        let names = Self.counts.map(\.name)
        guard parts.count == 2, let counted = Self.counts.first(where: { $0.name == parts[1] }) else {
            let rest = parts.dropFirst().joined(separator: ".")
            throw ValueError(
                message: "there is no count '\(rest)'",
                help: didYouMean(
                    rest, among: names, otherwise: "counts are: \(names.joined(separator: ", "))")
            )
        }
        guard let decisions else { throw ValueError(message: "'\(id)' needs a decision", help: nil) }
        let number = counted.count(decisions)
        return ComputedValue(
            id, .whole, Rational(number), String(number),
            Derivation(id, counted.title, String(number), formula: ValueWords.countFormula),
            at: DecisionRoutes.tree, nil)
    }
}
