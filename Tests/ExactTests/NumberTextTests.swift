import Exact
import Samples
import Testing

@Suite struct NumberTextTests {
    @Test(arguments: [
        ("0", 0, 1), ("1500000", 1_500_000, 1), ("-3", -3, 1), ("+3", 3, 1), ("0.4", 2, 5), ("2/3", 2, 3),
        ("-2/6", -1, 3), ("0.5/0.25", 2, 1), ("1.5M", 1_500_000, 1), ("2G", 2_000_000_000, 1),
        ("3k", 3000, 1), ("1T", 1_000_000_000_000, 1), ("4e11", 400_000_000_000, 1), ("2.5E-3", 1, 400),
        ("007", 7, 1), ("0.000001", 1, 1_000_000),
    ])
    func readsExactly(text: String, top: Int, bottom: Int) throws {
        #expect(try NumberText.value(of: text) == ratio(top, bottom))
    }

    @Test(arguments: [
        ".5", "5.", "1.2.3", "x", "1,000", "1_000", " 1", "1 ", "--1", "1/2/3", "/2", "2/", "1M/2", "1MM",
        "M", "e5", "1e", "1e5M", "NaN", "inf", "0x10", "1e5.5", "½", "١",
    ])
    func refuses(text: String) {
        #expect(throws: NumberError.malformed(text)) { try NumberText.value(of: text) }
    }

    @Test func refusesNothingZeroBelowAndTooManyDigits() throws {
        #expect(throws: NumberError.empty) { try NumberText.value(of: "") }
        #expect(throws: NumberError.zeroDenominator("1/0")) { try NumberText.value(of: "1/0") }
        let long = String(repeating: "9", count: 19)
        #expect(throws: NumberError.tooLong(long)) { try NumberText.value(of: long) }
        #expect(throws: NumberError.tooLong("1e31")) { try NumberText.value(of: "1e31") }
        #expect(throws: NumberError.tooLong("0.0000000000000000001")) {
            try NumberText.value(of: "0.0000000000000000001")
        }
        #expect(throws: NumberError.malformed("1e99999999999999999999")) {
            try NumberText.value(of: "1e99999999999999999999")
        }
        #expect(try NumberText.value(of: "1e30").text == "1" + String(repeating: "0", count: 30))
        #expect(try NumberText.value(of: "999999999999999999") == 999_999_999_999_999_999)
    }
}
