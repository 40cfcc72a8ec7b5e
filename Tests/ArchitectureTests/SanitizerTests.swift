import Testing

/// What CI leaves out of the address sanitizer has nothing that it could find.
@Suite struct SanitizerTests {
    /// The program is the exception: it asks the terminal in a few calls, and its tests would compile everything.
    @Test func ciRunsTheTestsOfAllUnsafeCode() throws {
        let script = String(decoding: try Repository.contents(of: "scripts/sanitize.sh"), as: UTF8.self)
        let list = try #require(script.split(separator: "\n").first { $0.hasPrefix("unsafe='") })
        let listed = list.dropFirst("unsafe='".count).dropLast().split(separator: " ").map(String.init)
        let targets = Set(try Repository.sources().filter(isUnsafe).compactMap(\.target))
        #expect(Set(listed) == Set(targets.subtracting(["handbook"]).map { $0 + "Tests" }))
    }

    @Test(arguments: [
        ("return unsafe read(file, bytes, count)", true), ("let text: UnsafeBufferPointer<UInt8>", true),
        ("nonisolated(unsafe) var key = 0", true), ("// unsafe", false), ("let rule = \"unsafe\"", false),
        ("unsafeSchemes.contains(scheme)", false),
    ])
    func unsafeCodeIsSeen(line: String, expected: Bool) {
        #expect(isUnsafe(SwiftSource(path: "Sources/Site/A.swift", text: line)) == expected)
    }

    private func isUnsafe(_ source: SwiftSource) -> Bool {
        source.codeLines.contains { $0.contains(/\bunsafe\b|\bUnsafe\w*Pointer\b/) }
    }
}
