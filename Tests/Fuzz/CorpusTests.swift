import Diagnostics
import Foundation
import Testing

@testable import fuzz_site

/// Every input of the fuzzer's seed corpus, those that once crashed it or kept it among them.
@Suite struct CorpusTests {
    /// Each input in a process of its own, which the system ends after ten seconds of its processor: other tests
    /// that run at the same time make no input slower.
    @Test func everyInputEndsInTime() throws {
        let folder = Corpus.folder("site").path(percentEncoded: false)
        let inputs = try Corpus.inputs("site")
        #expect(inputs.count > 30)
        for input in inputs {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", #"ulimit -t 10; exec "$0" "$1""#, Self.program, folder + input.name]
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(input.name)")
        }
    }

    /// The program stands beside the test bundle.
    private static var program: String {
        let test =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
        return URL(filePath: test).deletingLastPathComponent().appending(path: "fuzz-site")
            .path(percentEncoded: false)
    }

    @Test func linesWithPathsBeginFiles() {
        let input = FuzzedInput(Array("-- content/a.md --\nA\n-- handbook.yaml --\ntitle: T\n".utf8))
        #expect(input.files.map(\.path) == ["content/a.md", "handbook.yaml", "templates/page.mustache"])
        #expect(input.files[0].bytes == Array("A\n".utf8))
        #expect(FuzzedInput(Array("-- /etc/x --\n".utf8)).files.map(\.path).first == "content/index.md")
    }

    /// Mutations of the corpus by a seeded generator: a little of what the fuzzer does, in every test run.
    @Test func mutationsEnd() async throws {
        let inputs = try Corpus.inputs("site")
        var mutation = Mutation(seed: 8, words: inputs.map(\.bytes))
        for _ in 0..<300 { await FuzzedInput(mutation.next()).run() }
    }
}
