import Cost
import CostPages
import Diagnostics
import Exact
import Fields
import Inference
import Site
import Workloads

extension Costs {
    /// A new workload file, which is computed as it stands: each key with what it says, those that matter written, the
    /// others commented out with what holds without them. Models, rates and measurements are the first of the handbook
    /// that have a price on the day. O(rows).
    package func workloadFile(_ id: String, like kind: WorkloadKind) -> String {
        var file = WorkloadFile(costs: self, kind: kind)
        return file.text(id)
    }
}

private struct WorkloadFile {
    let costs: Costs
    let kind: WorkloadKind
    private var lines: [String] = []

    private var names: LanguageModelNames { costs.book.options.names }

    init(costs: Costs, kind: WorkloadKind) {
        self.costs = costs
        self.kind = kind
    }

    mutating func text(_ id: String) -> String {
        lines = [
            "# \(kind.description) Replace the numbers by your own; 'handbook cost --workload' computes the file.",
            "# A number may be written as 1.5M or 2/3, and as {value: 4, low: 3, high: 6} or {value: 4, measured: true}.",
        ]
        write(
            "file", indentation: 0,
            [
                "id": quotedYAML(id), "title": quotedYAML(id),
                "fte_usd_per_month": costs.hasEngineer ? nil : "18000",
            ])
        lines.append("workload:")
        write("workload", indentation: 2, kind.numbers(of: "workload"))
        lines.append("options:")
        for (option, place) in [
            (ModelRecord.Kind.closed, names[.closed]), (.managedOpen, names[.managedOpen]),
        ] {
            guard let model = costs.usualModel(option) else { continue }
            lines.append("  \(place.rawValue):")
            let own: [String: String?] = ["model": quotedYAML(model), "staff_fte": "0.1"]
            write("option", indentation: 4, own.merging(kind.numbers(of: "option")) { $1 })
        }
        if let fleet = costs.usualFleet {
            lines.append("  \(names[.selfHosted].rawValue):")
            let own: [String: String?] = [
                "safe_share": "0.7", "spare_replicas": "1", "minimum_replicas": "2", "overhead_share": "0.1",
                "staff_fte": "1",
            ]
            let all = own.merging(fleet) { $1 }.merging(kind.numbers(of: "self-hosted")) { $1 }
            write("self-hosted", indentation: 4, all)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Writes the keys of a group: with their values, or commented out where they have none.
    private mutating func write(_ group: String, indentation: Int, _ values: [String: String?]) {
        let indent = String(repeating: " ", count: indentation)
        for key in WorkloadKeys.keys(of: group) {
            if case .group = key.form { continue }
            lines.append(
                "\(indent)# \(key.meaning) \(key.range.capitalisedFirst); without it: \(key.absenceText).")
            if let value = values[key.name] ?? nil {
                lines.append("\(indent)\(key.name): \(value)")
            } else {
                lines.append("\(indent)# \(key.name):")
            }
        }
    }
}

extension Costs {
    /// Whether an assumption stands behind what an engineer costs.
    fileprivate var hasEngineer: Bool { book.assumption(for: "fte_usd_per_month") != nil }

    /// The first model of a kind that can be called on the day.
    fileprivate func usualModel(_ kind: ModelRecord.Kind) -> String? {
        book.models.first { model in
            model.kind == kind && model.rows.row(on: asOf) != nil && (model.ends.map { asOf < $0 } ?? true)
        }?.id
    }

    /// The first rate of the day, with the first measurement whose requests are known; nil where either is missing.
    fileprivate var usualFleet: [String: String?]? {
        guard let rate = book.rates.first(where: { $0.rows.row(on: asOf) != nil }),
            let record = book.throughput.first(where: { $0.shape != nil })
        else { return nil }
        return [
            "gpu": quotedYAML(rate.id), "throughput": quotedYAML(record.id), "throughput_shape": "other",
        ]
    }
}
