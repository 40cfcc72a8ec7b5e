import Diagnostics
import Fields
import Testing

@Suite("Pairs with dotted keys") struct DottedPairsTests {
    @Test func areATreeInTheOrderOfTheirKeys() {
        #expect(
            tree("workload.tokens_per_day=60M&id=a&workload.input_share=2/3")
                == "{workload: {tokens_per_day: 60M, input_share: 2/3}, id: a}")
        #expect(tree("a.b.c=1\na.b.d=2\r\n\na.e=3") == "{a: {b: {c: 1, d: 2}, e: 3}}")
        #expect(tree("") == "{}")
    }

    @Test func withoutAValueSayNothing() { #expect(tree("a=&b=x") == "{a: null, b: x}") }

    @Test func areReadWithTheirEscapes() {
        #expect(tree("t%69tle=A+b%20c%3D%26%2B&a%2Eb=%C3%A9") == "{title: A b c=&+, a.b: \u{E9}}")
    }

    @Test func knowWhereTheyStand() {
        let text = "id=a&workload.tokens_per_day=60M"
        var reader = FieldReader(readPairs(text, path: "#").value, what: "it", path: "#")
        #expect(reader.value("id")?.span == 3..<4)
        #expect(reader.span(of: "workload") == 5..<13)
        let workload = reader.value("workload")
        #expect(workload?.span == 14..<14)
        var inner = workload.map { FieldReader($0, what: "it", path: "#") }
        #expect(inner?.value("tokens_per_day")?.span == 29..<32)
        #expect(inner?.span(of: "tokens_per_day") == 14..<28)
    }

    @Test(arguments: [
        ("a=1&b", "4..<5 this is not a pair; write a key and a value with '=' between"),
        ("a=1&a=2", "4..<5 'a' is given twice; keep one of the two"),
        ("a=1&a.b=2", "4..<5 'a' is given twice; keep one of the two"),
        ("a.b=1&a=2", "6..<7 'a' is given twice; keep one of the two"),
        ("a..b=1", "0..<4 this is not a key; write keys with one point between two"),
        ("=1", "0..<0 this is not a key; write keys with one point between two"),
        (".=1", "0..<1 this is not a key; write keys with one point between two"),
        ("a=5%", "0..<4 '%' is not followed by two hexadecimal digits of a text; write '%25' for a '%'"),
        ("a=%FF", "0..<5 '%' is not followed by two hexadecimal digits of a text; write '%25' for a '%'"),
    ])
    func thatAreNoneAreReported(text: String, problem: String) {
        let problems = readPairs(text, path: "#").diagnostics.map {
            "\($0.span ?? 0..<0) \($0.message); \($0.help ?? "")"
        }
        #expect(problems == [problem])
    }

    @Test func areReadUpToALimit() {
        let many = (0..<1_001).map { "k\($0)=1" }.joined(separator: "&")
        #expect(readPairs(many, path: "#").diagnostics.map(\.message) == ["there are more than 1000 pairs"])
        let deep = String(repeating: "a.", count: 20_000) + "a=1"
        #expect(readPairs(deep, path: "#").diagnostics.map(\.message) == ["this is not a key"])
    }

    @Test func areWrittenSoThatTheyGiveTheSameTree() {
        let text = "a.b=1&a.c=x%20%26%20%3D%2B&d%2Ee=%C3%A9%25&f="
        let value = readPairs(text, path: "#").value
        #expect(value.pairs == text)
        #expect(tree(value.pairs) == tree(text))
    }

    private func tree(_ text: String) -> String {
        let reading = readPairs(text, path: "#")
        #expect(reading.diagnostics.isEmpty)
        return written(reading.value)
    }

    private func written(_ value: LocatedValue) -> String {
        switch value.content {
        case .null: "null"
        case .scalar(let text, _): text
        case .sequence: "a list"
        case .mapping(let entries):
            "{" + entries.map { "\($0.key): \(written($0.value))" }.joined(separator: ", ") + "}"
        }
    }
}
