import BuiltSites
import Decision
import DecisionPages
import Parts
import Site
import Testing

/// A handbook on another subject, with its own template and without costs, is built by the same program.
@Suite struct DecisionSecondHandbookTests {
    @Test func buildsClean() async throws {
        let handbook = try await DecisionHandbook.second()
        #expect(handbook.built.report.isEmpty)
        #expect(handbook.consultation?.graph.gates.map(\.id) == ["danger", "parts", "hire"])
    }

    /// The subject of a decision is data: no word of the other handbook's comes from the program.
    @Test func saysNothingOfTheFirst() async throws {
        let built = try await DecisionHandbook.second().built
        for path in built.paths where path.hasPrefix("decide/") {
            let text = (built[path] ?? "").lowercased()
            for word in ["token", "gpu", "closed", "hybrid", "self-host", "frontier", "workload"] {
                #expect(!text.contains(word), "\(path) says '\(word)'")
            }
        }
    }

    @Test func hasNoSectionOnCost() async throws {
        let built = try await DecisionHandbook.second().built
        let page = try #require(built["decide/walk/danger-no/parts-yes/replace/index.html"])
        #expect(!page.contains("What it costs"))
        #expect(built["decide/walk/danger-no/parts-yes/replace/record.md"]?.contains("## Cost") == false)
    }
}
