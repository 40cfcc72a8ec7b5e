import Diagnostics

/// HTML as a value: what is interpolated into it is escaped, unless it is HTML itself.
///
///     let html: HTML = "<p>\(text)</p>\n"
package struct HTML: Sendable {
    package private(set) var bytes: [UInt8]

    /// Bytes that are HTML already, made elsewhere.
    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// No HTML at all.
    package static let empty = HTML(bytes: [])

    /// Text that is HTML already, made elsewhere.
    static func raw(_ text: String) -> HTML { HTML(bytes: Array(text.utf8)) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package static func + (left: HTML, right: HTML) -> HTML { HTML(bytes: left.bytes + right.bytes) }

    package static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }

    /// Appends HTML that stands in the source, without making a value of it.
    package mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Appends a text, escaped.
    package mutating func append(text: String) { appendEscapedHTML(text, to: &bytes) }

    /// Appends the URL of a page, seen from another.
    package mutating func append(urlOf target: Route, from page: Route, _ addresses: Addresses) {
        addresses.appendURL(from: page, to: target, to: &bytes)
    }

    /// Appends the URL of a place on the same page.
    package mutating func append(fragment name: String) { appendFragment(name, to: &bytes) }

    /// Appends a text as JSON, in quotes; it may stand in a script element.
    package mutating func append(json text: String) { bytes.appendJSON(text) }
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) { bytes = Array(value.utf8) }

    package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + 32 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }

        package mutating func appendInterpolation(_ text: String) { appendEscapedHTML(text, to: &bytes) }

        package mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }

        package mutating func appendInterpolation(_ html: HTML) { bytes += html.bytes }

        /// The attribute of a link, with a space before it: ` href="..."`.
        package mutating func appendInterpolation(href url: LinkURL) { append("href", url) }

        /// The attribute of a script or image, with a space before it: ` src="..."`.
        package mutating func appendInterpolation(src url: LinkURL) { append("src", url) }

        private mutating func append(_ attribute: StaticString, _ url: LinkURL) {
            bytes.append(UInt8(ascii: " "))
            attribute.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
            bytes += "=\"".utf8
            appendEscapedHTML(url.text, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }

        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { bytes += part.bytes }
        }
    }
}

/// A link.
package func anchor(_ url: LinkURL, _ text: String) -> HTML { "<a\(href: url)>\(text)</a>" }

/// A list of ready-made items, one to a line.
package func unorderedList(_ items: [HTML], class name: String = "") -> HTML {
    let start: HTML = name.isEmpty ? "<ul>\n" : "<ul class=\"\(name)\">\n"
    return "\(start)\(items.map { "<li>\($0)</li>\n" as HTML })</ul>\n"
}

/// A list of texts.
package func unorderedList(_ texts: [String]) -> HTML { unorderedList(texts.map { "\($0)" as HTML }) }

/// A table in its own scrolling box, which has a name and takes the keyboard's focus.
///
/// The first cell of each row is its heading. `head` may begin with nothing, for a corner.
///
/// - Parameter columns: the classes of the cells in each column; columns without one may be left out at the end.
package func table(
    _ name: String, class tableClass: String = "", head: [HTML], columns: [String] = [],
    rows: [(cells: [HTML], class: String)]
) -> HTML {
    let classes = head.indices.map { classAttribute($0 < columns.count ? columns[$0] : "") }
    let heads = zip(head, classes).map { head, name in
        (head.bytes.isEmpty ? "<td></td>" : "<th scope=\"col\"\(name)>\(head)</th>") as HTML
    }
    var lines = HTML.empty
    for row in rows {
        lines += "<tr\(classAttribute(row.class))>"
        for (index, cell) in row.cells.enumerated() {
            lines.append(index == 0 ? "<th scope=\"row\"" : "<td")
            if index < classes.count { lines += classes[index] }
            lines.append(">")
            lines += cell
            lines.append(index == 0 ? "</th>" : "</td>")
        }
        lines.append("</tr>\n")
    }
    return """
        <div class="table-scroll" role="region" tabindex="0" aria-label="\(name)">
        <table\(classAttribute(tableClass))>
        <thead>
        <tr>\(heads)</tr>
        </thead>
        <tbody>
        \(lines)</tbody>
        </table>
        </div>

        """
}

private func classAttribute(_ name: String) -> HTML { name.isEmpty ? .empty : " class=\"\(name)\"" }
