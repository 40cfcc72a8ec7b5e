/// The forms in which a report can be printed.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
    case text, json, sarif, github
}

extension DiagnosticReport {
    /// The report in a given form; only the text form can be coloured.
    package func printed(as format: DiagnosticFormat, colored: Bool = false) -> String {
        switch format {
        case .text: text(colored: colored)
        case .json: String(decoding: json.pretty, as: UTF8.self)
        case .sarif: String(decoding: sarif.pretty, as: UTF8.self)
        case .github: github
        }
    }

    /// An array of problems with 1-based lines and columns.
    private var json: JSON {
        .array(
            entries.map { entry in
                .members([
                    "severity": .string(entry.diagnostic.severity.rawValue),
                    "rule": .string(entry.diagnostic.rule),
                    "message": .string(entry.diagnostic.message),
                    "path": .string(entry.diagnostic.path),
                    "line": entry.start.map { .integer($0.line) },
                    "column": entry.start.map { .integer($0.column) },
                    "end_line": entry.end.map { .integer($0.line) },
                    "end_column": entry.end.map { .integer($0.column) },
                    "help": .text(entry.diagnostic.help),
                ])
            })
    }

    /// The Static Analysis Results Interchange Format, version 2.1.0, as code hosts read it.
    private var sarif: JSON {
        let rules = Set(entries.map { $0.diagnostic.rule }).sorted()
        let driver = JSON.members([
            "name": .string("handbook"),
            "rules": .array(rules.map { .members(["id": .string($0)]) }),
        ])
        return .members([
            "$schema": .string("https://json.schemastore.org/sarif-2.1.0.json"),
            "version": .string("2.1.0"),
            "runs": .array([
                .members([
                    "tool": .members(["driver": driver]),
                    "columnKind": .string("unicodeCodePoints"),
                    "results": .array(entries.map { $0.sarif }),
                ])
            ]),
        ])
    }

    /// Workflow commands that annotate a pull request on GitHub.
    private var github: String {
        entries.map { entry in
            var properties: [String] = []
            if !entry.diagnostic.path.isEmpty {
                properties.append("file=\(githubProperty(entry.diagnostic.path))")
            }
            if let start = entry.start { properties += ["line=\(start.line)", "col=\(start.column)"] }
            properties.append("title=\(githubProperty(entry.diagnostic.rule))")
            let help = entry.diagnostic.help.map { "\nhelp: \($0)" } ?? ""
            let message = githubMessage(entry.diagnostic.message + help)
            return
                "::\(entry.diagnostic.severity.annotation) \(properties.joined(separator: ","))::\(message)\n"
        }.joined()
    }
}

extension Diagnostic.Severity {
    /// The workflow command that annotates with it.
    fileprivate var annotation: String {
        switch self {
        case .note: "notice"
        case .warning: "warning"
        case .error: "error"
        }
    }
}

extension DiagnosticReport.Entry {
    fileprivate var sarif: JSON {
        let region = start.flatMap { start in
            end.map { end in
                JSON.members([
                    "startLine": .integer(start.line), "startColumn": .integer(start.column),
                    "endLine": .integer(end.line), "endColumn": .integer(end.column),
                ])
            }
        }
        let location = JSON.members([
            "physicalLocation": .members([
                "artifactLocation": .members(["uri": .string(percentEncodedPath(diagnostic.path))]),
                "region": region,
            ])
        ])
        let help = diagnostic.help.map { " (\($0))" } ?? ""
        return .members([
            "ruleId": .string(diagnostic.rule),
            "level": .string(diagnostic.severity.rawValue),
            "message": .members(["text": .string(diagnostic.message + help)]),
            "locations": .array(diagnostic.path.isEmpty ? [] : [location]),
        ])
    }
}

private func githubMessage(_ text: String) -> String {
    escaped(text) { $0 == "%" || $0 == "\r" || $0 == "\n" }
}

private func githubProperty(_ text: String) -> String {
    escaped(text) { "%\r\n:,".unicodeScalars.contains($0) }
}

private func percentEncodedPath(_ path: String) -> String {
    escaped(path) {
        !($0.isASCII && ($0.properties.isAlphabetic || "0123456789-._~/".unicodeScalars.contains($0)))
    }
}

/// `text` with the chosen scalars written as percent escapes of their UTF-8 bytes.
private func escaped(_ text: String, where isUnsafe: (Unicode.Scalar) -> Bool) -> String {
    text.unicodeScalars.map { scalar in
        guard isUnsafe(scalar) else { return String(scalar) }
        return String(scalar).utf8.map { byte in
            "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }.joined()
}
