import BuiltSites
import Diagnostics
import Fields
import Samples
import Testing

@testable import Site

/// The law of a site that is built again and again: it is what a complete build makes.
@Suite struct LiveSiteTests {
    private let options = BuildOptions(today: day)

    private func expectSameAsComplete(
        _ build: LiveSite.Build, _ sources: [SourceFile], _ comment: Comment
    ) async {
        let (files, result) = await buildSite(sources, options: options)
        #expect(build.makeCollectedFiles().allSatisfy { build.isCollected($0.path) })
        let all = (build.files + build.makeCollectedFiles()).sorted { $0.path < $1.path }
        #expect(all.map(\.path) == files.map(\.path), comment)
        for (one, other) in zip(all, files) where one != other { Issue.record("\(one.path): \(comment)") }
        #expect(build.result.diagnostics == result.diagnostics, comment)
        #expect(build.result.links.map(\.path) == result.links.map(\.path), comment)
        #expect(build.result.pageCount == result.pageCount)
        #expect(build.result.generatedPageCount == result.generatedPageCount)
        #expect(build.result.feedCount == result.feedCount)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func everyChangeGivesWhatACompleteBuildGives(seed: UInt64) async {
        var changed = RandomSite(seed: seed, pageCount: 24).files
        var generator = SeededGenerator(seed: seed)
        let site = LiveSite(options: options)
        await expectSameAsComplete(await site.build(changed), changed, "the first build")
        let edits = [
            ("Word", "Another word "), ("## Part", "## Parts"), ("## Parts", "## Part"),
            ("title: ", "title: New "),
            ("\n- ", "\n- [gone](gone.md) "), ("[gone](gone.md) ", ""), ("about", "\"about\""),
            ("## Another", "[all](/print/) ## Another"), ("tags: [cost]", "tags: [price]"), ("a{}", "b{}"),
            ("---\ntitle", "title"), ("title", "---\ntitle"),
        ]
        var partial = 0
        for _ in 0..<50 {
            let index = Int.random(in: changed.indices, using: &generator)
            let edit = edits.randomElement(using: &generator) ?? ("", "")
            let text = String(decoding: changed[index].bytes, as: UTF8.self)
            changed[index] = SourceFile(
                path: changed[index].path, bytes: Array(text.replacing(edit.0, with: edit.1).utf8))
            let build = await site.build(changed)
            if !build.isComplete { partial += 1 }
            await expectSameAsComplete(build, changed, "\(changed[index].path): \(edit)")
        }
        #expect(partial > 20)
    }

    @Test func aSiteThatStandsForDaysFindsWhatFallsDue() async throws {
        let files = sources(
            """
            -- templates/page.mustache --
            {{{body}}}
            -- content/index.md --
            ---
            title: Home
            review_by: 2026-12-01
            ---
            """)
        let site = LiveSite(options: options)
        #expect(await site.build(files, today: CalendarDate("2026-12-01")).result.diagnostics.isEmpty)
        let later = await site.build(files, today: CalendarDate("2026-12-02"))
        #expect(later.result.diagnostics.map(\.rule) == ["review-overdue"])
        #expect(later.isComplete)
    }

    private let cited = """
        -- handbook.yaml --
        sources: sources.md
        -- templates/page.mustache --
        {{{body}}}
        -- content/index.md --
        ---
        title: Home
        ---
        See [it](source:one).
        -- content/sources.md --
        ---
        title: Sources
        ---
        ## One {#one}

        Read 3 May 2026.

        ## Two {#two}

        Read 4 May 2026.
        -- content/other.md --
        ---
        title: Other
        ---
        [home](index.md), [sources](sources.md)
        """

    @Test func aCitationChangesThePageOfSourcesToo() async {
        let site = LiveSite(options: options)
        _ = await site.build(sources(cited))
        let changed = sources(cited.replacing("source:one", with: "source:two"))
        let build = await site.build(changed)
        #expect(!build.isComplete)
        await expectSameAsComplete(build, changed, "a citation")
    }

    @Test func aChangeOfThePageOfSourcesChangesThePagesThatCite() async {
        let site = LiveSite(options: options)
        _ = await site.build(sources(cited))
        let changed = sources(cited.replacing("3 May", with: "5 May"))
        let build = await site.build(changed)
        #expect(build.isComplete)
        await expectSameAsComplete(build, changed, "a source")
    }

    @Test func aNewFileChangesEverything() async {
        let site = LiveSite(options: options)
        _ = await site.build(sources(cited))
        let changed = sources(cited + "\n-- content/new.md --\n---\ntitle: New\n---\n[home](index.md)\n")
        let build = await site.build(changed)
        #expect(build.isComplete)
        await expectSameAsComplete(build, changed, "a file")
    }

    @Test func nothingChangedIsNotCompletelyBuilt() async {
        let site = LiveSite(options: options)
        _ = await site.build(sources(cited))
        let build = await site.build(sources(cited))
        #expect(!build.isComplete)
        await expectSameAsComplete(build, sources(cited), "nothing")
    }
}
