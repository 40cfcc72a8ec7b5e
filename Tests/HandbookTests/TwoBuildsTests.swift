import Foundation
import Testing
import Workspace

/// Builds of one handbook at once.
@Suite struct TwoBuildsTests {
    private let files = """
        -- content/index.md --
        ---
        title: Home
        ---
        Text.
        -- templates/page.mustache --
        {{{body}}}
        """

    /// What was saved while a build waited for another one is published.
    @Test func theSecondPublishesTheNewerSources() async throws {
        let folder = try Folder(files)
        let output = folder.url.appendingPathComponent("public").path
        let first = try Publication.begin(output: output)
        let messages = folder.scratch("err")
        async let second = inBackground { try Program.run("build", in: folder) }
        var isWaiting = false
        for _ in 0..<6_000 where !isWaiting {
            try await Task.sleep(for: .milliseconds(5))
            isWaiting = (try? String(contentsOf: messages, encoding: .utf8))?.contains("waiting") == true
        }
        #expect(isWaiting)
        try folder.write("-- content/index.md --\n---\ntitle: Home\n---\nNewer.\n")
        first.abandon()
        let run = try await second
        #expect(run.status == 0)
        #expect(
            run.errors.hasPrefix("process \(getpid()) is publishing to public; waiting up to 60 s for it\n"))
        #expect(try folder.read("public/index.html").contains("Newer."))
    }

    @Test func checkDoesNotWait() throws {
        let folder = try Folder(files)
        let first = try Publication.begin(output: folder.url.appendingPathComponent("public").path)
        #expect(try Program.run("check", in: folder).status == 0)
        first.abandon()
    }

    /// Nothing is made, and nothing waited for, where there is no handbook to build.
    @Test(arguments: ["nowhere", "."])
    func aWrongRootIsToldFirst(root: String) throws {
        let folder = try Folder("-- templates/page.mustache --\n{{{body}}}\n")
        let first = try Publication.begin(output: folder.url.appendingPathComponent("public").path)
        let run = try Program.run("build", "-r", root, "-o", "public", in: folder)
        #expect(run.status == 2)
        let reason =
            root == "."
            ? "./content: there is no such folder; a handbook keeps its pages in content/, so is --root right?"
            : "nowhere: there is no such folder; name the folder of the handbook with --root"
        #expect(run.errors == "error: cannot read \(reason)\n")
        first.abandon()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["templates"])
    }

    private func inBackground<Answer: Sendable>(
        _ work: @escaping @Sendable () throws -> Answer
    ) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try work() }) }.start()
        }
    }
}
