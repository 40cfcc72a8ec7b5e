import Diagnostics
import Exact
import Site

/// A figure as somebody else printed it: `44.0`, `$562,027`, `545%`.
package struct PrintedFigure: Hashable, Sendable {
    /// Why a text is no figure.
    enum Problem: Error, Hashable, Sendable {
        /// It is not written as figures are.
        case malformed
        /// It has more digits that are not zero than its publisher's rounding leaves.
        case significant(Int)
    }

    /// As it is printed.
    package let text: String
    /// The number of its digits: 545 for `545%`.
    private let number: Rational
    /// The value of its last digit that counts.
    private let unit: Rational
    /// How many digits stand after the point.
    private let places: Int
    /// The sign of a currency before the digits, or nothing.
    private let currency: String
    private let isPercentage: Bool

    private static let currencies: [Character] = ["$", "€", "£"]

    /// The figure of a text: a sign, `$`, `€` or `£`, digits with or without a comma between thousands, a point, `%`.
    /// Its last digit counts, unless `significant` says that fewer do: 3 of `178,000`.
    init(_ text: String, significant: Int? = nil) throws(Problem) {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if isNegative { rest.removeFirst() }
        if let first = rest.first, Self.currencies.contains(first) {
            currency = String(first)
            rest.removeFirst()
        } else {
            currency = ""
        }
        isPercentage = rest.last == "%"
        if isPercentage { rest.removeLast() }
        let digits = try Self.ungrouped(rest)
        places = digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
        let zeros = try Self.zerosAtTheEnd(of: digits, significant: significant)
        guard let number = try? NumberText.value(of: digits),
            let unit = try? NumberText.value(of: "1e\(zeros - places)")
        else { throw .malformed }
        self.text = text
        self.number = isNegative ? -number : number
        self.unit = unit
    }

    /// Whether a value rounds to the figure. Half a unit of the last digit rounds away from zero, as people and
    /// spreadsheets do.
    func isRounding(of value: Rational) -> Bool {
        guard let shown = shown(value), let half = try? unit / 2, let low = try? number - half,
            let high = try? number + half
        else { return false }
        return shown < 0 ? low < shown && shown <= high : low <= shown && shown < high
    }

    /// A value as it would be printed with two digits more: `$562,100`, `8.648`.
    func closer(_ value: Rational) -> String {
        guard let shown = shown(value) else { return StandIn.tooLarge }
        let text = shown.text(places: shown.isWhole ? 0 : places + 2)
        let digits = shown < 0 && text.first == "-" ? String(text.dropFirst()) : text
        return (digits == text ? "" : "-") + currency + digits + (isPercentage ? "%" : "")
    }

    /// The number that the digits would be; nil where it does not fit.
    private func shown(_ value: Rational) -> Rational? {
        guard isPercentage else { return value }
        return try? value * 100
    }

    /// The digits without their commas, which stand between thousands or not at all.
    private static func ungrouped(_ digits: Substring) throws(Problem) -> String {
        let point = digits.firstIndex(of: ".") ?? digits.endIndex
        let groups = digits[..<point].split(separator: ",", omittingEmptySubsequences: false)
        let areThousands = groups.dropFirst().allSatisfy { $0.count == 3 }
        guard let first = groups.first, groups.count == 1 || (1...3).contains(first.count), areThousands,
            digits.allSatisfy({ $0 == "," || $0 == "." || ("0"..."9").contains($0) }),
            !digits[point...].contains(",")
        else { throw .malformed }
        return groups.joined() + digits[point...]
    }

    /// How many of the whole digits were rounded away.
    private static func zerosAtTheEnd(of digits: String, significant: Int?) throws(Problem) -> Int {
        guard let significant else { return 0 }
        let zeros = digits.count - significant
        guard significant > 0, zeros >= 0, !digits.contains("."),
            digits.suffix(zeros).allSatisfy({ $0 == "0" })
        else { throw .significant(significant) }
        return zeros
    }
}
