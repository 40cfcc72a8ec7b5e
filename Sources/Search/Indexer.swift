package import Diagnostics
import Synchronization

/// Makes the index of a site: takes the terms of pages, from several tasks at once, and puts them together.
package final class Indexer: Sendable {
    private struct State {
        /// One for each task that ever counted at the same time as others.
        var counters: [TermCounter?] = []
        /// The counters that no task holds.
        var idle: [Int] = []
    }

    private let state = Mutex(State())

    /// An indexer that has met no page.
    package init() {}

    /// The terms of a page, for an index by this indexer. O(bytes).
    package func terms(of page: SearchPage) -> PageTerms {
        var (number, counter) = takeCounter()
        let terms = counter.terms(of: page)
        giveBack(number, counter)
        return PageTerms(page, terms: terms, vocabulary: number)
    }

    /// Makes the files of the index of pages below `folder`, which ends in a slash, one after the other. The
    /// order of the pages decides between equal results. O(terms log terms).
    package func emitFiles(_ pages: [PageTerms], in folder: String, to emit: (OutputFile) -> Void) {
        let vocabularies = state.withLock { $0.counters.map { $0?.vocabulary ?? Vocabulary() } }
        SearchIndex(pages, vocabularies: vocabularies).emitFiles(in: folder, to: emit)
    }

    // A counter is moved out while it is used: its tables would be copied if two held them.

    private func takeCounter() -> (Int, TermCounter) {
        state.withLock { state in
            if let number = state.idle.popLast(), let counter = state.counters[number] {
                state.counters[number] = nil
                return (number, counter)
            }
            state.counters.append(nil)
            return (state.counters.count - 1, TermCounter())
        }
    }

    private func giveBack(_ number: Int, _ counter: consuming TermCounter) {
        state.withLock { [counter] state in
            state.counters[number] = counter
            state.idle.append(number)
        }
    }
}
