import Diagnostics
import Testing

@Suite struct JSONScannerTests {
    private func number(_ text: String) throws(JSONScanner.Failure) -> String? {
        var scanner = JSONScanner(Array(text.utf8))
        return try scanner.number()
    }

    @Test(arguments: ["0", "-1", "2.5e-07", "1E+3", "10.05"])
    func aNumberIsGivenAsItIsWritten(text: String) throws {
        #expect(try number(" \(text),") == text)
    }

    @Test func nullIsNoNumber() throws {
        #expect(try number("null") == nil)
    }

    @Test(arguments: ["01", "+1", "1.", ".5", "1e", "true", "-", "0x1", "\"1\"", ""])
    func otherWordsAreRefused(text: String) {
        #expect(throws: JSONScanner.Failure.self) { try number(text) }
    }

    @Test func aTextIsToldFromANumberWithoutBeingTaken() throws {
        var scanner = JSONScanner(Array("  \"a\"".utf8))
        #expect(scanner.isAtString)
        #expect(try scanner.string() == "a")
        #expect(!scanner.isAtString)
    }
}
