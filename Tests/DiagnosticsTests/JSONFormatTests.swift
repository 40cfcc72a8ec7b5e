import Diagnostics
import Testing

@Suite struct JSONFormatTests {
    @Test func problems() {
        let problems = [
            error("link-missing", "no page 'b.md'", at: span(of: "b.md", in: notes), help: "write \"it\""),
            warning("page-orphan", "no page links to this page"),
        ]
        #expect(
            DiagnosticReport(problems, sources: [notes]).printed(as: .json) == """
                [
                  {
                    "severity": "warning",
                    "rule": "page-orphan",
                    "message": "no page links to this page",
                    "path": "content/notes.md"
                  },
                  {
                    "severity": "error",
                    "rule": "link-missing",
                    "message": "no page 'b.md'",
                    "path": "content/notes.md",
                    "line": 4,
                    "column": 10,
                    "end_line": 4,
                    "end_column": 14,
                    "help": "write \\"it\\""
                  }
                ]

                """)
    }

    @Test func noProblems() {
        #expect(DiagnosticReport([], sources: []).printed(as: .json) == "[]\n")
    }
}
