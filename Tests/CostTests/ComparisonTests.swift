import Cost
import Exact
import Samples
import Testing

@Suite struct ComparisonTests {
    private var estimate: ComparisonEstimate {
        get throws {
            try ComparisonEstimate(of: SampleComparison.queue, with: NumberBook(SampleComparison.numbers))
        }
    }

    @Test func costsAreThoseOfTheRule() throws {
        let estimate = try estimate
        #expect(estimate.costs.map(\.option) == [SampleComparison.hosted, SampleComparison.own])
        #expect(
            estimate.costs.map(\.usdPerMonth) == [
                NamedSets(low: number("1182.6"), base: number("1576.8"), high: number("1971")),
                NamedSets(low: 800, base: 1_300, high: 2_300),
            ])
        #expect(estimate.lowest == SampleComparison.own)
        // 6,000 requests a second: 4, 3 and 3 nodes and a spare one.
        #expect(
            try estimate.costs(at: 6_000)[1].usdPerMonth
                == NamedSets(low: 500 + 5 * 150, base: 1_000 + 4 * 150, high: 2_000 + 4 * 150))
    }

    @Test func curvesAreThoseOfTheFormulas() throws {
        #expect(
            try estimate.curves.base == [
                CostCurve(
                    option: SampleComparison.hosted, fixedUSDPerMonth: 0, usdPerMonthPerUnit: number("3.1536")
                ),
                CostCurve(
                    option: SampleComparison.own, fixedUSDPerMonth: 1_000, usdPerMonthPerUnit: 0,
                    staircase: Staircase(
                        usdPerMonthPerStep: 150, volumePerStep: 2_000, spare: 1, least: 2)),
            ])
    }

    @Test func whatMatters() throws {
        let estimate = try estimate
        #expect(estimate.ranged.map(\.id) == ["request-price", "keeper-month", "node-rate"])
        #expect(
            estimate.numbers == [
                "request-price", "hosted-per-rate", "keeper-month", "node-rate", "node-month",
            ])
        let crossover = try #require(
            estimate.crossover(between: SampleComparison.own, and: SampleComparison.hosted))
        #expect(crossover.kind == .above(first: number("1300/3.1536"), robust: number("1300/3.1536")))
        #expect(estimate.cheapest?.runs.map(\.option) == [SampleComparison.hosted, SampleComparison.own])
    }

    @Test func rangedNumbersStandInTheOrderOfTheBook() throws {
        let numbers =
            try [NamedNumber(id: "hosted-per-rate", formula: Formula("late + 1"))]
            + SampleComparison.numbers.filter { $0.id != "hosted-per-rate" }
            + [NamedNumber(id: "late", base: 2, low: 1, high: 3)]
        let estimate = try ComparisonEstimate(of: SampleComparison.queue, with: NumberBook(numbers))
        #expect(estimate.ranged.map(\.id) == ["keeper-month", "node-rate", "late"])
        #expect(estimate.numbers.prefix(2) == ["late", "hosted-per-rate"])
        let swings = try estimate.sensitivity(from: SampleComparison.hosted, to: SampleComparison.own)
        #expect(swings.map(\.number.id) == ["keeper-month", "late", "node-rate"])
    }

    @Test func sensitivityMovesOneNumberAtATime() throws {
        let swings = try estimate.sensitivity(from: SampleComparison.hosted, to: SampleComparison.own)
        #expect(swings.map(\.number.id) == ["keeper-month", "request-price", "node-rate"])
        #expect(swings[0].swing.low.robust == number("800/3.1536"))
        #expect(swings[0].swing.high.robust == number("2300/3.1536"))
        #expect(swings[0].swing.distance == .volume(number("1500/3.1536")))
        #expect(swings[2].swing.distance == .volume(0))
        let nobody = OptionID(rawValue: "nobody")
        #expect(try estimate.sensitivity(from: nobody, to: SampleComparison.own) == [])
    }

    @Test func everyRangedNumberIsDrawnByItself() throws {
        let plan = DrawingPlan(try estimate)
        #expect(plan.sources.map(\.id) == ["request-price", "keeper-month", "node-rate"])
        #expect(plan.inputs.map(\.dimension) == [0, 1, 2])
        let draws = Draws(
            of: try estimate, at: [.init(volume: 100, option: SampleComparison.hosted)])
        #expect(draws.cheapest.reduce(0, +) == Draws.count)
        #expect(draws.cheapest[1] > Draws.count / 2)
        #expect(draws.draws(reference: 0, noDearerThan: SampleComparison.own) == Draws.count)
        // At 500 requests a second any node carries all.
        #expect(draws.decisive.map(\.id) == ["keeper-month", "request-price"])
    }

    @Test func numbersWithoutRangeDrawNothing() throws {
        var comparison = try SampleComparison.queue
        comparison.options[0].perUnit = try Formula("3")
        comparison.options[1].fixed = .zero
        comparison.options[1].step?.carries = try Formula("2000")
        let estimate = try ComparisonEstimate(of: comparison, with: NumberBook(SampleComparison.numbers))
        let draws = Draws(of: estimate)
        #expect(estimate.ranged == [])
        #expect(draws.cheapest == [0, Draws.count])
        #expect(draws.decisive == [])
    }

    @Test func stepsAreDrawnWhole() throws {
        var comparison = try SampleComparison.queue
        comparison.options[0].perUnit = .zero
        comparison.options[0].fixed = try Formula("100 * spares + 99")
        comparison.options[1] = .init(
            id: SampleComparison.own, title: "Own",
            step: .init(carries: try Formula("1000"), costs: try Formula("100"), spare: try Formula("spares"))
        )
        let spares = NamedNumber(id: "spares", base: 1, low: 0, high: 3)
        let estimate = try ComparisonEstimate(of: comparison, with: NumberBook([spares]))
        #expect(estimate.ranged.map(\.isCount) == [true])
        // The spare ones are whole wherever they are used: one step more is dearer than 99 dollars in every draw.
        #expect(Draws(of: estimate).cheapest == [Draws.count, 0])
    }

    @Test func aStepThatCarriesNothingInADrawIsNotHad() throws {
        var comparison = try SampleComparison.queue
        comparison.options[1].fixed = .zero
        comparison.options[1].step?.carries = try Formula("full - idle")
        let numbers = [
            NamedNumber(id: "full", base: 10, low: 1, high: 20),
            NamedNumber(id: "idle", base: 5, low: 0, high: 19),
            NamedNumber(id: "hosted-per-rate", base: 1_000_000), NamedNumber(id: "node-month", base: 1),
        ]
        let estimate = try ComparisonEstimate(of: comparison, with: NumberBook(numbers))
        let draws = Draws(of: estimate)
        #expect(draws.cheapest[0] > 0 && draws.cheapest[1] > 0)
        #expect(draws.cheapest.reduce(0, +) == Draws.count)
    }

    @Test(arguments: ["2.1", "8.4"]) func certainStepsAreCountedExactly(_ volume: String) throws {
        var comparison = try SampleComparison.queue
        comparison.volume.usual = number(volume)
        let steps = try (number(volume) / number("0.7")).roundedUp
        // A step more than there are would be dearer.
        comparison.options[0].perUnit = .zero
        comparison.options[0].fixed = try Formula("\(steps.text) * 100 + 50")
        comparison.options[1] = .init(
            id: SampleComparison.own, title: "Own",
            step: .init(carries: try Formula("full / 10"), costs: try Formula("100")))
        let estimate = try ComparisonEstimate(
            of: comparison, with: NumberBook([NamedNumber(id: "full", base: 7)]))
        #expect(estimate.lowest == SampleComparison.own)
        #expect(Draws(of: estimate).cheapest == [0, Draws.count])
        let elsewhere = Draws(
            of: estimate, at: [.init(volume: comparison.volume.usual, option: SampleComparison.own)])
        #expect(elsewhere.draws(reference: 0, noDearerThan: SampleComparison.hosted) == Draws.count)
    }

    @Test func nothingIsBelowZeroInADraw() throws {
        var comparison = try SampleComparison.queue
        comparison.options = [
            .init(id: SampleComparison.hosted, title: "Free"),
            .init(id: SampleComparison.own, title: "Own", fixed: try Formula("full - idle")),
        ]
        let numbers = [
            NamedNumber(id: "full", base: 5, low: 1, high: 10),
            NamedNumber(id: "idle", base: 4, low: 0, high: 9),
        ]
        let estimate = try ComparisonEstimate(of: comparison, with: NumberBook(numbers))
        #expect(Draws(of: estimate).cheapest == [Draws.count, 0])
    }

    @Test func whereNoOptionCanBeHadNoneIsTheCheapest() throws {
        var comparison = try SampleComparison.queue
        let step = Comparison.Step(carries: try Formula("full - idle"), costs: try Formula("1"))
        comparison.options[0].perUnit = .zero
        for index in comparison.options.indices { comparison.options[index].step = step }
        comparison.options[1].fixed = .zero
        let numbers = [
            NamedNumber(id: "full", base: 10, low: 1, high: 20),
            NamedNumber(id: "idle", base: 5, low: 0, high: 19),
        ]
        let draws = Draws(of: try ComparisonEstimate(of: comparison, with: NumberBook(numbers)))
        #expect(draws.cheapest[0] > 0 && draws.cheapest[1] == 0)
        #expect(draws.cheapest[0] < Draws.count)
    }

    @Test(.timeLimit(.minutes(1))) func aLongChainIsDrawn() throws {
        var numbers = [NamedNumber(id: "n0", base: 2, low: 1, high: 3)]
        for index in 1..<6_000 {
            numbers.append(NamedNumber(id: "n\(index)", formula: try Formula("n\(index - 1) + 1")))
        }
        var comparison = try SampleComparison.queue
        comparison.options[0].perUnit = .zero
        comparison.options[0].fixed = try Formula("n5999")
        comparison.options[1] = .init(id: SampleComparison.own, title: "Own", fixed: try Formula("6001"))
        let estimate = try ComparisonEstimate(of: comparison, with: NumberBook(numbers))
        let draws = Draws(of: estimate)
        #expect(draws.cheapest == [Draws.count / 2, Draws.count / 2])
        #expect(draws.decisive == [.init(id: "n0", draws: Draws.count)])
    }
}
