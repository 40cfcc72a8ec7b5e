import BuiltSites
import Diagnostics
import Parts
import Site

/// What tests read off a page's HTML, without a parser: the generator quotes every attribute and
/// escapes every `<` in a text.
struct DecisionMarkup {
    let html: String

    /// The values of an attribute, in order, as written.
    func values(of attribute: String) -> [String] {
        html.split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    var ids: [String] { values(of: "id") }

    /// The levels of the headings, in order.
    var headingLevels: [Int] {
        html.split(separator: "<h").dropFirst().compactMap { piece in
            guard let level = piece.first.flatMap({ Int(String($0)) }) else { return nil }
            return piece.dropFirst().first.map { " >".contains($0) } == true ? level : nil
        }
    }

    /// The text between two pieces of markup; nil where they do not stand in this order.
    func text(between open: String, and close: String) -> String? {
        guard let start = html.firstRange(of: open)?.upperBound,
            let end = html[start...].firstRange(of: close)?.lowerBound
        else { return nil }
        return String(html[start..<end])
    }

    /// Whether every element that is opened is closed, in order.
    var isBalanced: Bool {
        let void: Set = ["meta", "link", "img", "input", "br", "hr"]
        var open: [String] = []
        for piece in html.split(separator: "<").filter({ !$0.hasPrefix("!") }) {
            let isEnd = piece.hasPrefix("/")
            let name = String(piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
            if name.isEmpty || void.contains(name) { continue }
            if !isEnd {
                open.append(name)
            } else if open.popLast() != name {
                return false
            }
        }
        return open.isEmpty
    }
}

/// Where a relative URL on a page leads: the output file, and the fragment if there is one.
func decisionTarget(_ url: String, on page: String) -> (path: String, fragment: String?) {
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count > 1 ? parts[1] : nil
    if parts[0].isEmpty { return (page, fragment) }
    let folder = page.split(separator: "/").dropLast().joined(separator: "/")
    return (resolveContentPath(parts[0], from: folder) ?? "", fragment)
}
