import Samples
import Testing

@testable import Exact

@Suite struct DecimalTextTests {
    @Test(arguments: [
        ("0.125", 2, "0.12"), ("0.135", 2, "0.14"), ("0.5", 0, "0"), ("1.5", 0, "2"), ("2.5", 0, "2"),
        ("-2.5", 0, "-2"), ("-0.4", 0, "0"), ("999.996", 2, "1000.00"), ("2/3", 4, "0.6667"),
        ("150", -2, "200"), ("250", -2, "200"), ("251", -2, "300"), ("50", -2, "0"), ("51", -2, "100"),
        ("49.9", -2, "0"), ("250.01", -2, "300"), ("5", -3, "0"), ("600", -3, "1000"),
    ])
    func placesHalfToEven(text: String, places: Int, expected: String) {
        #expect(DecimalText(number(text), places: places).plain == expected)
    }

    @Test(arguments: [
        ("0", 3, "0.00"), ("12345", 2, "12000"), ("12500", 2, "12000"), ("13500", 2, "14000"),
        ("9.97", 2, "10"), ("99.7", 2, "100"), ("0.0995", 2, "0.10"), ("0.000123456", 3, "0.000123"),
        ("2/3", 5, "0.66667"), ("-1234.5", 4, "-1234"), ("1", 3, "1.00"),
    ])
    func significantDigits(text: String, digits: Int, expected: String) {
        #expect(DecimalText(number(text), significant: digits).plain == expected)
    }

    @Test(arguments: [("1234567.5", "1,234,567.5"), ("999", "999"), ("1000", "1,000"), ("-1000", "-1,000")])
    func groupsThousands(text: String, expected: String) {
        #expect(DecimalText(number(text), places: text.contains(".") ? 1 : 0).grouped == expected)
    }

    @Test func extremes() throws {
        let large = Rational(Int128.max)
        #expect(large.text == "170141183460469231731687303715884105727")
        #expect(DecimalText(large, significant: 2).plain == "17" + String(repeating: "0", count: 37))
        #expect(try (1 / large).text == "0." + String(repeating: "0", count: 38) + "587747175411144")
        let nearOne = try (large - 1) / large
        #expect(nearOne.text == "1")
        #expect(DecimalText(nearOne, places: 3).plain == "1.000")
        #expect(try (large * large).text.utf8.count == 77)
        #expect(try DecimalText(large * large, significant: 3).grouped.hasPrefix("28,900,000,"))
    }

    @Test(arguments: [
        ("1/3", "0.333333333333333"), ("2/3", "0.666666666666667"), ("0.25", "0.25"), ("-1/8", "-0.125"),
        ("1500000", "1500000"), ("123456789012345.678", "123456789012346"), ("0", "0"),
    ])
    func unroundedText(text: String, expected: String) {
        #expect(number(text).text == expected)
    }

    /// Against the standard library, on values that a Double holds exactly.
    @Test func agreesWithDouble() throws {
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<2000 {
            let top = Int.random(in: -(1 << 26)...(1 << 26), using: &generator)
            let value = ratio(top, 1024)
            #expect(Double(value.text) == Double(top) / 1024)
        }
    }
}
