import Exact

/// A figure as an author wrote it: `$1,990 a month`, `about 7.6 M`, `two thirds`, `1 in 40`.
struct ClaimedFigure: Equatable {
    enum Form: Equatable {
        /// `1,990`, `7.6`: the digits without commas.
        case digits(String)
        /// `15%`
        case percent(String)
        /// `2/3`, `two thirds`.
        case fraction(Int, Int, isWords: Bool)
        /// `1 in 40`: the digits of the second number.
        case oneIn(String)
        /// `a factor of 18`, `18 times`.
        case factor(String)
        /// `eight`
        case word(Int)
    }

    package let form: Form
    /// What the digits are multiplied with.
    package var scale: Rational = 1
    /// What the words say that it counts; nil where they leave it open.
    package var quantity: ValueUnit.Quantity?
    package var period: ValueUnit.Period?
    /// The bytes of the number in the text, without sign, scale and unit.
    package let range: Range<Int>
    /// Whether thousands are separated by commas, or it has none to separate.
    var hasCommas = true
    /// The bytes of the whole figure: with its sign, scale and unit.
    var extent = 0..<0
    /// The word behind it, in lower case.
    package var noun: String?
}

extension ClaimedFigure {
    /// Whether the figure can be about such a value at all.
    package func fits(_ unit: ValueUnit) -> Bool {
        switch form {
        case .percent, .fraction, .oneIn: [.share, .plain].contains(unit.quantity)
        case .factor: unit.quantity == .plain || unit.quantity == .share
        case .word: [.whole, .months, .plain].contains(unit.quantity)
        case .digits: quantity == nil || quantity == unit.quantity
        }
    }

    /// Whether the unit is written, so that no other number of the text can be meant.
    var isExplicit: Bool {
        switch form {
        case .percent, .fraction, .oneIn, .factor: true
        case .digits, .word: quantity != nil
        }
    }

    /// Whether the figure is the value, honestly rounded.
    package func isRounding(of exact: Rational, _ unit: ValueUnit) -> Bool {
        guard let value = value(of: exact, unit) else { return false }
        switch form {
        case .digits(let digits): return digits.isHonestRounding(of: value)
        case .percent(let digits):
            return (try? value * 100).map { digits.isHonestRounding(of: $0) } ?? false
        case .oneIn(let digits):
            if let bottom = Int(digits), bottom < 10 { return isNear(value, 1, bottom) }
            return (try? 1 / value).map { digits.isHonestRounding(of: $0) } ?? false
        case .factor(let digits):
            let inverse = try? 1 / value
            return digits.isHonestRounding(of: value)
                || inverse.map { digits.isHonestRounding(of: $0) } ?? false
        case .word(let number): return String(number).isHonestRounding(of: value)
        case .fraction(let top, let bottom, _): return isNear(value, top, bottom)
        }
    }

    /// The value in the figure's own scale and period; nil where the two cannot be compared.
    package func value(of exact: Rational, _ unit: ValueUnit) -> Rational? {
        let isOverTime = [.usd, .tokens].contains(unit.quantity) || unit.isVolume
        guard let period, isOverTime else { return try? exact / scale }
        guard let own = unit.period else { return nil }
        return try? exact * period.days / own.days / scale
    }

    /// A fraction stands for what lies within a twentieth of it.
    private func isNear(_ value: Rational, _ top: Int, _ bottom: Int) -> Bool {
        guard bottom > 0, let fraction = try? Rational(top) / Rational(bottom),
            let gap = try? value - fraction,
            let limit = try? fraction / 20
        else { return false }
        return gap.magnitude <= limit
    }
}

extension String {
    /// Whether these digits are the value, rounded to as many digits as are written, or, for whole numbers
    /// that end in zeros, to any number of digits that gives them.
    func isHonestRounding(of value: Rational) -> Bool {
        // Halves may be rounded either way: a value a little larger rounds up.
        let larger = (try? value * Rational(1_000_000_001) / 1_000_000_000) ?? value
        return [value, larger].contains { value in
            roundings(of: value).contains { $0.replacing(",", with: "") == self }
        }
    }

    private func roundings(of value: Rational) -> [String] {
        if let point = firstIndex(of: ".") { return [value.text(places: self[point...].count - 1)] }
        let zeros = reversed().prefix { $0 == "0" }.count
        let least = Swift.max(1, count - zeros)
        return (least...Swift.max(least, count)).map { count in
            let rounded = value.text(significant: count)
            // A value such as 9.97 to one digit is 10; its fraction is not written.
            return rounded.contains(".") ? value.text(places: 0) : rounded
        }
    }
}
