import Foundation
import Testing

@Suite("Source files") struct SourceRuleTests {
    @Test("are named for what is in them") func names() throws {
        expectNone(try Repository.sources().flatMap(nameViolations))
    }

    @Test("report problems instead of trapping") func traps() throws {
        expectNone(try Repository.sources().flatMap(trapViolations))
    }

    @Test("hold one idea, so at most 300 lines") func lengths() throws {
        expectNone(try Repository.sources().flatMap(lengthViolations))
    }

    @Test("compile in no path of the build machine") func compiledPaths() throws {
        expectNone(try Repository.sources().flatMap(compiledPathViolations))
    }

    @Test("make links of checked addresses alone") func writtenLinks() throws {
        expectNone(try Repository.sources().flatMap(writtenLinkViolations))
    }

    @Test("say no name of a handbook where any handbook is made") func handbookNames() throws {
        expectNone(try Repository.sources().flatMap(handbookNameViolations))
    }

    @Test("and all others that people write do not say where the repository stands") func repositoryPath()
        throws
    {
        let needle = Data((Repository.root.path(percentEncoded: false)).utf8)
        // A root such as /src/ would be found in any address.
        guard Repository.root.pathComponents.count > 2 else { return }
        let files = try Repository.writtenFiles()
        #expect(files.contains("Package.swift"))
        expectNone(
            try files.filter { try Repository.contents(of: $0).range(of: needle) != nil }
                .map { "\($0) names the folder that the repository stands in" })
    }
}

@Suite("Each rule can fail") struct SourceRuleSampleTests {
    @Test(arguments: [
        "StringUtils", "Helpers", "PageManager", "Misc", "CommonText", "String+Extensions", "HTMLUtils",
    ])
    func vagueName(name: String) {
        #expect(nameViolations(sample(name: name)).count == 1)
    }

    @Test(arguments: ["CommonMark", "Miscount", "Uncommon", "FootnoteExtension", "HTMLEscaping"])
    func plainName(name: String) {
        #expect(nameViolations(sample(name: name)) == [])
    }

    @Test(arguments: [
        "try! f()", "let a = b as! C", "\t fatalError(\"\")", "\"\\(try! f())\"", "#\"\\#(a as! B)\"#",
    ])
    func trap(line: String) {
        #expect(
            trapViolations(sample("import A\n\(line)")).map { $0.prefix(23) } == ["Sources/Cost/A.swift:2 "])
    }

    @Test(
        arguments: [
            "try? f()", "a as? B", "entry!.value", "\"try! \\(a) fatalError(\"", "// as! /* ",
            "/* /* */ try! */",
            "#\"a \" try! \\(as!)\"#", "\"\"\"\n \"quoted\" as! \\\"\"\" try!\n\"\"\"", "myfatalError()",
        ])
    func noTrap(text: String) {
        #expect(trapViolations(sample(text)) == [])
    }

    @Test func length() {
        #expect(lengthViolations(sample(String(repeating: "\n", count: 300))) == [])
        #expect(
            lengthViolations(sample(String(repeating: "\n", count: 301))) == [
                "Sources/Cost/A.swift has 301 lines, more than 300: split it by idea"
            ])
    }

    @Test func compiledPath() {
        #expect(compiledPathViolations(sample("print(#fileID)")) == [])
        #expect(
            compiledPathViolations(sample("let a = 1\nprint(#filePath)")) == [
                "Sources/Cost/A.swift:2 uses '#filePath', which holds a path of the build machine"
            ])
    }

    @Test(arguments: [
        (#"let a = "<a href=\"\(url)\">""#, "href"), (#"<img src="\(url)" />"#, "src"),
    ])
    func writtenLink(line: String, name: String) {
        let source = SwiftSource(path: "Sources/Site/A.swift", text: "\n" + line)
        #expect(
            writtenLinkViolations(source) == [
                "Sources/Site/A.swift:2 writes '\(name)=' itself: write '\\(\(name): url)'"
            ])
    }

    @Test(arguments: [#""<a\(href: url)>""#, #"<link href="\(xmlText(base))" />"#, #""<a href=\"top\">""#])
    func noWrittenLink(line: String) {
        #expect(writtenLinkViolations(SwiftSource(path: "Sources/Site/A.swift", text: line)) == [])
    }

    @Test(arguments: [
        (#"let a = "such as cost.support-assistant.x""#, "support-assistant"),
        (#""write data=no.""#, "data=no"),
        ("\"\"\"\nA Self-Hosted one\n\"\"\"", "self-hosted"), (#""GPUs""#, "gpus"),
    ])
    func handbookName(text: String, name: String) {
        let found = handbookNameViolations(sample(text))
        #expect(found.count == 1 && found.allSatisfy { $0.contains("says '\(name)'") }, "\(found)")
    }

    @Test(arguments: [
        "// such as support-assistant", "case selfHosted // \"hybrid\"", #""\(hybrid) is read""#,
        #""unhybridised""#,
    ])
    func noHandbookName(text: String) {
        #expect(handbookNameViolations(sample(text)) == [])
        let own = SwiftSource(path: "Sources/Inference/A.swift", text: #""self-hosted""#)
        #expect(handbookNameViolations(own) == [])
    }

    private func sample(_ text: String = "", name: String = "A") -> SwiftSource {
        SwiftSource(path: "Sources/Cost/\(name).swift", text: text)
    }
}

/// Records each sentence as an issue of its own, so that a run reports them all.
func expectNone(_ violations: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    for violation in violations {
        Issue.record(Comment(rawValue: violation), sourceLocation: sourceLocation)
    }
}
