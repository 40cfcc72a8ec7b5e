import Diagnostics
package import Exact
package import Inference

/// The range of one input of a scenario, and who says so.
package struct AssumedRange: Sendable {
    /// The assumption that says so; nil where the workload file gives the ends itself.
    package let assumption: AssumedNumber?
    package let range: InputRange
    /// The keys of the input, with points between.
    package let field: String
    /// What the input is called: by the title of an assumption about it, or by its keys.
    package let title: String

    /// The unit of the ends; empty where nobody says so.
    package var unit: String { assumption?.unit ?? "" }

    /// The ends as they are stated: factors where an assumption scales the input.
    package var stated: (low: Rational, high: Rational) {
        guard let assumption, !assumption.scales.isEmpty else { return (range.low, range.high) }
        return (assumption.low, assumption.high)
    }

    /// The title with its unit.
    package var label: String { unit.isEmpty ? title : "\(title) (\(unit))" }

    /// The id of the assumption, or the input's keys.
    package var id: String { assumption?.id ?? field }
}

extension [AssumedRange] {
    /// The ranges that move together: one uncertainty for each assumption, and for each input with ends of its own.
    package var uncertainties: [Uncertainty] {
        var order: [String] = []
        var ranges: [String: [InputRange]] = [:]
        for assumed in self {
            if ranges[assumed.id] == nil { order.append(assumed.id) }
            ranges[assumed.id, default: []].append(assumed.range)
        }
        return order.map { Uncertainty(id: $0, ranges: ranges[$0] ?? []) }
    }
}

extension WorkloadTables {
    /// The inputs of a scenario that may lie elsewhere, in the order of the assumptions; then those to which the
    /// workload file gives ends itself, in its order.
    ///
    /// An assumption gives its own low and high end to the inputs that it names, and multiplies those that it
    /// scales. An input stays where it is if the file says that it was measured or leaves it at the program's
    /// default (a workload without a cache has no range of cached shares). A value outside the range keeps the
    /// ratios of the range. The peak of a batch is what its window makes it.
    ///
    /// Throws `overflow` for an end that does not fit.
    package func ranges(of named: NamedScenario) throws(ArithmeticError) -> [AssumedRange] {
        let usual = Set(named.inputs.filter { $0.origin.isUsual }.map { $0.field })
        var ranges: [AssumedRange] = []
        for assumption in assumptions where assumption.low < assumption.high {
            for field in assumption.inputs + assumption.scales
            where !usual.contains(field) && named.stated[field] == nil {
                guard let range = try range(field, of: named.scenario, by: assumption) else { continue }
                ranges.append(
                    AssumedRange(
                        assumption: assumption, range: range, field: field, title: assumption.title))
            }
        }
        return ranges + named.inputs.compactMap { statedRange($0, of: named) }
    }

    /// The ends that the workload file gives to an input itself.
    private func statedRange(_ input: ScenarioInput, of named: NamedScenario) -> AssumedRange? {
        guard case .between(let low, let high)? = named.stated[input.field], low < high,
            let varied = Input(field: input.field, in: names), named.scenario.value(of: varied) != nil
        else { return nil }
        return AssumedRange(
            assumption: nil, range: InputRange(varied, low, high), field: input.field,
            title: assumption(for: input.field)?.title ?? input.field)
    }

    private func range(
        _ field: String, of scenario: Scenario, by assumption: AssumedNumber
    ) throws(ArithmeticError) -> InputRange? {
        guard let input = Input(field: field, in: names), let value = scenario.value(of: input) else {
            return nil
        }
        if input == .workload(.peakToAverage), scenario.isBatch || !scenario.hasCapacity { return nil }
        if !assumption.scales.contains(field), assumption.low <= value, value <= assumption.high {
            return InputRange(input, assumption.low, assumption.high)
        }
        guard value != 0, assumption.base != 0 else { return nil }
        let low = try value * assumption.low / assumption.base
        let high = try value * assumption.high / assumption.base
        return InputRange(input, input.limited(low, from: value), input.limited(high, from: value))
    }

    /// What a move to capacity of one's own costs; nil where no assumption says so.
    var moveOutlay: MoveOutlay? {
        assumptions.first { $0.id == Self.moveOutlayID }.map {
            MoveOutlay(LowBaseHigh(low: $0.low, base: $0.base, high: $0.high))
        }
    }

    /// The assumption that says what a move costs.
    private static let moveOutlayID = "migration-outlay"
}

extension Scenario {
    /// Whether the written peak is that of a window, and not of users: all traffic is batch, there is traffic in some
    /// hours only, or not all hours are paid.
    var isBatch: Bool {
        if workload.batchShare == 1 || workload.windowHoursPerDay < 24 { return true }
        return everyFleet.contains { $0.paidHours < CalendarMonth.hours }
    }

    /// Whether an option has capacity that the peak has to fit into.
    fileprivate var hasCapacity: Bool {
        !everyFleet.isEmpty || closed?.capacity != nil || managedOpen?.capacity != nil
    }
}
