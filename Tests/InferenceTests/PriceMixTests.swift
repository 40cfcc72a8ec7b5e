import Exact
import Inference
import Samples
import Testing

/// What is in a bill besides the list: reasoning, discounts, batch with cache, off-peak hours, long prompts.
@Suite struct PriceMixTests {
    private static let workload = Workload(
        tokensPerDay: 1_000_000, inputShare: number("0.8"), cachedShare: number("0.5"), tokensPerRequest: 1000
    )

    private static let list: PriceList = {
        var list = PriceList(
            input: usd("2"), output: usd("10"), cachedInput: usd("0.2"), batchInput: usd("1"),
            batchOutput: usd("5"))
        list[.batchCachedInput] = usd("0.1")
        return list
    }()

    private func price(
        _ list: PriceList = list, _ change: (inout PricedModel, inout Workload) -> Void
    ) throws -> Rational {
        var (model, workload) = (PricedModel(prices: list), Self.workload)
        change(&model, &workload)
        return try model.usdPerMtok(of: workload)
    }

    /// 0.8 (0.5 x 2 + 0.5 x 0.2) + 0.2 x 10 = 2.88, and 2 more for each token of reasoning.
    @Test func reasoningIsBilledAsOutput() throws {
        #expect(try price { _, _ in } == number("2.88"))
        #expect(try price { model, _ in model.reasoningPerOutput = number("1.5") } == number("5.88"))
    }

    @Test func aDiscountIsTakenOffTheList() throws {
        #expect(try price { model, _ in model.discount = number("0.2") } == number("2.304"))
    }

    /// 0.8 (0.5 x 1 + 0.5 x 0.1) + 0.2 x 5 where the vendor grants both, 0.8 x 1 + 1 where not.
    @Test func batchAndCacheCombineWhereTheVendorSaysSo() throws {
        #expect(try price { $1.batchShare = 1 } == number("1.44"))
        var alone = Self.list
        alone[.batchCachedInput] = nil
        #expect(try price(alone) { $1.batchShare = 1 } == number("1.8"))
    }

    /// At half of the price for half of the tokens.
    @Test func offPeakHoursHaveTheirOwnList() throws {
        let off = PricesOf(
            PriceList(input: usd("1"), output: usd("5"), cachedInput: usd("0.1"), batchOutput: nil))
        let bill = try price { model, workload in
            model.offPeak = off
            workload.offPeakShare = number("0.5")
        }
        #expect(bill == number("2.16"))
        #expect(try price { model, _ in model.offPeak = off } == number("2.88"))
        #expect(try price { $1.offPeakShare = 1 } == number("2.88"))
    }

    /// Whole requests at 1.5 times the price, a tenth of the tokens.
    @Test func longPromptsArePricedWhole() throws {
        let long = PricesOf(
            PriceList(input: usd("3"), output: usd("15"), cachedInput: usd("0.3"), batchOutput: nil))
        let bill = try price { model, workload in
            model.longPrompts = long
            workload.longPromptShare = number("0.1")
        }
        #expect(bill == number("3.024"))
    }
}
