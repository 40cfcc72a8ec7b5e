import Diagnostics
import Fields
import Parts
import Site
import Testing
import Workspace

/// The handbook of this repository.
@Suite struct PublishedSiteTests {
    private func build(workers: Int) async throws -> (files: [String: [UInt8]], problems: [String]) {
        let sources = try readSources(root: repository)
        var options = BuildOptions.withAllParts(today: try #require(CalendarDate("2026-11-22")))
        options.workers = workers
        options.generator = generatorName
        let (files, result) = await buildSite(sources, options: options)
        let problems = result.diagnostics.map { "\($0.path): \($0.message)" }
        return (
            Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first }), problems
        )
    }

    @Test func publicIsWhatTheSourcesMake() async throws {
        let built = try await build(workers: 2).files
        var published = Dictionary(
            uniqueKeysWithValues: try diskTree(at: repository + "/public").map { ($0.path, $0.bytes) })
        published["manifest.json"] = nil
        let stale = Set(built.keys).union(published.keys).filter { built[$0] != published[$0] }.sorted()
        #expect(stale.isEmpty, "run 'make site' and commit public/")
    }

    @Test func contentHasNoProblems() async throws {
        #expect(try await build(workers: 1).problems == [])
    }

    @Test func workersChangeNothing() async throws {
        let serial = try await build(workers: 1).files
        let parallel = try await build(workers: 5).files
        #expect(serial == parallel)
    }
}
