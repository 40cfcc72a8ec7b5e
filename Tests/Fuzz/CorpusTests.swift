import Foundation
import Testing

@testable import fuzz_site

/// Every input of the fuzzer's seed corpus, those that once crashed it or kept it among them.
@Suite struct CorpusTests {
    @Test func everyInputEndsInTime() async throws {
        let inputs = try Corpus.inputs()
        #expect(inputs.count > 30)
        for input in inputs {
            let time = await ContinuousClock().measure { await FuzzedInput(input.bytes).run() }
            #expect(time < .seconds(10), "\(input.name)")
        }
    }

    /// Mutations of the corpus by a seeded generator: a little of what the fuzzer does, in every test run.
    @Test func mutationsEnd() async throws {
        let inputs = try Corpus.inputs()
        var mutation = Mutation(seed: 8, words: inputs.map(\.bytes))
        for _ in 0..<300 { await FuzzedInput(mutation.next()).run() }
    }
}

enum Corpus {
    static func inputs() throws -> [(name: String, bytes: [UInt8])] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "corpus")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
    }
}
