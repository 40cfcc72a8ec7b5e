import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct PriceListTests {
    private let plain = PriceList(input: usd("2"), output: usd("10"))

    private func workload(
        cached: Rational = 0, written: Rational = 0, batch: Rational = 0
    ) -> Workload {
        Workload(
            tokensPerDay: 1, inputShare: ratio(3, 4), cachedShare: cached, cacheWriteShare: written,
            batchShare: batch, tokensPerRequest: 1000)
    }

    @Test func plainBlendWithoutCacheAndBatch() throws {
        #expect(try PricesOf(plain).usdPerMtok(of: workload()) == 4)
        #expect(try PricesOf(Sample.sonnet).usdPerMtok(of: workload()) == 4)
    }

    @Test func missingCachePricesAreTheInputPrice() throws {
        let busy = workload(cached: ratio(1, 2), written: ratio(1, 4))
        #expect(try PricesOf(plain).usdPerMtok(of: busy) == 4)
    }

    @Test func cachePrices() throws {
        let busy = workload(cached: ratio(1, 2), written: ratio(1, 4))
        // 3/4 (1/4 2 + 1/2 0.1 + 1/4 2.5) + 1/4 10
        #expect(try PricesOf(Sample.sonnet).usdPerMtok(of: busy) == number("3.38125"))
    }

    @Test func batchPricesReplaceTheWholeMix() throws {
        // 1/5 (3/4 1 + 1/4 5) + 4/5 4
        #expect(try PricesOf(Sample.sonnet).usdPerMtok(of: workload(batch: ratio(1, 5))) == number("3.6"))
    }

    @Test func withoutBothBatchPricesBatchCostsTheInteractiveMix() throws {
        var half = plain
        half[.batchInput] = usd("1")
        #expect(try PricesOf(plain).usdPerMtok(of: workload(batch: 1)) == 4)
        #expect(try PricesOf(half).usdPerMtok(of: workload(batch: 1)) == 4)
    }

    @Test func attemptsTokenizerAndDiscountMultiply() throws {
        let model = PricedModel(
            prices: plain, attempts: number("1.2"), tokenizerFactor: number("1.1"), priceFactor: ratio(1, 2))
        #expect(try model.usdPerMtok(of: workload()) == number("2.64"))
    }
}
