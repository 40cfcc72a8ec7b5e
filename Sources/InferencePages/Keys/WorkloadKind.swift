import CostPages
import Exact
import Workloads

/// A kind of workload that a new workload file is like: its traffic, to be replaced by one's own.
package enum WorkloadKind: String, CaseIterable, Sendable {
    /// Questions answered from retrieved texts: long inputs that are much alike, short outputs, a peak by day.
    case rag
    /// A coding agent: long inputs that grow by every step, long outputs, working days.
    case agent
    /// Documents in a nightly window: nobody waits.
    case batch

    /// What the traffic is like, in a sentence.
    var description: String {
        switch self {
        case .rag: "Questions answered from retrieved texts."
        case .agent: "An agent that works in steps, each with all that came before."
        case .batch: "Documents that are read in a nightly window of eight hours."
        }
    }

    /// The numbers that differ from kind to kind, by their keys.
    private var numbers: [String: String] {
        switch self {
        case .rag:
            [
                "tokens_per_day": "20M", "input_share": "0.95", "cached_share": "0.85",
                "cache_write_share": "0.05", "tokens_per_request": "6k", "peak_to_average": "4",
            ]
        case .agent:
            [
                "tokens_per_day": "60M", "input_share": "0.8", "cached_share": "0.7",
                "cache_write_share": "0.1", "tokens_per_request": "30k", "peak_to_average": "3",
                "active_days_per_month": "22", "reasoning_per_output": "1.5",
            ]
        case .batch:
            [
                "tokens_per_day": "400M", "input_share": "0.9", "batch_share": "1",
                "tokens_per_request": "2k", "window_hours_per_day": "8", "active_days_per_month": "30",
                "minimum_paid_hours_per_month": "240",
            ]
        }
    }
}

extension WorkloadKind {
    /// Its numbers for the keys of one group.
    func numbers(of group: String) -> [String: String?] {
        let names = Set(WorkloadKeys.keys(of: group).map { $0.name })
        return numbers.filter { names.contains($0.key) }.mapValues { $0 }
    }
}
