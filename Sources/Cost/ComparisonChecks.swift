import Exact

extension Comparison {
    /// What is wrong with the comparison over the numbers of a book, in the order of its parts.
    ///
    /// A coefficient is told once, with the first of base, low and high at which it breaks a rule. Where an id has no
    /// value, its formula is checked no further. O(formulas that it stands on).
    package func problems(with book: NumberBook) -> [ComparisonProblem] {
        ComparisonCheck(self, book).problems
    }
}

/// Collects what is wrong with a comparison: one function for each kind of rule.
struct ComparisonCheck {
    private(set) var problems: [ComparisonProblem] = []
    /// The program of the comparison; what cannot be computed has no part in it.
    let program: ComparisonProgram
    private let comparison: Comparison
    private let book: NumberBook

    init(_ comparison: Comparison, _ book: NumberBook) {
        self.comparison = comparison
        self.book = book
        program = ComparisonProgram(comparison, book)
        checkVolume()
        checkOptions()
        checkSize()
        checkCoefficients()
    }

    private mutating func report(_ place: ComparisonProblem.Place, _ kind: ComparisonProblem.Kind) {
        problems.append(ComparisonProblem(place: place, kind: kind))
    }

    private mutating func checkVolume() {
        let volume = comparison.volume
        if volume.from < 0 { report(.from, .negativeVolume(volume.from)) }
        guard volume.from < volume.to else {
            report(.to, .emptyRange(from: volume.from, to: volume.to))
            return
        }
        if volume.usual < volume.from || volume.usual > volume.to {
            report(.usual, .outside(volume.usual, from: volume.from, to: volume.to))
        }
    }

    private mutating func checkOptions() {
        let options = comparison.options
        if options.isEmpty { report(.comparison, .noOptions) }
        if options.count > Comparison.optionLimit { report(.comparison, .tooManyOptions(options.count)) }
        var seen: Set<OptionID> = []
        for (index, option) in options.enumerated() where !seen.insert(option.id).inserted {
            report(.option(index), .optionTwice(option.id))
        }
    }

    private mutating func checkSize() {
        let ranged = program.derivation.ranged.count
        if ranged > Draws.largestNumberOfUncertainties { report(.comparison, .tooManyRanges(ranged)) }
        let operations = program.operations
        if operations > Comparison.operationLimit { report(.comparison, .tooManyOperations(operations)) }
    }

    private mutating func checkCoefficients() {
        let values = program.derivation.numbers.compactMap { book.values[$0] }
        for (index, option) in comparison.options.enumerated() {
            for coefficient in Comparison.Coefficient.allCases {
                guard let formula = option[coefficient], isKnown(formula, .coefficient(index, coefficient))
                else { continue }
                if let problem = program.problem(of: coefficient, option: index, values) {
                    problems.append(problem)
                }
            }
        }
    }

    /// Whether each id of a formula has a value; reports those that have none.
    private mutating func isKnown(_ formula: Formula, _ place: ComparisonProblem.Place) -> Bool {
        let count = problems.count
        for reference in formula.references where book.values(of: reference.id) == nil {
            guard book.place(of: reference.id) == nil else {
                report(place, .withoutValue(reference))
                continue
            }
            let parts = HyphenParts(of: reference.id) { book.place(of: $0) != nil }
            report(place, .unknown(reference, parts: parts))
        }
        return problems.count == count
    }
}

extension ComparisonProgram {
    /// What is wrong with a coefficient in the first of base, low and high in which it breaks its rule.
    fileprivate func problem(
        of coefficient: Comparison.Coefficient, option: Int, _ values: [NamedSets<Rational>]
    ) -> ComparisonProblem? {
        for set in [NamedSet.base, .low, .high] {
            let values = values.map { $0[set] }
            if let problem = problem(of: coefficient, option: option, values, .set(set)) { return problem }
        }
        return nil
    }

    /// Every coefficient that breaks its rule with these values of the derivation.
    func problems(_ values: [Rational], _ setting: ComparisonProblem.Setting) -> [ComparisonProblem] {
        optionIndices.flatMap { option in
            Comparison.Coefficient.allCases.compactMap {
                problem(of: $0, option: option, values, setting)
            }
        }
    }

    /// What is wrong with a coefficient with these values of the derivation; nil where it keeps its rule.
    private func problem(
        of coefficient: Comparison.Coefficient, option: Int, _ values: [Rational],
        _ setting: ComparisonProblem.Setting
    ) -> ComparisonProblem? {
        let place = ComparisonProblem.Place.coefficient(option, coefficient)
        do throws(FormulaFailure) {
            guard let value = try value(of: coefficient, option: option, values),
                let kind = coefficient.problem(of: value, setting)
            else { return nil }
            return ComparisonProblem(place: place, kind: kind)
        } catch {
            return ComparisonProblem(place: place, kind: .arithmetic(error, setting))
        }
    }
}

extension Comparison.Coefficient {
    fileprivate func problem(
        of value: Rational, _ setting: ComparisonProblem.Setting
    ) -> ComparisonProblem.Kind? {
        if self == .carries { return value > 0 ? nil : .notPositive(value, setting) }
        if value < 0 { return .negative(value, setting) }
        return isCount && !value.isWhole ? .notWhole(value, setting) : nil
    }
}
