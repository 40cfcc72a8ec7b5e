import Cost
import Exact
import Samples
import Testing

@Suite struct ComparisonLawTests {
    /// A comparison with random formulas of rising coefficients, so that each keeps its rule.
    private struct Sample {
        var numbers: [NamedNumber] = []
        var comparison: Comparison

        init(_ generator: inout SeededGenerator) throws {
            for index in 0..<6 {
                let base = try generator.fraction(1...40) + 1
                numbers.append(
                    NamedNumber(
                        id: "given-\(index)", base: base, low: try base * ratio(1, 2),
                        high: try base * (1 + generator.share())))
            }
            for index in 0..<5 {
                numbers.append(
                    NamedNumber(id: "derived-\(index)", formula: try Self.formula(numbers, &generator)))
            }
            numbers.shuffle(using: &generator)
            comparison = Comparison(
                id: "c", title: "C",
                volume: .init(title: "V", unit: "v", usual: generator.whole(0...90), from: 0, to: 90),
                options: [])
            for index in 0..<Int.random(in: 1...4, using: &generator) {
                comparison.options.append(try Self.option(index, numbers, &generator))
            }
        }

        private static func formula(
            _ numbers: [NamedNumber], _ generator: inout SeededGenerator
        ) throws -> Formula {
            let left = numbers.randomElement(using: &generator)?.id ?? "1"
            let right = numbers.randomElement(using: &generator)?.id ?? "1"
            let texts = [
                "\(left) + \(right) / 2", "3 * \(left)", "\(left) * \(right) / 10", "max(\(left), \(right))",
                "min(\(left), \(right), 30) + 1", "ceil(\(left)) + 0.5", "12 / \(left) + 1", "5", left,
            ]
            return try Formula(texts.randomElement(using: &generator) ?? "1")
        }

        private static func option(
            _ index: Int, _ numbers: [NamedNumber], _ generator: inout SeededGenerator
        ) throws -> Comparison.Option {
            var option = Comparison.Option(
                id: OptionID(rawValue: "o\(index)"), title: "", fixed: try formula(numbers, &generator),
                perUnit: try formula(numbers, &generator))
            guard Bool.random(using: &generator) else { return option }
            let count = try formula(numbers, &generator).text
            option.step = .init(
                carries: try formula(numbers, &generator), costs: try formula(numbers, &generator),
                spare: try Formula(Bool.random(using: &generator) ? "1" : "0"),
                minimum: try Formula("min(3, ceil(\(count) / 20))"))
            return option
        }

        /// The cost of an option by the rule, from values that are looked up one in the other.
        func cost(_ option: Comparison.Option, at volume: Rational, in set: NamedSet) throws -> Rational {
            let line = try value(option.fixed, set) + value(option.perUnit, set) * volume
            guard let step = option.step else { return line }
            let needed = try (volume / value(step.carries, set)).roundedUp + value(step.spare, set)
            return try line + value(step.costs, set) * max(value(step.minimum, set), needed)
        }

        private func value(_ formula: Formula, _ set: NamedSet) throws -> Rational {
            try formula.value { id throws(EvaluationError<Never>) in
                guard let number = numbers.first(where: { $0.id == id }) else { return -1 }
                switch number.origin {
                case .given(let sets): return sets[set]
                case .derived(let formula): return (try? value(formula, set)) ?? -1
                }
            }
        }
    }

    private func samples(_ seed: UInt64, _ count: Int, _ body: (Sample, ComparisonEstimate) throws -> Void)
        throws
    {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<count {
            let sample = try Sample(&generator)
            do throws(ComparisonError) {
                let estimate = try ComparisonEstimate(of: sample.comparison, with: NumberBook(sample.numbers))
                do { try body(sample, estimate) } catch { Issue.record("\(error)") }
            } catch {
                // Two staircases that rise alike cross after too many steps to be looked at.
                #expect(error == .arithmetic(.tooManySteps(limit: 20_000)), "\(sample)")
            }
        }
    }

