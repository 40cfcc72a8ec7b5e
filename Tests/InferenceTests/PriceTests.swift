import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct PriceTests {
    @Test(arguments: [("0", 0), ("0.000001", 1), ("0.15", 150_000), ("10000", 10_000_000_000)])
    func exactMicroDollars(text: String, micro: Int64) throws {
        let price = try Price(usdPerMtok: number(text))
        #expect(price.microUSDPerMtok == micro)
        #expect(price.usdPerMtok == number(text))
    }

    @Test func refusesWhatIsNoPrice() {
        #expect(throws: PriceError.negative) { try Price(usdPerMtok: -1) }
        #expect(throws: PriceError.negative) { try Price(microUSDPerMtok: -1) }
        #expect(throws: PriceError.tooHigh) { try Price(usdPerMtok: number("10000.01")) }
        #expect(throws: PriceError.tooHigh) { try Price(microUSDPerMtok: .max) }
        #expect(throws: PriceError.tooFine) { try Price(usdPerMtok: ratio(1, 3)) }
        #expect(throws: PriceError.tooFine) { try Price(usdPerMtok: number("0.0000001")) }
    }

    @Test func ordersByAmount() {
        #expect(usd("0.15") < usd("2"))
    }
}
