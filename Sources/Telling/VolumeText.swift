package import Cost
package import Exact

// Volumes of any unit, and what a further unit of them costs.
package enum VolumeText {
    /// A computed volume to 2 significant figures: `about 1,900`, `about 180 M`.
    package static func about(_ volume: Rational) -> String {
        let rounded = DecimalText(volume, significant: 2)
        if rounded.wholeDigits < 7 { return "about \(rounded.grouped)" }
        return "about \(rounded.shifted(6).grouped) M"
    }

    /// A volume that somebody wrote: `300`, `1.5 M`, `0.25`.
    package static func exact(_ volume: Rational) -> String {
        guard volume >= 1_000_000, let millions = try? volume / 1_000_000 else { return grouped(volume) }
        return "\(grouped(millions)) M"
    }

    /// A tick of an axis.
    package static func tick(_ value: Double) -> String {
        guard value > 0 else { return "0" }
        guard let volume = rational(value) else { return "" }
        return exact(volume)
    }

    /// Why there is no crossover.
    package static func margins(_ crossover: Crossover) -> String {
        let (from, to) = (crossover.fromMarginalUSDPerMonth, crossover.toMarginalUSDPerMonth)
        return "in the long run a further unit of the volume costs \(dollars(to)) a month against "
            + dollars(from)
    }

    /// An amount to 3 significant figures, however small.
    package static func dollars(_ usd: Rational) -> String {
        usd == 0 ? "$0" : Display.dollars(DecimalText(usd, significant: 3))
    }

    /// The number of a tick to 12 significant digits: a tick has few, and its double may be a little off. Nil where it
    /// is too large.
    package static func rational(_ value: Double) -> Rational? {
        var (scaled, scale, places) = (value, Int128(1), 0)
        while scaled.magnitude < 1e11, places < 30 {
            (scaled, scale, places) = (scaled * 10, scale * 10, places + 1)
        }
        return Int128(exactly: scaled.rounded()).flatMap { try? Rational($0) / Rational(scale) }
    }

    private static func grouped(_ value: Rational) -> String {
        value.isWhole ? value.text(places: 0) : value.text
    }
}
