extension Axis {
    /// The values at which the axis is divided, at most `count` of them and in rising order: multiples of 1, 2,
    /// 2.5 or 5 times a power of ten; on a logarithmic axis powers of ten, with 2 and 5 times these where there is
    /// room.
    package func ticks(atMost count: Int) -> [Double] {
        guard count > 0, lower < upper, (upper - lower).isFinite else { return [] }
        switch scale {
        case .linear: return linearTicks(atMost: count)
        case .log10: return powers(atMost: count)
        }
    }

    private func linearTicks(atMost count: Int) -> [Double] {
        var exponent = Int(decimalLogarithm((upper - lower) / Double(count)).rounded(.down)) - 1
        while true {
            for factor in [1, 2, 2.5, 5] {
                let step = factor * powerOfTen(exponent)
                let first = (lower / step - 1e-9).rounded(.up)
                let last = (upper / step + 1e-9).rounded(.down)
                if last - first < Double(count) {
                    return last < first ? [] : (0...Int(last - first)).map { (first + Double($0)) * step }
                }
            }
            exponent += 1
        }
    }

    private func powers(atMost count: Int) -> [Double] {
        let first = Int((decimalLogarithm(lower) - 1e-9).rounded(.up))
        let last = Int((decimalLogarithm(upper) + 1e-9).rounded(.down))
        let all: [Double] = (first - 1...max(first - 1, last)).flatMap { exponent in
            let power = powerOfTen(exponent)
            return [power, 2 * power, 5 * power]
        }
        let fine = all.filter { share(of: $0) >= -1e-9 && share(of: $0) <= 1 + 1e-9 }
        if fine.count <= count { return fine }
        guard first <= last else { return [] }
        let step = (last - first) / count + 1
        return stride(from: first, through: last, by: step).map(powerOfTen)
    }
}
