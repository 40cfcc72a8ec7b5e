package import Exact

/// A list price, as a whole number of millionths of a dollar per million tokens.
package struct Price: Hashable, Comparable, Sendable {
    /// Micro-USD per Mtok, from 0 to `limitUSDPerMtok` million.
    package let microUSDPerMtok: Int64

    /// The highest price that is believed, in USD per Mtok. No list price comes near: a higher one is a
    /// price per million read as a price per thousand.
    package static let limitUSDPerMtok = 10_000

    /// The price of a number of micro-USD per Mtok. Throws `negative` and `tooHigh`.
    package init(microUSDPerMtok: Int64) throws(PriceError) {
        guard microUSDPerMtok >= 0 else { throw .negative }
        guard microUSDPerMtok <= Int64(Self.limitUSDPerMtok) * 1_000_000 else { throw .tooHigh }
        self.microUSDPerMtok = microUSDPerMtok
    }

    /// The price of an exact number of USD per Mtok.
    ///
    /// Throws `negative`, `tooHigh`, and `tooFine` where it is not a whole number of micro-USD.
    package init(usdPerMtok: Rational) throws(PriceError) {
        guard usdPerMtok >= 0 else { throw .negative }
        guard usdPerMtok <= Rational(Self.limitUSDPerMtok) else { throw .tooHigh }
        guard let micro = (try? usdPerMtok * 1_000_000)?.wholeNumber else { throw .tooFine }
        try self.init(microUSDPerMtok: Int64(micro))
    }

    /// The price in USD per Mtok.
    package var usdPerMtok: Rational {
        let divisor = Int128(greatestCommonDivisor(UInt128(microUSDPerMtok.magnitude), 1_000_000))
        return Rational(unchecked: Int128(microUSDPerMtok) / divisor, over: 1_000_000 / divisor)
    }

    package static func < (left: Price, right: Price) -> Bool {
        left.microUSDPerMtok < right.microUSDPerMtok
    }
}

/// Why a number is not a price.
package enum PriceError: Error, Hashable, Sendable {
    /// The price is below zero.
    case negative
    /// The price is above `Price.limitUSDPerMtok`.
    case tooHigh
    /// The price has a fraction of a millionth of a dollar.
    case tooFine
}
