import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct DisplayTests {
    @Test(arguments: [
        ("177958836.3", "about 180 M tokens a day"), ("7632599", "about 7.6 M tokens a day"),
        ("12561432329", "about 13,000 M tokens a day"), ("22927", "about 23,000 tokens a day"),
        ("999600", "about 1.0 M tokens a day"), ("994000", "about 990,000 tokens a day"),
        ("3.5", "about 3.5 tokens a day"), ("1050000", "about 1.0 M tokens a day"),
        ("1150000", "about 1.2 M tokens a day"), ("99700000", "about 100 M tokens a day"),
    ])
    func crossovers(volume: String, expected: String) {
        #expect(Display.crossover(tokensPerDay: number(volume)) == expected)
    }

    @Test(arguments: [
        ("1990.56", "$1,990"), ("24407.94", "$24,400"), ("9.5", "$9.50"), ("0", "$0.00"),
        ("0.005", "$0.00"), ("0.015", "$0.02"), ("12.345", "$12.3"), ("999.5", "$1,000"),
        ("-42.25", "-$42.2"),
    ])
    func monthlyCosts(usd: String, expected: String) {
        #expect(Display.usdPerMonth(number(usd)) == expected)
    }

    @Test(arguments: [
        ("4.1766667", "$4.18"), ("0.250482", "$0.250"), ("534.9685", "$535"), ("0.0028", "$0.00280"),
    ])
    func computedPrices(usd: String, expected: String) {
        #expect(Display.usdPerMtok(number(usd)) == expected)
    }

    @Test(arguments: [
        ("2", "$2.00"), ("0.15", "$0.15"), ("0.075", "$0.075"), ("0.0028", "$0.0028"), ("0", "$0.00"),
        ("12.5", "$12.50"), ("0.000001", "$0.000001"),
    ])
    func publishedPrices(text: String, expected: String) {
        #expect(Display.price(usd(text)) == expected)
    }

    @Test(arguments: [("0.4", "40%"), ("0.000312", "0%"), ("0.125", "12%"), ("1", "100%"), ("2/3", "67%")])
    func percentages(share: String, expected: String) {
        #expect(Display.percent(number(share)) == expected)
    }

    @Test(arguments: [
        ("12.3", "12 months"), ("1.2", "1 month"), ("0.3", "less than a month"), ("0", "0 months"),
    ])
    func months(months: String, expected: String) {
        #expect(Display.months(number(months)) == expected)
    }

    @Test func chosenDigits() {
        #expect(number("1234.5678").text(places: 2) == "1,234.57")
        #expect(number("1234.5678").text(significant: 3) == "1,230")
    }
}
