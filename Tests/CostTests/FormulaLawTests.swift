import Exact
import Samples
import Testing

@testable import Cost

@Suite struct FormulaLawTests {
    private let ids = ["a", "b-2", "rate", "x"]

    private func cases(_ seed: UInt64, _ body: (RandomFormula, [String: Rational], Int) throws -> Void) throws
    {
        var generator = SeededGenerator(seed: seed)
        for index in 0..<2_000 {
            let formula = RandomFormula.sample(ids: ids, depth: index % 6, &generator)
            let values = Dictionary(uniqueKeysWithValues: ids.map { ($0, generator.fraction(-30...60)) })
            if formula.text.utf8.count <= Formula.lengthLimit { try body(formula, values, index) }
        }
    }

    @Test func whatIsPrintedIsParsedToTheSameValue() throws {
        var compared = 0
        try cases(1) { formula, values, _ in
            let parsed = try Formula(formula.text)
            let expected = try formula.value(values)
            let value: Rational? = try? parsed.value { values[$0] ?? -1 }
            #expect(value == expected, "\(formula.text)")
            compared += expected == nil ? 0 : 1
        }
        #expect(compared > 1_500)
    }

    @Test func referencesStandWhereTheySay() throws {
        try cases(2) { formula, _, _ in
            let parsed = try Formula(formula.text)
            let bytes = Array(parsed.text.utf8)
            for reference in parsed.references {
                #expect(String(decoding: bytes[reference.range], as: UTF8.self) == reference.id)
            }
        }
    }

    @Test func spacesAndBracketsAroundChangeNothing() throws {
        try cases(3) { formula, values, _ in
            let plain: Rational? = try? Formula(formula.text).value { values[$0] ?? -1 }
            let wide: Rational? = try? Formula("  ( \(formula.text)\n)").value { values[$0] ?? -1 }
            #expect(plain == wide)
        }
    }

    @Test func expressionsAreComputedAlike() throws {
        var compared = 0
        try cases(4) { formula, values, _ in
            guard let exact = try formula.value(values), !formula.hasCeil else { return }
            let parsed = try Formula(formula.text)
            let program: Expression = try parsed.value { Expression(values[$0] ?? -1) }
            let value = try #require(program.node.constant)
            // Of doubles a difference of nearly equal ones has few digits left.
            guard exact.magnitude > number("1e-6"), exact.magnitude < number("1e9") else { return }
            #expect(abs(value / exact.approximation - 1) < 1e-9, "\(formula.text)")
            compared += 1
        }
        #expect(compared > 800)
    }

    @Test func stepsOfEitherSignAreRoundedAlikeWhenDrawn() throws {
        let formula = try Formula("ceil(x)")
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let x = generator.fraction(-300...300)
            let exact = try formula.value { _ in x }
            let drawn: Expression = try formula.value { _ in .input(0) }
            #expect(run(drawn, x.approximation) == exact.approximation, "\(x)")
        }
    }

    @Test func noTextEndsTheProgram() {
        let pieces = [
            "a", "b-2", "1", ".", "-", "+", "*", "/", "(", ")", ",", " ", "min(", "ceil(", "e", "é", "\n",
            "A",
        ]
        var generator = SeededGenerator(seed: 6)
        var valid = 0
        for _ in 0..<20_000 {
            let text = generator.text(of: pieces, longest: 12)
            do throws(FormulaError) {
                let formula = try Formula(text)
                let _: Rational? = try? formula.value { _ in 1 }
                valid += 1
            } catch {
                #expect(error.range.lowerBound >= 0 && error.range.upperBound <= text.utf8.count)
                #expect(error.sentence.isEmpty == false)
            }
        }
        #expect(valid > 200)
    }

    /// The value of an expression of one input, computed as draws are.
    private func run(_ expression: Expression, _ input: Double) -> Double {
        var program = DrawProgram([expression], inputs: 1, groups: [])
        program.fill(0, mirrored: false) { row in
            for index in row.indices { row[index] = Lanes(repeating: input) }
        }
        program.run()
        return program.read { $0[program.results[0]][0][0] }
    }
}
