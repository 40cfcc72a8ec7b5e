import Diagnostics
import Testing

@Suite struct SARIFFormatTests {
    @Test func problems() {
        let problems = [
            error(
                "link-missing", "no page 'b.md'", at: span(of: "b.md", in: notes),
                help: "did you mean 'c.md'?"),
            warning("page-orphan", "no page links to this page", path: "content/ä b.md"),
            error("home-missing", "there is no home page", path: ""),
        ]
        #expect(
            DiagnosticReport(problems, sources: [notes]).printed(as: .sarif) == """
                {
                  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
                  "version": "2.1.0",
                  "runs": [
                    {
                      "tool": {
                        "driver": {
                          "name": "handbook",
                          "rules": [
                            {
                              "id": "home-missing"
                            },
                            {
                              "id": "link-missing"
                            },
                            {
                              "id": "page-orphan"
                            }
                          ]
                        }
                      },
                      "columnKind": "unicodeCodePoints",
                      "results": [
                        {
                          "ruleId": "home-missing",
                          "level": "error",
                          "message": {
                            "text": "there is no home page"
                          },
                          "locations": []
                        },
                        {
                          "ruleId": "link-missing",
                          "level": "error",
                          "message": {
                            "text": "no page 'b.md' (did you mean 'c.md'?)"
                          },
                          "locations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "content/notes.md"
                                },
                                "region": {
                                  "startLine": 4,
                                  "startColumn": 10,
                                  "endLine": 4,
                                  "endColumn": 14
                                }
                              }
                            }
                          ]
                        },
                        {
                          "ruleId": "page-orphan",
                          "level": "warning",
                          "message": {
                            "text": "no page links to this page"
                          },
                          "locations": [
                            {
                              "physicalLocation": {
                                "artifactLocation": {
                                  "uri": "content/%C3%A4%20b.md"
                                }
                              }
                            }
                          ]
                        }
                      ]
                    }
                  ]
                }

                """)
    }
}
