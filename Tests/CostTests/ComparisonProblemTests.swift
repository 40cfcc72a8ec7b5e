import Cost
import Exact
import Samples
import Testing

@Suite struct ComparisonProblemTests {
    private func problems(
        _ numbers: [NamedNumber]? = nil, _ change: (inout Comparison) throws -> Void
    ) throws -> [String] {
        var comparison = try SampleComparison.queue
        try change(&comparison)
        let book = NumberBook(try numbers ?? SampleComparison.numbers)
        let problems = comparison.problems(with: book)
        if problems.isEmpty {
            _ = try ComparisonEstimate(of: comparison, with: book)
        } else {
            let error = #expect(throws: ComparisonError.self) {
                try ComparisonEstimate(of: comparison, with: book)
            }
            #expect(error == .problems(problems))
        }
        return problems.map { "\($0.place): \($0.sentence(in: comparison, with: book))" }
    }

    @Test func theExampleHasNone() throws {
        #expect(try problems { _ in } == [])
        #expect(try problems { $0.volume.from = 0 } == [])
        #expect(try problems { $0.options.removeLast() } == [])
    }

    @Test func volumes() throws {
        #expect(
            try problems { $0.volume.from = -1 } == ["from: a volume cannot be below 0, and this is -1"])
        #expect(
            try problems { $0.volume.to = 1 } == [
                "to: the volumes go from 1 to 1, but the upper end must be above the lower one"
            ])
        #expect(
            try problems { $0.volume.usual = ratio(1, 2) } == [
                "usual: the usual volume is 0.5, but the volumes go from 1 to 20000"
            ])
    }

    @Test func options() throws {
        #expect(try problems { $0.options = [] } == ["comparison: a comparison needs an option"])
        #expect(
            try problems { $0.options.append($0.options[0]) } == [
                "option(2): 'hosted' is the id of an option before it"
            ])
        let many = try (0..<25).map {
            Comparison.Option(id: OptionID(rawValue: "o\($0)"), title: "", fixed: try Formula("1"))
        }
        #expect(
            try problems { $0.options = many } == [
                "comparison: here are 25 options: at most 24 can be compared"
            ])
    }

    private func coefficient(_ option: Int, _ coefficient: String) -> String {
        "coefficient(\(option), Cost.Comparison.Coefficient.\(coefficient)): "
    }

    @Test func ids() throws {
        let numbers = try SampleComparison.numbers + [NamedNumber(id: "lost", formula: Formula("nobody"))]
        let found = try problems(numbers) {
            $0.options[0].fixed = try Formula("2 * nobody")
            $0.options[1].fixed = try Formula("lost + node-month-node-rate")
        }
        #expect(
            found == [
                coefficient(0, "fixed") + "there is no number 'nobody'",
                coefficient(1, "fixed") + "'lost' has no value: something is wrong with it",
                coefficient(1, "fixed")
                    + "there is no number 'node-month-node-rate': to subtract, write 'node-month - node-rate'",
            ])
        var comparison = try SampleComparison.queue
        comparison.options[0].fixed = try Formula("2 * nobody + lost")
        let problems = comparison.problems(with: NumberBook(numbers))
        #expect(problems.map(\.isConsequence) == [false, true])
        guard case .unknown(let reference, _) = problems[0].kind else {
            Issue.record("\(problems[0])")
            return
        }
        #expect(reference.range == 4..<10)
    }

    @Test func signs() throws {
        let found = try problems {
            $0.options[0].fixed = try Formula("-1")
            $0.options[0].perUnit = try Formula("0.3 - request-price + 0.1")
            $0.options[1].step?.carries = try Formula("node-rate - 1500")
            $0.options[1].step?.costs = try Formula("node-month - 150 * 2")
            $0.options[1].step?.spare = try Formula("node-rate / 1000 - 1")
            $0.options[1].step?.minimum = try Formula("1.5")
        }
        #expect(
            found == [
                coefficient(0, "fixed") + "'fixed' is -1, but it cannot be below 0",
                coefficient(0, "perUnit")
                    + "'per_unit' is -0.1 with every number at its high end, but it cannot be below 0",
                coefficient(1, "carries")
                    + "'step.carries' is 0 with every number at its low end, but it must be above 0",
                coefficient(1, "costs") + "'step.costs' is -150, but it cannot be below 0",
                coefficient(1, "spare")
                    + "'step.spare' is 0.5 with every number at its low end, but it must be a whole number",
                coefficient(1, "minimum") + "'step.minimum' is 1.5, but it must be a whole number",
            ])
    }

    @Test func divisions() throws {
        let found = try problems {
            $0.options[0].fixed = try Formula("1 / (request-price - 0.4)")
            $0.options[1].fixed = try Formula("1 / (request-price - 0.5)")
        }
        #expect(
            found == [
                coefficient(0, "fixed") + "the divisor '(request-price - 0.4)' is 0",
                coefficient(1, "fixed") + "'fixed' is -10, but it cannot be below 0",
            ])
    }

    @Test func sizes() throws {
        let numbers = (0..<64).map { NamedNumber(id: "n\($0)", base: 1, low: 0, high: 2) }
        let sum = numbers.map(\.id).joined(separator: " + ")
        #expect(
            try problems(numbers) {
                $0.options.removeLast()
                $0.options[0].perUnit = try Formula(sum)
            } == [
                "comparison: 64 numbers with a range matter here, and at most \(Draws.largestNumberOfUncertainties) "
                    + "can be drawn: fix those that matter least"
            ])
        var chain = [NamedNumber(id: "n0", base: 1)]
        for index in 1...7_000 {
            chain.append(NamedNumber(id: "n\(index)", formula: try Formula("n\(index - 1) + 1")))
        }
        #expect(
            try problems(chain) {
                $0.options.removeLast()
                $0.options[0].perUnit = try Formula("n7000")
            } == ["comparison: its formulas have 21002 operations: at most 20000 can be drawn"])
    }

    @Test func aNumberAloneAtAnEndMayBreakARule() throws {
        var comparison = try SampleComparison.queue
        // 4 - 1, 10 - 5 and 20 - 15 carry; 4 - 5 does not.
        comparison.options[1].step?.carries = try Formula("full - idle")
        let numbers =
            try SampleComparison.numbers + [
                NamedNumber(id: "full", base: 10, low: 4, high: 20),
                NamedNumber(id: "idle", base: 5, low: 1, high: 15),
            ]
        let book = NumberBook(numbers)
        let estimate = try ComparisonEstimate(of: comparison, with: book)
        do throws(ComparisonError) {
            _ = try estimate.sensitivity(from: SampleComparison.hosted, to: SampleComparison.own)
            Issue.record("nothing is thrown")
        } catch {
            guard case .problems(let problems) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(
                problems.map { $0.sentence(in: comparison, with: book) } == [
                    "'step.carries' is -1 with 'full' alone at its low end, but it must be above 0"
                ])
        }
    }
}
