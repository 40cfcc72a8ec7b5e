import Testing

@Suite("Imports follow the arrows") struct ImportRuleTests {
    @Test("in every source file") func everySource() throws {
        let sources = try Repository.sources()
        #expect(!sources.isEmpty)
        expectNone(sources.flatMap(importViolations))
    }

    @Test("and an import against an arrow is named with what is allowed") func message() {
        let page = SwiftSource(
            path: "Sources/Site/Model/Page.swift", text: "import Yams\nimport Foundation\n")
        let path = "Sources/Site/Model/Page.swift:2 imports Foundation"
        #expect(
            importViolations(page) == [
                "\(path); besides the standard library Site may import "
                    + "Diagnostics, Fields, Highlighting, Markdown, Mustache, Search, Yams"
            ])
        let gate = SwiftSource(path: "Sources/Decision/Gate.swift", text: "import Cost")
        #expect(
            importViolations(gate) == [
                "Sources/Decision/Gate.swift:1 imports Cost; besides the standard library Decision may import nothing"
            ])
    }

    /// Gates and costs meet without knowing what the costs are of.
    @Test("and advice knows no language models", arguments: ["Advice", "DecisionPages"])
    func adviceKnowsNoLanguageModels(target: String) {
        let source = SwiftSource(
            path: "Sources/\(target)/Walk.swift", text: "import Cost\nimport Inference\n")
        let violations = importViolations(source)
        #expect(violations.count == 1)
        #expect(violations.allSatisfy { $0.hasPrefix("Sources/\(target)/Walk.swift:2 imports Inference;") })
    }

    @Test("and only one file sees a C library") func cmarkOwner() {
        let text = "import CCMark"
        #expect(importViolations(SwiftSource(path: "Sources/Markdown/Tree.swift", text: text)).isEmpty)
        #expect(
            importViolations(SwiftSource(path: "Sources/Markdown/Tables.swift", text: text)) == [
                "Sources/Markdown/Tables.swift:1 imports CCMark; only Sources/Markdown/Tree.swift may"
            ])
        #expect(importViolations(SwiftSource(path: "Sources/Site/Tree.swift", text: text)).count == 1)
        let zlib = SwiftSource(path: "Sources/Workspace/Paths.swift", text: "import CZlib")
        #expect(
            importViolations(zlib) == [
                "Sources/Workspace/Paths.swift:1 imports CZlib; only Sources/Workspace/Compression/Gzip.swift may"
            ])
    }

    @Test("and a target without arrows is refused", arguments: ["Sources/New/A.swift", "Sources/A.swift"])
    func unknownTarget(path: String) {
        #expect(
            importViolations(SwiftSource(path: path, text: "")) == [
                "\(path) belongs to no target that ImportRule.swift knows"
            ])
    }

    @Test(
        "and each form of import is read",
        arguments: [
            "import Foundation", "@preconcurrency import Foundation", "package import Foundation",
            "@testable private import Foundation", "import struct Foundation.URL",
            "    import Foundation // why",
        ])
    func forms(line: String) {
        let source = SwiftSource(path: "Sources/Cost/A.swift", text: "#if os(Linux)\n\(line)\n#endif")
        #expect(source.imports.map(\.module) == ["Foundation"])
        #expect(source.imports.map(\.line) == [2])
    }

    @Test(
        "and words in text and comments are not imports",
        arguments: [
            "// import Foundation", "/* import\nimport Foundation\n*/",
            "let a = \"\"\"\n  import Foundation\n  \"\"\"",
        ])
    func notImports(text: String) {
        #expect(SwiftSource(path: "Sources/Cost/A.swift", text: text).imports.isEmpty)
    }
}
