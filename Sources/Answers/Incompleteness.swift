import Cost
import Exact
import Inference
import Telling
package import Workloads

extension CostedScenario {
    /// What is not counted, in a sentence that page, program and record share; nil where all is. A default that
    /// flatters an option is never silent.
    package var incomplete: String? {
        let scenario = named.scenario
        var parts = [String]()
        if let names = words.list(scenario.options.filter { scenario.staff(of: $0) == 0 }) {
            parts.append("nobody's time is counted for \(names)")
        }
        let fleets = scenario.fleets
        let noSpare = fleets.filter { $0.fleet.spareReplicas == 0 }.map { $0.option }
        let noOverhead = fleets.filter { $0.fleet.overheadShare == 0 }.map { $0.option }
        let noHits = fleets.filter { $0.fleet.hasIdleCache(in: scenario.workload) }.map { $0.option }
        if let names = words.list(noHits) { parts.append("no prefix cache for \(names)") }
        if let names = words.list(noSpare) { parts.append("no spare replica for \(names)") }
        if let names = words.list(noOverhead) {
            parts.append("no storage, network or load balancer for \(names)")
        }
        return parts.isEmpty ? nil : "Incomplete: \(parts.joined(separator: "; "))."
    }
}

extension Scenario {
    /// The engineers of an option; nil where the sum does not fit.
    fileprivate func staff(of option: OptionID) -> Rational? {
        do { return try staffFTE(of: option) } catch { return nil }
    }

    fileprivate var fleets: [(option: OptionID, fleet: Fleet)] {
        var fleets: [(option: OptionID, fleet: Fleet)] = []
        if let own = selfHosted?.fleet { fleets.append((names[.selfHosted], own)) }
        if case .selfHosted(let fleet)? = hybrid?.open { fleets.append((names[.hybrid], fleet)) }
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