    @Test func theCurveCostsWhatTheRuleSays() throws {
        var compared = 0
        try samples(1, 150) { sample, estimate in
            compared += 1
            for volume in [sample.comparison.volume.usual, 0, ratio(7, 3), 60] {
                for (option, cost) in zip(sample.comparison.options, try estimate.costs(at: volume)) {
                    for set in NamedSet.allCases {
                        #expect(try cost.usdPerMonth[set] == sample.cost(option, at: volume, in: set))
                    }
                }
            }
        }
        #expect(compared > 100)
    }

    @Test func crossoversAgreeWithCostsOnBothSides() throws {
        var compared = 0
        let tiny = number("1/1000000000")
        try samples(2, 150) { _, estimate in
            for crossover in estimate.crossovers {
                guard let robust = crossover.robust, robust > 0 else { continue }
                func gain(_ volume: Rational) throws -> Rational {
                    let costs = try estimate.costs(at: volume)
                    func base(_ option: OptionID) -> Rational {
                        costs.first { $0.option == option }?.usdPerMonth.base ?? -1
                    }
                    return try base(crossover.from) - base(crossover.to)
                }
                let (below, above) = (try gain(robust - tiny), try gain(robust + tiny))
                if case .above = crossover.kind {
                    #expect(below <= 0 && above >= 0)
                } else {
                    #expect(below >= 0 && above <= 0)
                }
                compared += 1
            }
        }
        #expect(compared > 50)
    }

    @Test func theLowestIsTheCheapestOfTheRuns() throws {
        var compared = 0
        try samples(3, 100) { sample, estimate in
            let volume = sample.comparison.volume.usual
            guard volume > 0, let runs = estimate.cheapest?.runs,
                let run = runs.first(where: { $0.start < volume && volume < $0.end })
            else { return }
            guard !run.doubts.contains(where: { $0.start <= volume && volume <= $0.end }) else { return }
            let costs = estimate.costs
            let lowest = costs.map(\.usdPerMonth.base).min()
            #expect(costs.first { $0.option == run.option }?.usdPerMonth.base == lowest)
            #expect(costs.first { $0.option == estimate.lowest }?.usdPerMonth.base == lowest)
            compared += 1
        }
        #expect(compared > 50)
    }

    @Test func sharesSumToOne() throws {
        var drawn = 0
        try samples(4, 60) { sample, estimate in
            let draws = Draws(of: estimate)
            let shares = sample.comparison.options.compactMap { draws.share($0.id) }
            #expect(shares.count == sample.comparison.options.count)
            let sum = try shares.reduce(Rational(0)) { try $0 + $1 }
            #expect(sum == 1)
            #expect(Set(draws.decisive.map(\.id)).isSubset(of: estimate.ranged.map(\.id)))
            for option in draws.options {
                #expect(draws.draws(option, noDearerThan: option) == Draws.count)
            }
            drawn += 1
        }
        #expect(drawn > 30)
    }

    @Test func sensitivitiesAreEstimatesWithOneNumberChanged() throws {
        var compared = 0
        try samples(5, 40) { sample, estimate in
            guard sample.comparison.options.count > 1, let number = estimate.ranged.first else { return }
            let (from, to) = (sample.comparison.options[0].id, sample.comparison.options[1].id)
            guard let swings = try? estimate.sensitivity(from: from, to: to) else { return }
            #expect(swings.count == estimate.ranged.count)
            let swing = swings.first { $0.number == number }?.swing
            for (end, crossover) in [(NamedSet.low, swing?.low), (.high, swing?.high)] {
                let changed = sample.numbers.map { other -> NamedNumber in
                    guard case .given(let sets) = other.origin else { return other }
                    let isChanged = other.id == number.id
                    return NamedNumber(id: other.id, base: isChanged ? sets[end] : sets.base)
                }
                let expected = try ComparisonEstimate(of: sample.comparison, with: NumberBook(changed))
                #expect(crossover == expected.crossover(between: from, and: to))
            }
            let distances = swings.map(\.swing.distance)
            #expect(distances == distances.sorted(by: >))
            compared += 1
        }
        #expect(compared > 15)
    }
}
