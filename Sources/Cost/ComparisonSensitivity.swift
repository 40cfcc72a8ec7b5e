import Exact

/// What one given number alone does to the crossover of two options.
package struct ComparisonSensitivity: Hashable, Sendable {
    /// The number.
    package let number: ComparisonEstimate.RangedNumber
    /// The crossover at its two ends.
    package let swing: CrossoverSwing
}

extension ComparisonEstimate {
    /// The sensitivity of the crossover between two options to each number with a range, the largest swing first and
    /// equals in the order of the book.
    ///
    /// Empty where one of the options is not compared. Throws the coefficients that break a rule with a number alone at
    /// an end, and arithmetic errors. O(numbers with a range x formulas).
    package func sensitivity(
        from: OptionID, to: OptionID
    ) throws(ComparisonError) -> [ComparisonSensitivity] {
        let ids = comparison.options.map { $0.id }
        guard let from = ids.firstIndex(of: from), let to = ids.firstIndex(of: to) else { return [] }
        var result: [ComparisonSensitivity] = []
        for number in ranged {
            let low = try curves(number, at: .low)
            let high = try curves(number, at: .high)
            do throws(ArithmeticError) {
                let swing = try CrossoverSwing(
                    low: Crossover(from: low[from], to: low[to]),
                    high: Crossover(from: high[from], to: high[to]))
                result.append(ComparisonSensitivity(number: number, swing: swing))
            } catch {
                throw .arithmetic(error)
            }
        }
        // The sort of the standard library is stable only in practice: the index decides between equals.
        return result.enumerated()
            .sorted { ($1.element.swing.distance, $0.offset) < ($0.element.swing.distance, $1.offset) }
            .map { $0.element }
    }

    /// The curves with one number at an end and all others at their base.
    private func curves(_ number: RangedNumber, at end: NamedSet) throws(ComparisonError) -> [CostCurve] {
        try program.checkedCurves(.alone(number.id, end)) { position, sets in
            position == number.position ? sets[end] : sets.base
        }
    }
}
