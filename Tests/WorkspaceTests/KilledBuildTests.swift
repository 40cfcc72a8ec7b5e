import Diagnostics
import Testing

@testable import Workspace

/// A process that publishes two editions in turn is killed at random moments.
@Suite struct KilledBuildTests {
    let folder: TemporaryFolder
    let output: String
    /// What may be in the output folder, with the foreign file.
    let editions: [[OutputFile]]

    init() throws {
        folder = try TemporaryFolder()
        output = folder.at("public")
        editions = try ["a", "b"].map { [folder] name in
            let edition = folder.at("editions/" + name)
            _ = try Probe("publish", edition, name).outputToEnd()
            try folder.write("example.org", to: "editions/\(name)/CNAME")
            return try diskTree(at: edition)
        }
        _ = try Probe("publish", output, "a").outputToEnd()
        try folder.write("example.org", to: "public/CNAME")
        try folder.remove("editions")
    }

    @Test func theSiteIsWholeAtEveryMoment() throws {
        for milliseconds in delays(count: 60) {
            try kill(try Probe("loop", output), after: milliseconds)
            #expect(editions.contains(try diskTree(at: output)), "killed after \(milliseconds) ms")
            try expectNextBuildClearsUp()
        }
    }

    /// Between the two renames there is no site, until the next build begins.
    @Test func withTwoRenamesTheSiteIsWholeWhenTheNextBuildBegins() throws {
        for milliseconds in delays(count: 30) {
            try kill(try Probe("--two-renames", "loop", output), after: milliseconds)
            try Publication.begin(output: output).abandon()
            #expect(editions.contains(try diskTree(at: output)), "killed after \(milliseconds) ms")
            try expectNextBuildClearsUp()
        }
    }

    private func kill(_ probe: Probe, after milliseconds: Int) throws {
        probe.waitForOutput()
        sleep(milliseconds: milliseconds)
        probe.killAtOnce()
    }

    private func expectNextBuildClearsUp() throws {
        let files = editions[0].filter { $0.path != Manifest.fileName && $0.path != "CNAME" }
        try publish(files, to: output)
        #expect(try diskTree(at: output) == editions[0])
        #expect(try folder.names() == ["public"])
    }
}

/// Even numbers of milliseconds over a few publications, in a fixed order without a pattern.
private func delays(count: Int) -> [Int] {
    (0..<count).map { $0 * 17 % 41 }
}
