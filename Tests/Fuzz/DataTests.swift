import Diagnostics
import Site
import Testing

@testable import fuzz_data

/// Data files, workloads, price lists and answers, right or wrong.
@Suite struct DataTests {
    @Test func everySeedKeepsTheLaws() async throws {
        let inputs = try Corpus.inputs("data")
        #expect(inputs.count > 10)
        for input in inputs { #expect(await FuzzedData(input.bytes).brokenLaw() == nil, "\(input.name)") }
    }

    /// The handbook around the seeds is sound, so that what is wrong with a mutation is found where it is.
    @Test func theSeedsAreSound() async throws {
        for input in try Corpus.inputs("data") where !input.name.hasPrefix("found-") {
            let result = await buildSite(FuzzedData(input.bytes).files, options: FuzzedData.options) { _ in }
            #expect(result.diagnostics.filter { $0.severity == .error }.isEmpty, "\(input.name)")
        }
    }

    /// Mutations of the seeds by a seeded generator: a little of what the fuzzer does, in every test run.
    @Test func mutationsKeepTheLaws() async throws {
        var mutation = Mutation(seed: 5, words: try Corpus.inputs("data").map(\.bytes))
        for _ in 0..<300 {
            let bytes = mutation.next()
            #expect(
                await FuzzedData(bytes).brokenLaw() == nil, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }
}
