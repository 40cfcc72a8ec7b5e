import Exact

/// A comparison whose ids are known, ready to be computed over any quantity.
struct ComparisonProgram: Sendable {
    /// What the coefficients stand on.
    let derivation: Derivation
    private let options: [Option]

    private struct Option: Sendable {
        let id: OptionID
        /// By the order of all coefficients; nil for those of steps where there are none.
        let coefficients: [Coefficient?]
    }

    /// A formula, and where the number of each of its references stands in the derivation.
    private struct Coefficient: Sendable {
        let formula: Formula
        let uses: [Int]
    }

    /// A comparison whose every id has a value in the book.
    init(_ comparison: Comparison, _ book: NumberBook) {
        let formulas = comparison.options.flatMap { option in
            Comparison.Coefficient.allCases.compactMap { option[$0] }
        }
        let ids = formulas.flatMap { $0.references.map { $0.id } }
        let derivation = Derivation(of: ids.compactMap { book.place(of: $0) }, in: book)
        self.derivation = derivation
        options = comparison.options.map { option in
            Option(
                id: option.id,
                coefficients: Comparison.Coefficient.allCases.map { coefficient in
                    option[coefficient].map { formula in
                        Coefficient(
                            formula: formula,
                            uses: formula.references.compactMap { reference in
                                book.place(of: reference.id).flatMap { derivation.positions[$0] }
                            })
                    }
                })
        }
    }

    /// The options, by their places.
    var optionIndices: Range<Int> { options.indices }

    /// How many operations all its formulas have.
    var operations: Int {
        options.reduce(derivation.operations) { count, option in
            option.coefficients.reduce(count) { $0 + ($1?.formula.steps.count ?? 0) }
        }
    }

    /// Where the numbers stand in the derivation that are a count of steps by themselves.
    var counts: Set<Int> {
        var result: Set<Int> = []
        for option in options {
            for (coefficient, formula) in zip(Comparison.Coefficient.allCases, option.coefficients)
            where coefficient.isCount && formula?.formula.onlyReference != nil {
                result.formUnion(formula?.uses ?? [])
            }
        }
        return result
    }

    /// The value of a coefficient with these values of the derivation; nil for one of steps where there are none.
    func value<Number: Quantity>(
        of coefficient: Comparison.Coefficient, option: Int, _ values: [Number]
    ) throws(FormulaFailure) -> Number? {
        let index = Comparison.Coefficient.allCases.firstIndex(of: coefficient) ?? 0
        guard let coefficient = options[option].coefficients[index] else { return nil }
        return try coefficient.formula.value(of: coefficient.uses.map { values[$0] })
    }

    /// The curve of each option with these values of the derivation.
    func curves<Number: Quantity>(_ values: [Number]) throws(FormulaFailure) -> [CostCurveOf<Number>] {
        var curves: [CostCurveOf<Number>] = []
        for option in options.indices { curves.append(try curve(of: option, values)) }
        return curves
    }

    private func curve<Number: Quantity>(
        of option: Int, _ values: [Number]
    ) throws(FormulaFailure) -> CostCurveOf<Number> {
        func value(_ coefficient: Comparison.Coefficient) throws(FormulaFailure) -> Number {
            try self.value(of: coefficient, option: option, values) ?? 0
        }
        var curve = CostCurveOf(
            option: options[option].id, fixedUSDPerMonth: try value(.fixed),
            usdPerMonthPerUnit: try value(.perUnit))
        if let carries = try self.value(of: .carries, option: option, values) {
            curve.staircase = StaircaseOf(
                usdPerMonthPerStep: try value(.costs), volumePerStep: carries, spare: try value(.spare),
                least: try value(.minimum))
        }
        return curve
    }
}
