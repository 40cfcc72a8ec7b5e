import BuiltSites

/// The values of an attribute in generated HTML, in order, with entities resolved.
func attributeValues(_ name: String, in html: String) -> [String] {
    html.split(separator: "<").dropFirst().flatMap { piece -> [String] in
        let tag = piece.prefix { $0 != ">" }
        return tag.ranges(of: " \(name)=\"").map { start in
            unescaped(String(tag[start.upperBound...].prefix { $0 != "\"" }))
        }
    }
}

private func unescaped(_ text: String) -> String {
    [("&quot;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")].reduce(text) {
        $0.replacing($1.0, with: $1.1)
    }
}
