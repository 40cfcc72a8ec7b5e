package import Charts
package import Cost
package import Fields
import Diagnostics

/// How an option is called and drawn, as the data of a handbook says.
package struct OptionFace: Sendable {
    package let name: OptionName
    /// How it is drawn in every chart.
    package let style: SeriesStyle

    /// An option of this name that is drawn in a style.
    package init(_ name: OptionName, style: SeriesStyle) { (self.name, self.style) = (name, style) }

    /// Options drawn in the lines of the style sheet, in their order.
    package static func usual(of names: [OptionName]) -> [OptionFace] {
        names.enumerated().map { OptionFace($0.element, style: SeriesStyle(option: $0.offset)) }
    }
}

extension [OptionFace] {
    /// How an option is drawn in every chart.
    package func style(of option: OptionID) -> SeriesStyle {
        first { $0.name.id == option }?.style ?? SeriesStyle(option: 0)
    }
}

extension FieldReader {
    /// `name`, or `title`, which is the same.
    package mutating func optionName() -> String? {
        contains("name") && !contains("title") ? requiredString("name") : requiredString("title")
    }

    /// `short`, `mark` and `line` of the option at a place in its list; what is not written follows from the place.
    package mutating func optionFace(_ id: OptionID, named name: String, at place: Int) -> OptionFace {
        let short = string("short")
        var style = SeriesStyle(option: place)
        if let line = value("line") { style = optionLine(line, at: place) ?? style }
        if contains("mark"), let mark = choice("mark", SeriesStyle.Marker.self) { style.marker = mark }
        return OptionFace(OptionName(id, name, short: short), style: style)
    }

    /// The number of a line of the style sheet, or a line of one's own with its class.
    private mutating func optionLine(_ value: LocatedValue, at place: Int) -> SeriesStyle? {
        if case .mapping = value.content {
            return group(value, what: "'line'") { $0.ownLine(at: place) }
        }
        let count = SeriesStyle.optionCount
        if let number = value.text.flatMap({ Int($0) }), (1...count).contains(number) {
            return SeriesStyle(option: number - 1)
        }
        report(
            "option-style", "'line' must be a whole number from 1 to \(count), or a group of keys",
            at: value.span,
            help: "write the number of a line of the style sheet, or '{class: ..., colour: ...}'")
        return nil
    }

    private mutating func ownLine(at place: Int) -> SeriesStyle? {
        let usual = SeriesStyle(option: place)
        let (name, colour) = (requiredString("class"), string("colour") ?? usual.colour)
        let dash = value("dash") == nil ? [] : strings("dash").map { Int($0) ?? 0 }
        if let name, !isAddressPart(name) || name.contains(".") {
            report(
                "option-style", "'\(name)' cannot be a class", at: value("class")?.span ?? span,
                help: "the style sheet has it with 'option-' before it: use letters, digits, '-' and '_'")
        }
        if !isColour(colour) {
            report(
                "option-style", "'colour' must be six hexadecimal digits", at: value("colour")?.span ?? span,
                help: "write it as '#1F5FBF'")
        }
        if dash.contains(where: { !(1...99).contains($0) }) || !dash.count.isMultiple(of: 2) {
            report(
                "option-style", "'dash' must be lengths from 1 to 99, of a dash and a gap in turn",
                at: value("dash")?.span ?? span, help: "write '[8, 4]', or take it out for a solid line")
        }
        return name.map {
            SeriesStyle(name: "option-\($0)", colour: colour, dash: dash, marker: usual.marker)
        }
    }
}

/// Whether a text is a colour as files of pictures have it: `#1F5FBF`.
private func isColour(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 7 && bytes[0] == UInt8(ascii: "#")
        && bytes.dropFirst().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
}

extension SeriesStyle {
    /// The lines that the style sheet has for options.
    private static let ofOptions: [(colour: String, dash: [Int], marker: Marker)] = [
        ("#1F5FBF", [], .circle), ("#00805A", [8, 4], .square), ("#A34A00", [], .triangle),
        ("#1A1F26", [8, 3, 2, 3], .diamond), ("#7A3E9D", [], .square), ("#755B00", [8, 4], .circle),
    ]

    /// How many lines for options the style sheet has.
    static var optionCount: Int { ofOptions.count }

    /// How the option at a place is drawn where the data does not say it. The class and its colours are those of the
    /// style sheet.
    package init(option index: Int) {
        let place = index % Self.ofOptions.count
        let style = Self.ofOptions[place]
        self.init(
            name: "option-\(place + 1)", colour: style.colour, dash: style.dash, marker: style.marker)
    }
}
