import Diagnostics
import Samples
import Testing

@Suite struct LineIndexTests {
    @Test(arguments: [
        ("", [0]),
        ("a", [0]),
        ("a\n", [0, 2]),
        ("a\nb", [0, 2]),
        ("a\r\nb", [0, 3]),
        ("a\rb", [0, 2]),
        ("\n\n", [0, 1, 2]),
        ("\r\r\n\n", [0, 1, 3, 4]),
        ("a\u{2028}b", [0]),
    ])
    func lineStarts(text: String, starts: [Int]) {
        #expect(LineIndex(Array(text.utf8)).lineStarts == starts)
    }

    @Test(arguments: [
        (0, 1, 1), (1, 1, 2), (3, 1, 3), (4, 1, 4), (5, 1, 5), (6, 2, 1), (7, 2, 2), (11, 2, 3), (12, 2, 4),
    ])
    func columnsCountScalars(offset: Int, line: Int, column: Int) {
        // a, é in two bytes, b, CRLF, c, a four-byte scalar, d
        let position = LineIndex(Array("aéb\r\nc𝄞d".utf8)).position(of: offset)
        #expect(position.line == line)
        #expect(position.column == column)
    }

    @Test(arguments: [
        (-1, 1, 1), (3, 1, 4), (4, 2, 1), (5, 2, 2), (99, 2, 2), (Int.max, 2, 2), (Int.min, 1, 1),
    ])
    func offsetsOutsideGoToTheEnds(offset: Int, line: Int, column: Int) {
        let position = LineIndex(Array("one\nt".utf8)).position(of: offset)
        #expect(position.line == line)
        #expect(position.column == column)
    }

    @Test func theEndBehindALastNewlineIsALineOfItsOwn() {
        let position = LineIndex(Array("one\n".utf8)).position(of: 4)
        #expect(position.line == 2)
        #expect(position.column == 1)
    }

    @Test(arguments: [
        (0, 8..<8), (1, 0..<2), (2, 4..<5), (3, 6..<7), (4, 8..<8), (5, 8..<8), (-3, 8..<8),
    ])
    func rangesLeaveLineEndingsOut(line: Int, range: Range<Int>) {
        #expect(LineIndex(Array("ab\r\nc\rd\n".utf8)).range(ofLine: line) == range)
    }

    @Test(arguments: [
        (1, 1, 0), (1, 2, 1), (1, 3, 3), (1, 4, 4), (1, 99, 4), (2, 1, 6), (2, 2, 7), (9, 1, 7),
    ])
    func offsetsOfLinesAndColumns(line: Int, column: Int, offset: Int) {
        #expect(LineIndex(Array("aéb\r\nc".utf8)).offset(line: line, column: column) == offset)
    }

    @Test func aByteOrderMarkIsNoColumn() {
        let index = LineIndex(Array("\u{FEFF}ab\nc".utf8))
        #expect([0, 2, 3, 4, 6].map { index.position(of: $0).column } == [1, 1, 1, 2, 1])
        #expect(index.range(ofLine: 1) == 3..<5)
        #expect(index.offset(line: 1, column: 2) == 4)
    }

    @Test func everyScalarIsFoundAgain() {
        var generator = SeededGenerator(seed: 1)
        for round in 0..<510 {
            let words = ["a", "é", "€", "𝄞", "\t"] + (round < 500 ? ["\n", "\r\n", "\r"] : [])
            let text = generator.text(of: words, longest: round < 500 ? 12 : 3_000)
            let index = LineIndex(Array(text.utf8))
            var offset = 0
            for scalar in text.unicodeScalars {
                if scalar != "\n", scalar != "\r" {
                    let position = index.position(of: offset)
                    #expect(index.offset(line: position.line, column: position.column) == offset)
                    #expect(index.range(ofLine: position.line).contains(offset))
                    #expect(index.lineNumber(of: offset) == position.line)
                }
                offset += UTF8.width(scalar)
            }
        }
    }
}
