import Cost

/// The range of one input of a scenario, and the assumption that says so.
package struct AssumedRange: Sendable {
    package let assumption: Assumption
    package let range: InputRange
}

extension Costs {
    /// The inputs of a scenario that may lie elsewhere, in the order of the assumptions.
    ///
    /// An assumption gives its own low and high end to the inputs that it names, and multiplies those that it
    /// scales. An input keeps its value where the scenario leaves it at the program's default (a workload
    /// without a cache has no range of cached shares), and where the scenario's value lies outside the range:
    /// it was chosen for a reason that the assumption does not know.
    func ranges(of scenario: NamedScenario) -> [AssumedRange] {
        let usual = Set(scenario.inputs.filter(\.origin.isUsual).map(\.field))
        return book.assumptions.filter { $0.low < $0.high }.flatMap { assumption in
            (assumption.inputs + assumption.scales).filter { !usual.contains($0) }.compactMap { field in
                range(field, of: scenario.scenario, by: assumption).map {
                    AssumedRange(assumption: assumption, range: $0)
                }
            }
        }
    }

    private func range(_ field: String, of scenario: Scenario, by assumption: Assumption) -> InputRange? {
        guard let input = Input(field: field), let value = scenario.value(of: input) else { return nil }
        if assumption.scales.contains(field) {
            guard let low = try? value * assumption.low, let high = try? value * assumption.high else {
                return nil
            }
            return InputRange(input, low, high)
        }
        guard assumption.low <= value, value <= assumption.high else { return nil }
        return InputRange(input, assumption.low, assumption.high)
    }
}
