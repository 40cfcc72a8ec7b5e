package import Cost
import CostPages
import Exact
import Inference
package import Workloads

extension CostedScenario {
    /// What is not counted, in a sentence that page, program and record share; nil where all is. A default that
    /// flatters an option is never silent.
    package var incomplete: String? {
        let scenario = named.scenario
        var parts = scenario.options(where: { scenario.staff(of: $0) == 0 }).map {
            "nobody's time is counted for \($0)"
        }
        let fleets = scenario.fleets
        let noSpare = fleets.filter { $0.fleet.spareReplicas == 0 }.map(\.option)
        let noOverhead = fleets.filter { $0.fleet.overheadShare == 0 }.map(\.option)
        let noHits = fleets.filter { $0.fleet.hasIdleCache(in: scenario.workload) }.map(\.option)
        if let names = CostWords.list(noHits) { parts.append("no prefix cache for \(names)") }
        if let names = CostWords.list(noSpare) { parts.append("no spare replica for \(names)") }
        if let names = CostWords.list(noOverhead) {
            parts.append("no storage, network or load balancer for \(names)")
        }
        return parts.isEmpty ? nil : "Incomplete: \(parts.joined(separator: "; "))."
    }
}

extension Scenario {
    /// The names of the options for which something holds, as a list in a sentence; none where it holds for none.
    fileprivate func options(where holds: (OptionID) -> Bool) -> [String] {
        CostWords.list(options.filter(holds)).map { [$0] } ?? []
    }

    /// The engineers of an option; nil where the sum does not fit.
    fileprivate func staff(of option: OptionID) -> Rational? {
        do { return try staffFTE(of: option) } catch { return nil }
    }

    fileprivate var fleets: [(option: OptionID, fleet: Fleet)] {
        var fleets: [(option: OptionID, fleet: Fleet)] = []
        if let own = selfHosted?.fleet { fleets.append((.selfHosted, own)) }
        if case .selfHosted(let fleet)? = hybrid?.open { fleets.append((.hybrid, fleet)) }
        return fleets
    }
}

extension Fleet {
    /// Whether a cache of its own could spare it what the workload reads from one, and nothing is said of it.
    fileprivate func hasIdleCache(in workload: Workload) -> Bool {
        guard case .apart = rate else { return false }
        return prefixHitShare == 0 && workload.cachedShare > 0
    }
}

extension CostWords {
    /// Names of options as a list in a sentence: `closed, managed open and self-hosted`; nil for none.
    package static func list(_ options: [OptionID]) -> String? {
        let names = options.map(name)
        guard let last = names.last else { return nil }
        return names.count == 1 ? last : "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }
}
