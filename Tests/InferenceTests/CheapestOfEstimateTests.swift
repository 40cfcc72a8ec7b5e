import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct CheapestOfEstimateTests {
    @Test func anEstimateSaysWhatIsCheapestOverVolumes() throws {
        let estimate = try Estimate(of: Sample.supportAssistant)
        #expect(estimate.cheapest(above: 0, upTo: 100)?.runs.map(\.option) == [.closed])
    }
}
