package import Diagnostics
import Exact
import Fields
package import Site

/// Where a figure comes from, and which pages cite it.
package struct Explanation: Sendable {
    package let value: ComputedValue
    package let citations: [Citation]

    /// A link to the figure.
    package struct Citation: Sendable {
        package let path: String
        package let position: LineIndex.Position
        /// What stands there; the figure itself where the author wrote no words.
        package let words: String
        /// Whether it is a comparison.
        let isAssertion: Bool
    }

    /// The explanation of an id, from the files of a handbook and what a build of them found. Throws where
    /// there is no such value.
    package init(_ id: String, in sources: [SourceFile], _ result: BuildResult) throws(ValueError) {
        value = try result.values.value(id)
        let text = value.text
        let links = result.links.filter { $0.refers(to: id) }
        let indexes = Dictionary(
            sources.filter { source in links.contains { $0.path == source.path } }
                .map { ($0.path, LineIndex($0.bytes)) }, uniquingKeysWith: { first, _ in first })
        citations = links.compactMap { placed in
            indexes[placed.path].map { index in
                Citation(
                    path: placed.path, position: index.position(of: placed.link.span.lowerBound),
                    words: placed.link.text.isEmpty ? text : placed.link.text,
                    isAssertion: placed.link.scheme == "assert")
            }
        }
    }
}

extension PlacedLink {
    /// Whether the link is about a value: as a claim, or as a side of a comparison.
    func refers(to id: String) -> Bool {
        switch link.scheme {
        case "value": link.target == id
        case "assert": link.target.split { "<>=".contains($0) }.contains(Substring(id))
        default: false
        }
    }
}

extension Explanation {
    /// The tree of the derivation, then the places, for people.
    package var text: String {
        var out = "\(value.id): \(value.named)\n\(value.derivation.title)\n"
        out += Self.body(of: value.derivation, indent: "")
        guard !citations.isEmpty else { return out + "\nNo page cites it.\n" }
        out += "\nCited by\n"
        for citation in citations {
            let place = "\(citation.path):\(citation.position.line):\(citation.position.column)"
            out += "  \(place)  \(citation.isAssertion ? "compared: " : "")\(citation.words)\n"
        }
        return out
    }

    private static func body(of derivation: Derivation, indent: String) -> String {
        var out = ""
        if let formula = derivation.formula { out += "\(indent)= \(formula)\n" }
        if let origin = derivation.origin {
            let url = origin.url.map { " <\($0.text)>" } ?? ""
            let when = origin.read.whenText
            let read = origin.sentence.hasSuffix(when) ? "" : ", read \(when)"
            out += "\(indent)\(origin.sentence.capitalisedFirst): \(origin.source)\(read)\(url)\n"
        }
        for part in derivation.parts {
            let title = part.formula == nil ? "\(part.id) (\(part.title))" : part.title
            out += "\(indent)  \(title): \(part.figure)\n" + body(of: part, indent: indent + "    ")
        }
        return out
    }
}

extension Explanation {
    /// The same for programs.
    package var json: [UInt8] {
        let places = citations.map { citation in
            JSON.members([
                "path": .string(citation.path), "line": .integer(citation.position.line),
                "column": .integer(citation.position.column), "words": .string(citation.words),
                "kind": .string(citation.isAssertion ? "assert" : "value"),
            ])
        }
        return JSON.members([
            "id": .string(value.id), "text": .string(value.text),
            "exact": value.exact.map { .number($0.text) },
            "derivation": Self.json(of: value.derivation), "cited_by": .array(places),
        ]).pretty
    }

    private static func json(of derivation: Derivation) -> JSON {
        let origin = derivation.origin.map { origin in
            JSON.members([
                "kind": .string(origin.kind.name), "row": .string(origin.id),
                "day": .string(origin.day.text),
                "read": .string(origin.read.text), "source": .string(origin.source),
                "url": .text(origin.url?.text),
            ])
        }
        return .members([
            "id": .string(derivation.id), "title": .string(derivation.title),
            "figure": .string(derivation.figure), "formula": .text(derivation.formula), "origin": origin,
            "from": derivation.parts.isEmpty ? nil : .array(derivation.parts.map(json)),
        ])
    }
}

extension ValueTable {
    /// The kinds of values, one to a line, for people who do not know an id yet.
    package var kindList: String {
        let width = kinds.map(\.form.count).max() ?? 0
        return kinds.map { kind in
            kind.form + String(repeating: " ", count: width - kind.form.count + 2) + kind.meaning + "\n"
        }.joined()
    }
}
