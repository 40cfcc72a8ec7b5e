import Cost
import Exact
import Site

// The words about draws.
extension CostWords {
    static let sharesTitle = "How often each is cheapest"
    static let sharesNote = """
        Every number that is assumed was drawn 4,096 times between its ends, half of the draws below its base and half \
        above. The shares are shares of these assumptions: nobody knows how likely each value is.
        """
    static let nothingAssumed =
        "No number of this scenario is assumed with ends, so that there is nothing to draw."
    package static let measureFirst = "Worth measuring first:"
    static let nothingDecides = "No single assumption changes the answer."

    /// `Managed open is cheapest in 83 of 100 draws, closed in 17.`
    fileprivate static func cheapest(in draws: Draws) -> String {
        let shares = draws.options.compactMap { option in draws.share(option).map { (option, $0) } }
            .filter { $0.1 > 0 }.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
            .map(\.element)
        let parts = shares.enumerated().map { index, share in
            index == 0
                ? "\(title(share.0)) is cheapest in \(hundredths(share.1)) of 100 draws"
                : "\(name(share.0)) in \(hundredths(share.1))"
        }
        return parts.joined(separator: ", ") + "."
    }

    /// `Peak load over average load (21 of 100)`: what to measure, and in how many draws it alone changes the answer.
    package static func decisive(_ title: String, _ draws: Int) -> String {
        "\(title) (\(hundredths(Draws.share(draws))) of 100)"
    }

    /// A share in hundredths: `83`; what is more than none and less than one says so.
    package static func hundredths(_ share: Rational) -> String {
        guard let hundred = try? share * 100 else { return "" }
        let text = hundred.text(places: 0)
        if text == "0", share > 0 { return "fewer than 1" }
        return text == "100" && share < 1 ? "more than 99" : text
    }
}

extension CostedScenario {
    /// In how many draws each option is the cheapest, or that there is nothing to draw.
    package func cheapest(in draws: Draws) -> String {
        hasRanges ? CostWords.cheapest(in: draws) : CostWords.nothingAssumed
    }
}

extension ScenarioFigures {
    /// The three inputs that decide most often, in words.
    package var measureFirst: [String] {
        draws.decisive.prefix(3).map { CostWords.decisive(costed.title(of: $0.id), $0.draws) }
    }

    /// The section on draws.
    var sharesHTML: HTML {
        guard hasRanges else { return "<p>\(CostWords.nothingAssumed)</p>\n" }
        let decisive: HTML =
            draws.decisive.isEmpty
            ? "<p>\(CostWords.nothingDecides)</p>\n"
            : "<p>\(CostWords.measureFirst)</p>\n\(unorderedList(measureFirst))"
        return """
            <p><strong>\(costed.cheapest(in: draws))</strong> \(CostWords.sharesNote)</p>
            \(decisive)
            """
    }
}
