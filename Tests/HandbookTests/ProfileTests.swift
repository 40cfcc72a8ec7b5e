import Foundation
import Testing

@Suite struct ProfileTests {
    /// An event as any reader of the format sees it; times in microseconds.
    private struct Event: Decodable {
        let name: String
        let cat: String?
        let ph: String
        let ts: Int?
        let dur: Int?
        let pid: Int
        let tid: Int

        var start: Int { ts ?? -1 }
        var end: Int { start + (dur ?? -1) }

        func holds(_ other: Event) -> Bool { start <= other.start && other.end <= end }
    }

    private struct Trace: Decodable { let traceEvents: [Event] }

    private let handbook = try? Folder(
        """
        -- content/index.md --
        ---
        title: Home
        ---
        \((0..<60).map { "[Page \($0)](p\($0).md)" }.joined(separator: "\n"))
        \((0..<60).map { "-- content/p\($0).md --\n---\ntitle: Page \($0)\n---\nText." }.joined(separator: "\n"))
        -- templates/page.mustache --
        <title>{{head_title}}</title>
        {{{body}}}
        """)

    private func events(_ arguments: String...) throws -> [Event] {
        let folder = try #require(handbook)
        let run = try Program.run(["build", "--profile", "trace.json"] + arguments, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let trace = Data(try folder.read("trace.json").utf8)
        return try JSONDecoder().decode(Trace.self, from: trace).traceEvents
    }

    @Test func phasesFollowEachOtherAndHoldAllElse() throws {
        let events = try events("--workers", "3").filter { $0.ph == "X" }
        let phases = events.filter { $0.cat == "phase" }
        #expect(
            phases.map(\.name) == [
                "reading", "preparing", "rendering pages", "making generated pages",
                "collecting", "checking", "exchanging",
            ])
        for (phase, next) in zip(phases, phases.dropFirst()) { #expect(phase.end <= next.start) }
        #expect(phases.allSatisfy { $0.tid == 0 && $0.pid == 1 && $0.start >= 0 && $0.end >= $0.start })
        for event in events where event.cat != "phase" {
            #expect(event.tid > 0)
            #expect(phases.contains { $0.holds(event) }, "\(event.name) lies within no phase")
        }
    }

    @Test func everyPageIsOnOneWorkerWithinItsPhase() throws {
        let events = try events("--workers", "3").filter { $0.ph == "X" }
        let rendering = try #require(events.first { $0.name == "rendering pages" })
        let pages = events.filter { $0.cat == "page" }
        #expect(Set(pages.map(\.name)).count == 61 && pages.count == 61)
        #expect(pages.allSatisfy(rendering.holds))
        let writing = try #require(events.first { $0.name == "write p7/index.html" })
        let page = try #require(pages.first { $0.name == "content/p7.md" })
        #expect(page.holds(writing) && page.tid == writing.tid)
        for lane in Dictionary(grouping: pages, by: \.tid).values {
            let inOrder = lane.sorted { $0.start < $1.start }
            for (page, next) in zip(inOrder, inOrder.dropFirst()) { #expect(page.end <= next.start) }
        }
    }

    @Test func lanesHaveNames() throws {
        let events = try events("--workers", "1")
        #expect(events.filter { $0.ph == "M" }.map(\.tid) == Set(events.map(\.tid)).sorted())
    }

    @Test func aFailedBuildIsProfiledToo() throws {
        let folder = try #require(handbook)
        try folder.write("-- content/p1.md --\n---\ntitle: Page 1\n---\n[No](such.md)\n")
        let run = try Program.run("build", "--profile", "trace.json", in: folder)
        #expect(run.status == 1)
        #expect(try folder.read("trace.json").contains("\"checking\""))
    }

    @Test func aTraceThatCannotBeWrittenIsAnError() throws {
        let run = try Program.run("build", "--profile", "content", in: try #require(handbook))
        #expect(run.status == 2)
        #expect(
            run.errors.hasSuffix(
                "error: cannot read content: it is a folder, and only files and folders can be read\n"))
    }

    @Test func workersAreAtLeastOne() throws {
        let run = try Program.run("build", "--workers", "0", in: try #require(handbook))
        #expect(run.status == 2)
        #expect(run.errors.contains("'0' workers cannot work; give a number from 1 to 256."))
    }
}
