package import Cost
import Inference
package import Workloads

extension CostedScenario {
    /// What draws of the scenario say, by the names of its inputs.
    package func shares(of draws: Draws) -> ShareSummary {
        let names = InputNames(named)
        let uncertainties = ranges.uncertainties
        var byID: [String: String] = [:]
        for range in ranges where byID[range.id] == nil { byID[range.id] = names.name(of: range.field) }
        let measured =
            named.stated.isEmpty ? [] : named.inputs.map { $0.field }.filter { named.stated[$0] == .measured }
        return ShareSummary(
            of: draws, measured: measured.map { names.name(of: $0) },
            assumed: uncertainties.map { byID[$0.id] ?? $0.id },
            incomplete: incomplete
        ) { byID[$0] ?? $0 }
    }

    /// What the draws are about, for readers: the title of the assumption, or the keys of the input.
    package func title(of uncertainty: String) -> String {
        ranges.first { $0.id == uncertainty }?.title ?? uncertainty
    }
}

/// Short names of a scenario's inputs: the last key of one where no other input ends in it, else its keys without the
/// group.
private struct InputNames {
    private let counts: [Substring: Int]

    init(_ named: NamedScenario) {
        counts = named.inputs.reduce(into: [:]) { counts, input in
            counts[input.field.afterLastPoint, default: 0] += 1
        }
    }

    func name(of field: String) -> String {
        let last = field.afterLastPoint
        if counts[last, default: 0] < 2 { return String(last) }
        for group in ["options.", "workload."] where field.hasPrefix(group) {
            return String(field.dropFirst(group.count))
        }
        return field
    }
}

extension String {
    fileprivate var afterLastPoint: Substring {
        utf8.lastIndex(of: UInt8(ascii: ".")).map { self[utf8.index(after: $0)...] } ?? self[...]
    }
}
