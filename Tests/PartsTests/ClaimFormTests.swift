import BuiltSites
import Exact
import Parts
import Samples
import Testing

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
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

    @Test(arguments: ["$9,99", "$99,9", "$0,999", "$00,999", "$99,9,9", "$9,9,9", "$9 99", "$9990,9"])
    func aCommaStandsBetweenThousandsOnly(_ text: String) {
        for value in [999, 9_990, 99_909, 99_900] { #expect(!holds(text, Rational(value), .usdPerMonth)) }
    }

    @Test(arguments: [
        ("$9\u{200B}.99", "U+200B"), ("$9\u{AD}9", "U+00AD"), ("$9\u{2060}", "U+2060"), ("$9½", "½"),
        ("$\u{FF19}.9", "\u{FF19}"), ("$9²", "²"), ("٣ or $9", "٣"), ("$9,00", ","), ("$0,009", ","),
        ("$1009,009", ","), ("$9*.9*9", "*"),
        ("$9.0.0", "."), ("$9'900", "'"), ("~~$9~~ $9", "~"), ("~~9~~%", "~"),
    ])
    func whatPeopleReadOtherwiseIsNotRead(_ text: String, _ character: String) {
        guard case .unreadable(let found) = value(9, .usdPerMonth).verdict(on: text) else {
            Issue.record("\(text) is read")
            return
        }
        #expect(found == character)
    }

    @Test(arguments: [
        "$9 the m²", "about\u{A0}$9 – all in", "$9 for the Café", "✔\u{FE0F} $9", "~$9", "at most (~$9)",
    ])
    func otherCharactersAreRead(_ text: String) {
        #expect(holds(text, 9, .usdPerMonth))
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
        if case .holds = value(exact, unit).verdict(on: text) { return true }
        return false
    }

    private func value(_ exact: Rational, _ unit: ValueUnit) -> ComputedValue {
        ComputedValue("x", unit, exact, "", Derivation("x", "", ""), at: Route(""), nil)
    }
}
