import Cost
import Exact
import Samples
import Testing

@testable import Site

@Suite struct ClaimFormTests {
    @Test(arguments: [
        ("about 180 M tokens/day", 180_400_000), ("180 million", 179_600_000),
        ("180M tokens a day", 180_000_000),
        ("0.18 bn tokens a day", 178_000_000), ("65,700 M tokens a year", 180_000_000),
        ("about 5,500 M tokens a month", 180_000_000), ("7.6 M tokens a day in 2026", 7_600_000),
    ])
    func tokensHold(_ text: String, _ value: Int) {
        #expect(holds(text, Rational(value), .tokensPerDay))
    }

    @Test(arguments: [
        ("about 180 M tokens/day", 186_000_000), ("180 k tokens a day", 180_000_000),
        ("$180 M", 180_000_000), ("180 M tokens a month", 180_000_000), ("18%", 18),
    ])
    func tokensDoNotHold(_ text: String, _ value: Int) {
        #expect(!holds(text, Rational(value), .tokensPerDay))
    }

    @Test(arguments: [
        ("$1,990 a month", true), ("$1.99k", true), ("USD 1,990", true), ("1,990 USD", true),
        ("$2,000", true),
        ("$24k a year", true), ("$23,900 a year", true), ("$66 a day", false), ("$65 a day", true),
        ("$1,990 a year", false), ("$1,980", false), ("1,990 tokens", false), ("15%", false),
        ("$1,990, once $2,400", false), ("model 120 for $1,990", true),
    ])
    func moneyByTheMonth(_ text: String, _ isHeld: Bool) {
        #expect(holds(text, 1_990, .usdPerMonth) == isHeld)
    }

    @Test(arguments: [
        ("two thirds", true), ("2/3", true), ("67%", true), ("about 70 per cent", true), ("0.67", true),
        ("66%", false), ("half", false), ("three quarters", false), ("1 in 2", false), ("a third", false),
    ])
    func sharesInEveryForm(_ text: String, _ isHeld: Bool) throws {
        #expect(holds(text, try NumberText.value(of: "2/3"), .share) == isHeld)
    }

    @Test(arguments: [
        ("1 in 40", true), ("one in forty", true), ("2.5%", true), ("1/40", true), ("1 in 50", false),
        ("a twentieth", false), ("3%", true), ("1%", false), ("1 in 0", false),
    ])
    func rareThings(_ text: String, _ isHeld: Bool) throws {
        #expect(holds(text, try NumberText.value(of: "1/40"), .share) == isHeld)
    }

    @Test(arguments: [
        ("a factor of 18", true), ("18 times", true), ("18-fold", true), ("a factor of 20", true),
        ("a factor of 17", false),
    ])
    func factors(_ text: String, _ isHeld: Bool) throws {
        #expect(holds(text, try NumberText.value(of: "17.6"), .plain) == isHeld)
        #expect(holds(text, try NumberText.value(of: "10/176"), .plain) == isHeld)
    }

    @Test func countsInWordsAreExact() {
        #expect(holds("eight outcomes", 8, .whole))
        #expect(holds("all 52 walks", 52, .whole))
        #expect(!holds("seven outcomes", 8, .whole))
    }

    @Test func aNumberInsideANameIsNoFigure() {
        #expect(claimedFigures(in: "H100, gpt-5 and Qwen3").isEmpty)
    }

    @Test func everyRoundingOfARandomValueHoldsAndAnotherDigitDoesNot() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let value = Rational(Int.random(in: 1_000...999_999, using: &generator))
            for digits in 2...3 {
                let rounded = value.text(significant: digits)
                #expect(holds("$\(rounded)", value, .usdPerMonth), "\(rounded) of \(value.text)")
            }
            let other = value.text(places: 0).dropLast() + "7"
            #expect(holds("$\(other)", value, .usdPerMonth) == (other == value.text(places: 0)))
        }
    }

    private func holds(_ text: String, _ exact: Rational, _ unit: ValueUnit) -> Bool {
        let value = ComputedValue("x", unit, exact, "", Derivation("x", "", ""), at: Route(""), nil)
        if case .holds = value.verdict(on: text) { return true }
        return false
    }
}
