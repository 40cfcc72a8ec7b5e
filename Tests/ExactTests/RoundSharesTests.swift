import Exact
import Samples
import Testing

@Suite struct RoundSharesTests {
    @Test func theyAreTheQuotients() {
        for whole in -1200...1200 {
            #expect(Rational(percent: whole) == ratio(whole, 100))
            #expect(Rational(thousandths: whole) == ratio(whole, 1000))
        }
        #expect(Rational(percent: .min) == ratio(.min, 100))
        #expect(Rational(thousandths: .max) == ratio(.max, 1000))
    }
}
