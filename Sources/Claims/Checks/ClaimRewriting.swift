import Exact

extension ClaimedFigure {
    /// The bytes that stand in the place of the figure's own when it is the value: in its form, scale and
    /// period, with as many significant digits. nil where the form cannot hold the value.
    ///
    /// `original` is what stands there now.
    func rewritten(_ original: String, for exact: Rational, _ unit: ValueUnit) -> String? {
        guard let value = value(of: exact, unit) else { return nil }
        switch form {
        case .digits(let digits):
            if unit.quantity == .whole { return value.text(places: 0) }
            return number(like: digits, value, keepsCents: unit.quantity == .usd)
        case .percent(let digits): return (try? value * 100).flatMap { number(like: digits, $0) }
        case .oneIn(let digits): return (try? 1 / value).flatMap { number(like: digits, $0) }
        case .factor(let digits):
            let factor = value < 1 ? try? 1 / value : value
            return factor.flatMap { number(like: digits, $0) }
        case .fraction(_, _, let isWords): return fraction(value, isWords, original)
        case .word: return word(value, original)
        }
    }

    /// As many significant digits as stand there, two at least where one would hide a ten.
    private func number(like digits: String, _ value: Rational, keepsCents: Bool = false) -> String? {
        let point = digits.firstIndex(of: ".")
        let text: String
        if let point, keepsCents, digits[point...].count == 3 {
            text = value.text(places: 2)
        } else {
            let count = digits.significantDigits(isWhole: point == nil)
            text = value.text(significant: count == 1 && value >= 10 ? 2 : count)
        }
        let plain = text.replacing(",", with: "")
        guard plain.isHonestRounding(of: value) else { return nil }
        return hasCommas ? text : plain
    }

    private func fraction(_ value: Rational, _ isWords: Bool, _ original: String) -> String? {
        for bottom in 2...20 {
            guard let share = try? value * Rational(bottom), let half = try? Rational(1) / 2,
                let top = (try? share + half)?.roundedDown.wholeNumber.map(Int.init), top > 0, top < bottom
            else { continue }
            let candidate = ClaimedFigure(form: .fraction(top, bottom, isWords: isWords), range: range)
            guard candidate.isRounding(of: value, .share) else { continue }
            guard isWords else { return "\(top)/\(bottom)" }
            guard let words = NumberWords.fraction(top, bottom) else { continue }
            return words.cased(like: original)
        }
        return nil
    }

    private func word(_ value: Rational, _ original: String) -> String? {
        guard let number = value.wholeNumber.map(Int.init) else { return nil }
        return NumberWords.word(number)?.cased(like: original) ?? value.text(places: 0)
    }
}

extension String {
    /// How many digits count, from 1; zeros at the end of a whole number do not.
    fileprivate func significantDigits(isWhole: Bool) -> Int {
        let digits = filter { $0 != "." }.drop { $0 == "0" }
        let zeros = isWhole ? digits.reversed().prefix { $0 == "0" }.count : 0
        return Swift.max(1, digits.count - zeros)
    }

    /// The text with a capital where another begins with one.
    fileprivate func cased(like other: String) -> String {
        other.first?.isUppercase == true ? prefix(1).uppercased() + dropFirst() : self
    }
}
