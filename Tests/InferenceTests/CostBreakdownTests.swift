import Cost
import Exact
import Inference
import Samples
import Testing

/// What the monthly cost is made of.
@Suite struct CostBreakdownTests {
    @Test func theItemsAddUpToTheCostExactly() throws {
        var generator = SeededGenerator(seed: 72)
        var options = 0
        for _ in 0..<300 {
            let scenario = Sample.random(&generator)
            for curve in try scenario.curves {
                let parts = try #require(try scenario.breakdown(of: curve.option))
                #expect(try parts.usdPerMonth == curve.cost(at: scenario.workload.tokensPerDay))
                for item in CostBreakdown.Item.allCases { #expect(parts[item] >= 0) }
                options += 1
            }
        }
        #expect(options > 600)
    }

    /// Two replicas at $3.99 an hour, one of them spare, and 0.0624% of the other at work.
    @Test func theSupportAssistant() throws {
        let parts = try #require(try Sample.supportAssistant.breakdown(of: .selfHosted))
        #expect(parts[.staff] == 18_000)
        #expect(parts[.redundancy] == number("2912.7"))
        #expect(try parts[.compute] + parts[.idle] == number("2912.7"))
        #expect(parts[.compute].text(places: 2) == "1.82")
        #expect(parts[.overhead] == number("582.54"))
        #expect(parts[.tokens] == 0)
    }

    @Test func nothingIsAtWorkWithoutTraffic() throws {
        let parts = try #require(try Sample.supportAssistant.at(tokensPerDay: 0).breakdown(of: .selfHosted))
        #expect(parts[.compute] == 0)
        #expect(parts[.idle] == 0)
        #expect(parts[.redundancy] == number("5825.4"))
    }

    @Test func anOptionThatIsNotComparedHasNone() throws {
        #expect(try Sample.supportAssistant.breakdown(of: .hybrid) == nil)
    }
}
