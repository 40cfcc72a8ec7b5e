/// A drawing as the text of an SVG.
package struct SVG: Sendable {
    /// The text of the element in UTF-8, ending in a newline.
    package let bytes: [UInt8]

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// For a page: colours come from its style sheet. The ids of title and description begin with `id`, which
    /// is the rendering's own; the picture's name is read aloud, then its description.
    package init(_ drawing: Drawing, id: String, title: String, description: String) {
        let canvas = drawing.canvas
        let head = """
            <svg class="\(canvas.name)" viewBox="0 0 \(decimal(canvas.width)) \(decimal(drawing.height))" \
            role="img" aria-labelledby="\(id)-title \(id)-desc">
            <title id="\(id)-title">\(escaped(title))</title>
            <desc id="\(id)-desc">\(escaped(description))</desc>

            """
        bytes = element(head, drawing, .page)
    }

    /// For a file of its own, which holds its colours and type and needs no page around it.
    package init(file drawing: Drawing, title: String, description: String) {
        let margin = 16.0
        let width = decimal(drawing.canvas.width + 2 * margin)
        let height = decimal(drawing.height + 2 * margin)
        let head = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -16 \(width) \(height)" width="\(width)" \
            height="\(height)" role="img" aria-labelledby="title desc" fill="#1A1F26" \
            font-family="-apple-system, Segoe UI, Roboto, Noto Sans, sans-serif" \
            font-size="\(decimal(drawing.canvas.textSize))">
            <title id="title">\(escaped(title))</title>
            <desc id="desc">\(escaped(description))</desc>
            <rect x="-16" y="-16" width="\(width)" height="\(height)" fill="#FFFFFF"/>

            """
        bytes = element(head, drawing, .file)
    }
}

/// How shapes and texts get their colours.
private enum Palette {
    /// By classes of the page.
    case page
    /// By attributes.
    case file
}

/// The element: its head, then shapes and texts. Assembled as bytes, since pages hold thousands of them.
private func element(_ head: String, _ drawing: Drawing, _ palette: Palette) -> [UInt8] {
    var out = Array(head.utf8)
    for shape in drawing.shapes {
        out += "<path".utf8
        out += attributes(of: shape.role, palette).utf8
        out += " d=\"".utf8
        out += shape.path.utf8
        out += "\"/>\n".utf8
    }
    appendTexts(drawing.texts, palette, to: &out)
    out += "</svg>\n".utf8
    return out
}

private func appendTexts(_ texts: [PlacedText], _ palette: Palette, to out: inout [UInt8]) {
    // Texts that look alike stand in a group, which says once what they share.
    var rest = texts
    while let first = rest.first {
        let isAlike = { (text: PlacedText) in text.role == first.role && text.anchor == first.anchor }
        let anchor = first.anchor == .start ? "" : " text-anchor=\"\(first.anchor.rawValue)\""
        out += "<g\(attributes(of: first.role, palette))\(anchor)>\n".utf8
        for text in rest where isAlike(text) {
            out += "<text x=\"".utf8
            appendDecimal(text.x, to: &out)
            out += "\" y=\"".utf8
            appendDecimal(text.y, to: &out)
            out += "\">".utf8
            out += escaped(text.text).utf8
            out += "</text>\n".utf8
        }
        out += "</g>\n".utf8
        rest.removeAll(where: isAlike)
    }
}

private func attributes(of role: Shape.Role, _ palette: Palette) -> String {
    switch (palette, role) {
    case (.page, .grid): " class=\"grid\""
    case (.page, .axis): " class=\"axis\""
    case (.page, .rule): " class=\"crossover\""
    case (.page, .ruleOnBar): " class=\"crossover on-bar\""
    case (.page, .ruleBand): " class=\"band\""
    case (.page, .place): " class=\"place\""
    case (.page, .line(let style)): " class=\"line \(style.name)\""
    case (.page, .band(let style)): " class=\"band \(style.name)\""
    case (.page, .solid(let style)): " class=\"marker \(style.name)\""
    case (.file, .grid): " fill=\"none\" stroke=\"#D5DBE1\""
    case (.file, .axis): " fill=\"none\" stroke=\"#76818E\""
    case (.file, .rule): " stroke=\"#1A1F26\" stroke-dasharray=\"2 3\""
    case (.file, .ruleOnBar): " stroke=\"#FFFFFF\" stroke-dasharray=\"2 3\""
    case (.file, .ruleBand): " fill=\"#76818E\" fill-opacity=\"0.08\""
    case (.file, .place): " fill=\"#1A1F26\""
    case (.file, .line(let style)):
        " fill=\"none\" stroke=\"\(style.colour)\" stroke-width=\"2.5\"\(dashes(style))"
    case (.file, .band(let style)): " fill=\"\(style.colour)\" fill-opacity=\"0.08\""
    case (.file, .solid(let style)): " fill=\"\(style.colour)\" stroke=\"#FFFFFF\""
    }
}

private func attributes(of role: PlacedText.Role, _ palette: Palette) -> String {
    switch (palette, role) {
    case (.page, .tick): " class=\"tick\""
    case (.page, .label(let style)): " class=\"label \(style.name)\""
    case (.page, .ruleLabel): " class=\"crossover-label\""
    case (.file, .tick): " fill=\"#535D69\""
    case (.file, .label(let style)): " fill=\"\(style.colour)\" font-weight=\"650\""
    case (.file, .ruleLabel): " font-weight=\"650\""
    case (_, .plain): ""
    }
}

private func dashes(_ style: SeriesStyle) -> String {
    style.dash.isEmpty
        ? "" : " stroke-dasharray=\"\(style.dash.map { String($0) }.joined(separator: " "))\""
}

/// Text for XML, without the characters that XML cannot hold.
private func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E }
    guard !isPlain else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\n", "\t": result.unicodeScalars.append(scalar)
        default:
            let isAllowed = scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE
            if isAllowed { result.unicodeScalars.append(scalar) }
        }
    }
    return result
}
