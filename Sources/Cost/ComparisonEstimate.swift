package import Exact

/// All that is computed for a comparison: the one value that page, chart, table, CSV and JSON print.
package struct ComparisonEstimate: Sendable {
    /// A given number with a range that matters to the comparison.
    package struct RangedNumber: Hashable, Sendable {
        /// Its id.
        package let id: String
        /// Its ends, and its base.
        package let sets: NamedSets<Rational>
        /// Whether it counts steps by itself, so that its draws are whole numbers.
        package let isCount: Bool
        /// Where it stands in the derivation.
        let position: Int
    }

    /// What an option costs a month.
    package struct OptionCost: Hashable, Sendable {
        /// The option.
        package let option: OptionID
        /// In each set, USD per month; what is printed as a range is their `span`.
        package let usdPerMonth: NamedSets<Rational>
    }

    /// The comparison.
    package let comparison: Comparison
    /// The cost curves of the options in each set, in their order.
    package let curves: NamedSets<[CostCurve]>
    /// The given numbers with a range that matter, in the order of the book.
    package let ranged: [RangedNumber]
    /// The ids of all numbers that the options stand on, each after what it is derived from.
    package let numbers: [String]
    /// What the options cost at the usual volume, in their order.
    package let costs: [OptionCost]
    /// Every pair of options at the base, the first before the second in their order.
    package let crossovers: [Crossover]
    /// The cheapest option at the usual volume, at the base; the first of equals.
    package let lowest: OptionID
    /// The cheapest options over the volumes of the comparison, at the base; nil where an exact result does not fit,
    /// or where two curves are too nearly parallel to say where they cross.
    package let cheapest: CheapestOverVolume?

    let program: ComparisonProgram

    /// The estimate of a comparison over the numbers of a book.
    ///
    /// Throws all that is wrong at once, or the arithmetic error. O(formulas + pairs of options), but for pairs of
    /// staircases.
    package init(of comparison: Comparison, with book: NumberBook) throws(ComparisonError) {
        let check = ComparisonCheck(comparison, book)
        guard check.problems.isEmpty else { throw .problems(check.problems) }
        self.comparison = comparison
        let program = check.program
        self.program = program
        curves = try NamedSets { set throws(ComparisonError) in
            try program.checkedCurves(.set(set)) { $1[set] }
        }
        numbers = program.derivation.numbers.map { book.numbers[$0].id }
        ranged = Self.ranged(program, book)
        costs = try Self.costs(curves, at: comparison.volume.usual)
        lowest = Self.lowest(costs)
        let volume = comparison.volume
        cheapest = try? CheapestOverVolume(of: curves.base, above: volume.from, upTo: volume.to)
        do throws(ArithmeticError) {
            crossovers = try Crossover.all(of: curves.base)
        } catch {
            throw .arithmetic(error)
        }
    }

    /// What the options cost at a volume from 0, in their order. Throws `arithmetic`.
    package func costs(at volume: Rational) throws(ComparisonError) -> [OptionCost] {
        try Self.costs(curves, at: volume)
    }

    /// The crossover of a pair, whichever of the two comes first; nil where one is not compared.
    package func crossover(between first: OptionID, and second: OptionID) -> Crossover? {
        crossovers.between(first, second)
    }
}

extension ComparisonEstimate {
    private static func ranged(_ program: ComparisonProgram, _ book: NumberBook) -> [RangedNumber] {
        let counts = program.counts
        let places = program.derivation.numbers
        return program.derivation.ranged.sorted { places[$0.position] < places[$1.position] }
            .map { position, sets in
                RangedNumber(
                    id: book.numbers[places[position]].id, sets: sets, isCount: counts.contains(position),
                    position: position)
            }
    }

    private static func costs(
        _ curves: NamedSets<[CostCurve]>, at volume: Rational
    ) throws(ComparisonError) -> [OptionCost] {
        do throws(ArithmeticError) {
            var costs: [OptionCost] = []
            for (index, curve) in curves.base.enumerated() {
                let usdPerMonth = try NamedSets { set throws(ArithmeticError) in
                    try curves[set][index].cost(at: volume)
                }
                costs.append(OptionCost(option: curve.option, usdPerMonth: usdPerMonth))
            }
            return costs
        } catch {
            throw .arithmetic(error)
        }
    }

    /// There are options: a comparison without one has no estimate.
    private static func lowest(_ costs: [OptionCost]) -> OptionID {
        costs.dropFirst().reduce(costs[0]) { $1.usdPerMonth.base < $0.usdPerMonth.base ? $1 : $0 }.option
    }
}

extension ComparisonProgram {
    /// The curves with these values of the given numbers. Throws every coefficient that breaks its rule.
    func checkedCurves(
        _ setting: ComparisonProblem.Setting, _ given: (Int, NamedSets<Rational>) -> Rational
    ) throws(ComparisonError) -> [CostCurve] {
        let values: [Rational]
        do throws(DerivationFailure) {
            values = try derivation.values(given)
        } catch {
            throw .problems([.init(place: .comparison, kind: .derivation(error, setting))])
        }
        let problems = problems(values, setting)
        guard problems.isEmpty else { throw .problems(problems) }
        do throws(FormulaFailure) {
            return try curves(values)
        } catch {
            throw .arithmetic(error.error)
        }
    }
}
