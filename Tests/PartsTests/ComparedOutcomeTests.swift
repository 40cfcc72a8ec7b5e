import BuiltSites
import Diagnostics
import FoundationEssentials
import Site
import Testing

/// Outcomes that are held against comparisons of any subject: what is wrong is told where it stands.
@Suite struct ComparedOutcomeTests {
    @Test(arguments: [
        (
            "option: dynamodb-provisioned\n      than: dynamodb-on-demand",
            "option: dynamodb-provisionned\n      than: dynamodb-on-demand",
            "decision.yaml:235:15: error: 'option' cannot be 'dynamodb-provisionned' [cost-word]\n"
                + "    help: did you mean 'dynamodb-provisioned'?"
        ),
        (
            "\n      than: dynamodb-on-demand", "",
            "error: 'computed_by' lacks the key 'than' [missing-key]\n"
                + "    help: write the id of an option of the comparison"
        ),
        (
            "compare: cheaper", "compare: cheap",
            "decision.yaml:234:16: error: 'compare' cannot be 'cheap' [cost-word]\n"
                + "    help: write one of: volume, curve, routing, cheaper\n"
        ),
        (
            "scenario: [events]", "scenario: [event]",
            "decision.yaml:418:16: error: there is no scenario 'event' [scenario-missing]\n"
                + "    help: did you mean 'events'?"
        ),
    ])
    func aSlipIsReportedWhereItStands(old: String, new: String, expected: String) async throws {
        let report = try await Self.report("content/data/decision.yaml", old, new)
        #expect(report.contains(expected), "\(report)")
    }

    @Test func anExampleExpectsTheCheapestOfItsComparison() async throws {
        let report = try await Self.report(
            "content/examples/meter-readings.md", "lowest: dynamodb-provisioned", "lowest: own-postgres")
        #expect(
            report.contains(
                "the page expects 'own-postgres' at $9,710 to be the cheapest of 'events', "
                    + "but 'dynamodb-provisioned' is at $2,980"), "\(report)")
    }

    /// At ten times the price of a unit and hour, the example's answer is no longer what the comparison computes, and
    /// every sentence that says otherwise is told.
    @Test func aPriceThatMovesIsToldWhereItIsSaid() async throws {
        let report = try await Self.report(
            "content/data/assumptions.yaml", "base: 0.00065,", "base: 0.0065,")
        #expect(
            report.contains(
                "content/examples/meter-readings.md:4:16: error: the page answers 'yes' to 'capacity', and its comparison "
                    + "'events' computes 'no'"), "\(report)")
        #expect(report.contains("[claim-stale]"))
        #expect(report.contains("[expect-lowest]"))
    }

    /// What is wrong with the numbers is told once, and nothing that stands on them.
    @Test func brokenNumbersAreToldOnce() async throws {
        let report = try await Self.report(
            "content/data/assumptions.yaml", "formula: writes-on-demand + reads-on-demand",
            "formula: writes-on-demand + reeds-on-demand")
        #expect(report.contains("[number-missing]\n    help: did you mean 'reads-on-demand'?"), "\(report)")
        #expect(report.split(separator: "\n").count == 2, "\(report)")
    }

    /// The report on the handbook on databases with one text of a file replaced.
    private static func report(_ path: String, _ old: String, _ new: String) async throws -> String {
        var files = try handbookFiles(
            below: repository.appending(path: "Tests/Fixtures/databases"))
        let index = try #require(files.firstIndex { $0.path == path })
        let text = String(decoding: files[index].bytes, as: UTF8.self)
        #expect(text.contains(old))
        files[index] = file(path, text.replacing(old, with: new))
        return await site(files: files).report
    }
}
