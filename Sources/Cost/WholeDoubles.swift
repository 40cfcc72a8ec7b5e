// Rounding without the mathematical library, and with instructions that every processor has: adding and taking
// away 2^52 rounds to the nearest whole number; from there on all doubles are whole.
extension Double {
    /// The smallest whole number that is not below the value, for values from 0 up.
    var upWhole: Double {
        let nearest = (self + 0x1p52) - 0x1p52
        let up = nearest < self ? nearest + 1 : nearest
        return self < 0x1p52 ? up : self
    }
}

extension Lanes {
    /// The smallest whole numbers that are not below the values, for values from 0 up.
    var upWhole: Lanes {
        let shift = Lanes(repeating: 0x1p52)
        let nearest = (self + shift) - shift
        let up = nearest.replacing(with: nearest + 1, where: nearest .< self)
        return up.replacing(with: self, where: self .>= shift)
    }

    /// The nearest whole numbers, halves up, for values from 0 up.
    var nearestWhole: Lanes {
        let half = self + 0.5
        let up = half.upWhole
        return up.replacing(with: up - 1, where: up .> half)
    }

    /// The larger of each two values.
    func larger(_ other: Lanes) -> Lanes { replacing(with: other, where: self .< other) }

    /// The smaller of each two values.
    func smaller(_ other: Lanes) -> Lanes { replacing(with: other, where: other .< self) }
}
