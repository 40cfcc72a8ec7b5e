import BuiltSites
import Site
import Synchronization
import Testing

@Suite struct BuildObserverTests {
    /// What an observer was told, in order.
    private final class Log: Sendable {
        enum Event: Equatable {
            case enters(BuildPhase)
            case begins(PageWork)
            case ends(PageWork)
        }
        private let events = Mutex<[Event]>([])

        var all: [Event] { events.withLock { $0 } }

        func add(_ event: Event) { events.withLock { $0.append(event) } }

        var observer: BuildObserver {
            BuildObserver(
                enters: { self.add(.enters($0)) }, begins: { self.add(.begins($0)) },
                ends: { self.add(.ends($0)) })
        }
    }

    private func events(pages: Int, workers: Int) async -> [Log.Event] {
        let log = Log()
        var options = BuildOptions(today: day)
        options.workers = workers
        options.observer = log.observer
        let others = (0..<pages).map {
            file("content/p\($0).md", "---\ntitle: P\($0)\ntags: [one]\n---\nText.\n")
        }
        let home = file("content/index.md", "---\ntitle: Home\n---\n")
        let template = file("templates/page.mustache", "{{{body}}}")
        _ = await buildSite([home, template] + others, options: options)
        return log.all
    }

    @Test(arguments: [1, 4]) func everyPhaseIsEnteredOnceAndInOrder(workers: Int) async {
        let phases = await events(pages: 40, workers: workers).compactMap { event in
            if case .enters(let phase) = event { phase } else { nil }
        }
        #expect(phases == BuildPhase.allCases)
    }

    @Test(arguments: [1, 4]) func everyPageBeginsAndEndsOnceWithinItsPhase(workers: Int) async throws {
        let events = await events(pages: 40, workers: workers)
        let pages = (0..<40).map { PageWork.authored("content/p\($0).md") } + [.authored("content/index.md")]
        let rendering = try #require(events.firstIndex(of: .enters(.pages)))
        let generating = try #require(events.firstIndex(of: .enters(.generatedPages)))
        let collecting = try #require(events.firstIndex(of: .enters(.collectedFiles)))
        for page in pages {
            let begin = try #require(events.firstIndex(of: .begins(page)))
            let end = try #require(events.firstIndex(of: .ends(page)))
            #expect(rendering < begin && begin < end && end < generating)
        }
        let tag = PageWork.generated("tags/one/index.html")
        let begin = try #require(events.firstIndex(of: .begins(tag)))
        let end = try #require(events.firstIndex(of: .ends(tag)))
        #expect(generating < begin && begin < end && end < collecting)
        #expect(events.count { if case .begins = $0 { true } else { false } } == pages.count + generatedCount)
    }

    /// The tag, the list of tags and the print edition.
    private let generatedCount = 3
}
