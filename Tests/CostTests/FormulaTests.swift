import Cost
import Exact
import Samples
import Testing

@Suite struct FormulaTests {
    private let values: [String: Rational] = [
        "a": 2, "b": 3, "c": 7, "zero": 0, "request-price": ratio(2, 5), "min": 11, "x9-": 13,
    ]

    private func value(_ text: String) throws -> Rational? {
        try Formula(text).value { values[$0] ?? -1 }
    }

    @Test(arguments: [
        ("3 * 2.628 * request-price", "3.1536"), ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"),
        ("10 - 3 - 2", "5"), ("12 / 3 / 2", "2"), ("12 / (3 / 2)", "8"), ("2 * 3 - 4 / 8", "5.5"),
        ("a - b", "-1"), ("0.1 + 0.2", "0.3"), ("1 / 3", "1/3"), ("min(a, b)", "2"), ("max(a, b, c)", "7"),
        ("min (b, a) * max(1, 2)", "4"), ("ceil(7 / 2)", "4"), ("ceil(-7 / 2)", "-3"), ("ceil(4)", "4"),
        ("ceil(-4)", "-4"), ("ceil(0)", "0"), ("ceil(a - b)", "-1"), ("ceil(a / b - 1)", "0"),
        ("-3 + a", "-1"), ("a * -3", "-6"), ("a - -3", "5"), ("(-1.5)", "-1.5"), ("min", "11"),
        ("min * 2", "22"), ("x9- + 1", "14"), (" ( ( a ) ) ", "2"), ("\ta\n+\r\nb ", "5"),
        ("((a) + (b))", "5"),
        ("1.5M * a", "3000000"), ("4e-1 * 5", "2"), ("2e3 + 1", "2001"), ("max(min(a, b), ceil(c / b))", "3"),
        ("zero * 5", "0"), ("zero / a", "0"),
    ])
    func hasTheValue(text: String, expected: String) throws {
        #expect(try value(text) == number(expected))
    }

    @Test(arguments: ["0", "2/3", "-2/3", "+5", "-1.5M", "4e11", " 12 ", "2G"])
    func aNumberIsAFormula(text: String) throws {
        #expect(try value(text) == number(String(text.filter { $0 != " " })))
        #expect(try Formula(text).references == [])
    }

    @Test func referencesStandInOrderOfAppearance() throws {
        let formula = try Formula("b-1 * (a + min(b-1, 2))")
        #expect(formula.references.map(\.id) == ["b-1", "a", "b-1"])
        #expect(formula.references.map(\.range) == [0..<3, 7..<8, 15..<18])
        #expect(formula.onlyReference == nil)
        #expect(try Formula(" (a) ").onlyReference?.range == 2..<3)
        #expect(try Formula("7").onlyReference == nil)
        #expect(Formula.zero.text == "0")
        #expect(try Formula.zero == Formula("0"))
    }

