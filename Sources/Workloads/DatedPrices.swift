package import Exact
package import Fields
package import Inference

/// What a model charges from a day on.
package struct DatedPrices: Dated {
    package let from: CalendarDate
    package let to: CalendarDate?
    package let lists: PriceLists

    package init(from: CalendarDate, to: CalendarDate? = nil, lists: PriceLists) {
        self.from = from
        self.to = to
        self.lists = lists
    }

    /// The usual list.
    package var prices: PriceList { lists.usual }
}

/// Every list of a model.
package struct PriceLists: Sendable {
    package let usual: PriceList
    package let longContext: LongContextPrices?
    /// What it charges in its off-peak hours; nil where it has none.
    package let offPeak: OffPeakPrices?

    package init(
        usual: PriceList, longContext: LongContextPrices? = nil, offPeak: OffPeakPrices? = nil
    ) {
        self.usual = usual
        self.longContext = longContext
        self.offPeak = offPeak
    }

    /// The list of a workload: those of long prompts where its input per request is above the threshold.
    /// Throws `overflow`.
    package func prices(for workload: Workload) throws(ArithmeticError) -> PriceList {
        guard let longContext else { return usual }
        let input = try workload.tokensPerRequest * workload.inputShare
        return input > Rational(Int128(longContext.thresholdTokens))
            ? longContext.prices(besides: usual) : usual
    }

    /// The prices of long prompts; nil where all prompts cost the same.
    var longPrompts: PriceList? { longContext?.prices(besides: usual) }
}

/// What a vendor charges off its peak hours. USD per Mtok.
package struct OffPeakPrices: Sendable, Equatable {
    package let prices: PriceList
    /// The hours, as the vendor names them: `16:30-00:30 UTC`.
    package let hours: String
}

/// What all tokens of a request cost whose prompt is longer than a threshold. USD per Mtok.
package struct LongContextPrices: Sendable, Equatable {
    package let thresholdTokens: Int64
    package let input: Price
    package let output: Price
    package let cachedInput: Price?

    package init(thresholdTokens: Int64, input: Price, output: Price, cachedInput: Price?) {
        self.thresholdTokens = thresholdTokens
        self.input = input
        self.output = output
        self.cachedInput = cachedInput
    }

    /// A whole list: what is not published for long prompts is never cheaper than what is.
    package func prices(besides usual: PriceList) -> PriceList {
        var prices = PriceList(input: input, output: output)
        prices[.cachedInput] = cachedInput
        prices[.cacheWrite] = usual[.cacheWrite].map { max($0, input) }
        return prices
    }
}
