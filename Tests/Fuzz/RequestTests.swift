import Testing

@testable import fuzz_requests

/// What clients of the preview may send, right or wrong.
@Suite struct RequestTests {
    @Test func everySeedKeepsTheLaws() throws {
        let inputs = try Corpus.inputs("requests")
        #expect(inputs.count > 10)
        for input in inputs { #expect(FuzzedRequests(input.bytes).brokenLaw() == nil, "\(input.name)") }
    }

    /// Mutations of the seeds by a seeded generator: a little of what the fuzzer does, in every test run.
    @Test func mutationsKeepTheLaws() throws {
        var mutation = Mutation(seed: 14, words: try Corpus.inputs("requests").map(\.bytes))
        for _ in 0..<2_000 {
            let bytes = mutation.next()
            #expect(FuzzedRequests(bytes).brokenLaw() == nil, "\(String(decoding: bytes, as: UTF8.self))")
        }
    }

    /// The reader of answers is no use if it takes whatever it gets.
    @Test func seedsReachEveryKindOfAnswer() throws {
        let all = try Corpus.inputs("requests").map {
            String(decoding: Conversation([$0.bytes[...]]).sent, as: UTF8.self)
        }
        for status in [200, 302, 304, 400, 403, 404, 405, 431] {
            #expect(all.contains { $0.contains("HTTP/1.1 \(status) ") }, "\(status)")
        }
        #expect(all.contains { $0.contains("text/event-stream") && $0.hasSuffix("event: clear\ndata: \n\n") })
    }
}