    @Test(arguments: [
        ("", 0..<0, "a formula is missing"), ("  ", 0..<2, "a formula is missing"),
        (
            "Price * 2", 0..<1,
            "'P' means nothing in a formula: it has numbers, ids of small letters, digits and hyphens, "
                + "+ - * / and brackets"
        ),
        (
            "a + é", 4..<6,
            "'é' means nothing in a formula: it has numbers, ids of small letters, digits and hyphens, "
                + "+ - * / and brackets"
        ),
        (
            "request_price", 7..<8,
            "'_' means nothing in a formula: it has numbers, ids of small letters, digits and hyphens, "
                + "+ - * / and brackets"
        ),
        ("3x + 1", 0..<2, "'3x' is not a number: write 1500000, 0.4, 2/3, 1.5M, 2G or 4e11"),
        ("1 + .5", 4..<6, "'.5' is not a number: write 1500000, 0.4, 2/3, 1.5M, 2G or 4e11"),
        ("1 + 2.", 4..<6, "'2.' is not a number: write 1500000, 0.4, 2/3, 1.5M, 2G or 4e11"),
        (
            "1 * 1234567890123456789", 4..<23,
            "'1234567890123456789' is too long: a number has at most 18 digits"
        ),
        ("5/0", 0..<3, "'5/0' divides by zero"),
        ("* 2", 0..<1, "a number or an id is missing at the start"),
        ("a *", 3..<3, "a number or an id is missing after '*'"),
        ("a*", 2..<2, "a number or an id is missing after '*'"),
        ("a ** b", 3..<4, "a number or an id is missing after '*'"),
        ("a + * b", 4..<5, "a number or an id is missing after '+'"),
        ("()", 1..<2, "a number or an id is missing after '('"),
        ("min(", 4..<4, "a number or an id is missing after '('"),
        ("min(a,)", 6..<7, "a number or an id is missing after ','"),
        ("- a", 0..<1, "a number or an id is missing at the start"),
        ("-a", 0..<1, "a number or an id is missing at the start"),
        ("a b", 2..<3, "an operator is missing before 'b'"),
        ("2 (a)", 2..<3, "an operator is missing before '('"),
        ("a (b)", 2..<3, "an operator is missing before '('"),
        ("(a) (b)", 4..<5, "an operator is missing before '('"),
        ("min(a b)", 6..<7, "an operator is missing before 'b'"),
        ("a*b", 1..<2, "an operator stands between spaces, since ids hold hyphens: write 'a * b'"),
        ("3*x", 1..<2, "an operator stands between spaces, since ids hold hyphens: write '3 * x'"),
        ("3-x", 1..<2, "an operator stands between spaces, since ids hold hyphens: write '3 - x'"),
        ("a -3", 2..<3, "an operator stands between spaces, since ids hold hyphens: write 'a - 3'"),
        ("a- b", 1..<2, "an operator stands between spaces, since ids hold hyphens: write 'a - b'"),
        ("a +b", 2..<3, "an operator stands between spaces, since ids hold hyphens: write 'a + b'"),
        ("a+ b", 1..<2, "an operator stands between spaces, since ids hold hyphens: write 'a + b'"),
        ("(a)/2", 3..<4, "an operator stands between spaces, since ids hold hyphens: write ') / 2'"),
        ("2 *(a)", 2..<3, "an operator stands between spaces, since ids hold hyphens: write '2 * ('"),
        ("a / 2/3", 5..<6, "an operator stands between spaces, since ids hold hyphens: write '2 / 3'"),
        ("(a + b", 0..<1, "this '(' is not closed: a ')' is missing"),
        ("ceil((a) + 1", 4..<5, "this '(' is not closed: a ')' is missing"),
        ("a)", 1..<2, "this ')' closes nothing"), ("(a)) + 1", 3..<4, "this ')' closes nothing"),
        ("a, b", 1..<2, "a comma stands only between the arguments of min and max"),
        ("(a, b)", 2..<3, "a comma stands only between the arguments of min and max"),
        ("sum(a, b)", 0..<3, "there is no function 'sum': there are min, max and ceil"),
        ("1 + a(b)", 4..<5, "there is no function 'a': there are min, max and ceil"),
        ("ceil(a, 2) + 1", 0..<10, "ceil takes one argument, and here are 2"),
        ("1 + ceil()", 4..<10, "ceil takes one argument, and here are 0"),
        ("min(a)", 0..<6, "min takes two or more arguments, and here is 1"),
        ("max()", 0..<5, "max takes two or more arguments, and here are 0"),
    ])
    func saysWhatIsWrongAndWhere(text: String, range: Range<Int>, sentence: String) {
        #expect {
            try Formula(text)
        } throws: { error in
            let error = error as? FormulaError
            #expect(error?.range == range)
            #expect(error?.sentence == sentence)
            return error != nil
        }
    }

    @Test func bracketsNestAsDeepAsTheLimit() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        #expect(try value(nested(64)) == 2)
        let error = #expect(throws: FormulaError.self) { try Formula(nested(65)) }
        #expect(error?.kind == .tooDeep)
        #expect(error?.range == 64..<65)
        #expect(error?.sentence == "at most 64 brackets stand within each other")
        // What is closed does not count.
        #expect(try value(String(repeating: "(a) + ", count: 200) + "0") == 400)
    }

    @Test func aTextIsBounded() throws {
        let longest = String(repeating: "1 + ", count: 499) + "1234"
        #expect(longest.utf8.count == Formula.lengthLimit)
        #expect(try value(longest) == 1733)
        let start = ContinuousClock.now
        for text in ["(", "1 + ", "min(", "-", "é"] {
            let error = #expect(throws: FormulaError.self) {
                try Formula(String(repeating: text, count: 100_000))
            }
            #expect(error?.kind == .tooLong)
            #expect(error?.sentence == "a formula has at most 2000 bytes: give its parts ids of their own")
        }
        #expect(ContinuousClock.now - start < .seconds(1))
    }

    @Test(arguments: [
        ("1 / zero", 4..<8, "the divisor 'zero' is 0"),
        ("1 / (a + 1 - b) * c", 4..<15, "the divisor '(a + 1 - b)' is 0"),
        ("a / b + 1 / min(zero, c) / 2", 12..<24, "the divisor 'min(zero, c)' is 0"),
        ("zero / zero", 7..<11, "the divisor 'zero' is 0"),
    ])
    func aDivisionByZeroNamesTheDivisor(text: String, range: Range<Int>, sentence: String) throws {
        let formula = try Formula(text)
        do throws(EvaluationError<Never>) {
            _ = try formula.value { values[$0] ?? -1 }
            Issue.record("\(text) has a value")
        } catch {
            guard case .arithmetic(let failure) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(failure.error == .divisionByZero)
            #expect(failure.range == range)
            #expect(failure.sentence(in: formula) == sentence)
        }
    }

    @Test func anOverflowNamesItsOperands() throws {
        let huge = Array(repeating: "1e30", count: 60).joined(separator: " * ")
        let formula = try Formula("1 + \(huge)")
        do throws(EvaluationError<Never>) {
            let _: Rational = try formula.value { _ in 0 }
            Issue.record("there is a value")
        } catch {
            guard case .arithmetic(let failure) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(failure.error == .overflow)
            #expect(failure.range.lowerBound == 4)
            #expect(failure.range.upperBound == 4 + 42 * 7 - 3)
        }
    }

    @Test func whatALookupThrowsComesWithItsPlace() throws {
        let formula = try Formula("1 + nobody")
        do throws(EvaluationError<NumberError>) {
            let _: Rational = try formula.value { _ throws(NumberError) in throw .empty }
            Issue.record("there is a value")
        } catch {
            guard case .lookup(.empty, let reference) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(reference.range == 4..<10)
        }
    }
}
