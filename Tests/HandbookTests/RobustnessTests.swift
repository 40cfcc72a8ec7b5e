import Foundation
import Testing

/// The short forms of the scripts in `Tests/Robustness`, with the program of these tests; `make crash-test`,
/// `make reproduce`, `make serve-test` and `make shares-test` run them at length.
@Suite(.enabled(if: python != nil, "there is no python3"))
struct RobustnessTests {
    /// Kills at random times and at single calls, failing calls, other programs that write meanwhile, a full disk.
    @Test func aBuildThatIsKilledOrFailedByTheDiskLosesNothing() throws {
        let run = try script("crash_test.py", "--kills", "10", "--pages", "3")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("nothing lost; "))
    }

    /// Kills and failing calls, and runs beside a program that saves.
    @Test func aCorrectionThatIsKilledOrMetByASaveLosesNothing() throws {
        let run = try script("fix_test.py", "--faults", "4", "--runs", "2")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("no save lost; "))
    }

    @Test func theMachineChangesNothing() throws {
        let run = try script("reproducibility_test.py", "--short", "--pages", "6")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains(", 0 differ, 0 have other modes than 0644 and 0755"))
    }

    /// Greedy clients and event streams, writes beside the sources, style sheets that change under their pages.
    @Test func aPreviewWithstandsItsClientsAndItsAuthors() throws {
        let run = try script("preview_test.py", "--short")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.hasSuffix("the preview withstood all\n"))
    }

    /// A program with formulas of its own, written from the documents, and 100,000 pseudo-random draws.
    @Test func anotherProgramFindsTheSameShares() throws {
        let run = try script("shares_test.py", "--short")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.hasSuffix(", 0 differ by more than they may\n"))
    }

    private func script(_ name: String, _ arguments: String...) throws -> Program.Run {
        let path = repository + "/Tests/Robustness/" + name
        return try Program.run(
            [path, "--program", Program.executable.path] + arguments, in: try Folder(),
            environment: ["PYTHONDONTWRITEBYTECODE": "1"], program: try #require(python))
    }
}

private let python = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    .map { URL(fileURLWithPath: $0 + "/python3") }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
