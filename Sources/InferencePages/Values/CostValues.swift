package import Claims
import CostPages
import Diagnostics

/// The figures of the cost data.
struct CostValues: ValueSource {
    package let state: CostState

    package var kinds: [ValueKind] { CostValueKind.allCases.map(\.kind) }

    package var ids: [String] { state.costs?.valueIDs ?? [] }

    package var isBroken: Bool { if case .broken = state { true } else { false } }

    package func has(_ parts: [String]) -> Bool {
        guard let costs = state.costs, parts.count > 1, let kind = CostValueKind(rawValue: parts[0]) else {
            return false
        }
        switch kind {
        case .price, .rate, .throughput, .date: return true
        default: return costs.scenario(parts[1]) != nil
        }
    }

    package func value(_ id: String, _ parts: [String]) throws(ValueError) -> ComputedValue {
        guard let costs = state.costs, let kind = parts.first.flatMap(CostValueKind.init(rawValue:)) else {
            throw ValueError(
                rule: "cost-missing", message: "'\(id)' needs cost data below 'content/data/'",
                help: "write 'content/data/prices.yaml' and its companions, or take this out")
        }
        return try costs.value(id, kind, parts)
    }
}

extension Costs {
    package func value(_ id: String, _ kind: CostValueKind, _ parts: [String]) throws(ValueError)
        -> ComputedValue
    {
        switch kind {
        case .price, .rate, .throughput, .date: try record(id, kind, parts)
        default: try scenarioValue(id, kind, parts)
        }
    }
}
