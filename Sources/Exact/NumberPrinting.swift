// The only place besides the JSON printer where a figure is rounded: once, half to even.
extension Rational {
    /// The value as a decimal: whole numbers in full, others to 15 significant digits, without zeros at the
    /// end and without an exponent. For JSON and CSV.
    package var text: String {
        if let whole = wholeNumber.flatMap(Int64.init(exactly:)) { return String(whole) }
        return isWhole ? DecimalText(self, places: 0).plain : DecimalText(self, significant: 15).trimmed
    }

    /// The value as a decimal to a number of significant digits from 1, with a comma between thousands.
    package func text(significant count: Int) -> String {
        DecimalText(self, significant: max(1, count)).grouped
    }

    /// The value as a decimal with a number of places after the point.
    package func text(places: Int) -> String {
        DecimalText(self, places: max(0, places)).grouped
    }
}

extension Rational {
    /// The value as `NumberText` reads it again, without rounding: `0.15`, `2/3`; of a fraction that does not fit in
    /// 128 bits the rounded decimal.
    package var exactText: String {
        if let read = try? NumberText.value(of: text), read == self { return text }
        guard case .narrow(let top, let bottom) = storage else { return text }
        return "\(top)/\(bottom)"
    }
}
