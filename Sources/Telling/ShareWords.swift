package import Cost
import Diagnostics
package import Exact

// The words about draws.
extension CostWords {
    package static let sharesTitle = "How often each is cheapest"
    package static let sharesNote = """
        Every number that is assumed was drawn 4,096 times between its ends, half of the draws below its base and half \
        above. The shares are shares of these assumptions: nobody knows how likely each value is.
        """
    package static let measureFirst = "Worth measuring first:"
    package static let nothingDecides = "No single assumption changes the answer."

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

extension CurveWords {
    /// In how many draws each option is the cheapest, the most first: `Rented is cheapest in 83 of 100 draws, owned in
    /// 17.`
    package func cheapest(in draws: Draws) -> String {
        let shares = draws.options.compactMap { option in draws.share(option).map { (option, $0) } }
            .filter { $0.1 > 0 }.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
            .map { $0.element }
        let parts = shares.enumerated().map { index, share in
            index == 0
                ? "\(title(share.0)) is cheapest in \(CostWords.hundredths(share.1)) of 100 draws"
                : "\(name(share.0)) in \(CostWords.hundredths(share.1))"
        }
        let none = Draws.count - draws.cheapest.reduce(0, +)
        let rest = none > 0 ? ["in \(CostWords.hundredths(Draws.share(none))) none can be had"] : []
        return (parts + rest).joined(separator: ", ").capitalisedFirst + "."
    }
}
