package import Claims
import Cost
package import Exact
import Telling

/// Figures of assumptions in the form of their units.
package enum AssumptionText {
    /// `$18,000`, `$0.48`, `20%`, `1,070`.
    package static func figure(_ figure: Rational, _ unit: ValueUnit) -> String {
        switch (unit.quantity, unit.period) {
        case (.usd, .month?): Display.usdPerMonth(figure)
        case (.usd, _): "$\(dollars(figure))"
        case (.share, _): CostWords.share(figure)
        default: CostWords.figure(figure)
        }
    }

    /// Whole dollars or cents; what cents would hide with all its digits.
    private static func dollars(_ figure: Rational) -> String {
        if figure.isWhole { return figure.text(places: 0) }
        let isHidden = figure.magnitude < 1 && figure.text.utf8.count <= 8 && figure.text.utf8.count > 4
        return isHidden ? figure.text : figure.text(places: 2)
    }
}
