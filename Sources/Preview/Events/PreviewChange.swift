/// What the browsers are told when one state follows on another; computed once for all of them.
struct PreviewChange {
    private enum SiteChange {
        case none
        /// The style sheets that changed, and nothing else but the pages that name them.
        case styles([String])
        /// Pages, or what they link to; only browsers whose own page changed are concerned.
        case pages
        /// An image or a script, say, that any page may show under an unchanged name.
        case other
    }

    private let site: SiteChange
    private let news: [PreviewEvent]
    private let old: PreviewState
    private let new: PreviewState

    /// - Parameter changedSources: the sources behind the change.
    init(from old: PreviewState, to new: PreviewState, changedSources: [String]) {
        self.old = old
        self.new = new
        let problemsChanged = old.problems != new.problems
        guard let oldSite = old.site, let newSite = new.site else {
            // The page of problems is a page like others: it is loaded again.
            site = new.site != nil || problemsChanged ? .other : .none
            news = []
            return
        }
        news = problemsChanged ? [new.problems.map { .problems($0) } ?? .clear] : []
        let changes = newSite.changes(since: oldSite)
        if changes.isEmpty, newSite.count == oldSite.count {
            site = .none
        } else if !changedSources.isEmpty, changedSources.allSatisfy({ $0.hasSuffix(".css") }) {
            site = .styles(changes.filter { $0.hasSuffix(".css") })
        } else {
            site = changes.contains { ContentType(path: $0).isShownInPages } ? .other : .pages
        }
    }

    func events(for browser: EventSubscription) -> [PreviewEvent] {
        switch site {
        case .none: news
        case .styles(let paths): news + paths.map { .style($0) } + [.page(new.tag(of: browser.file))]
        case .pages where old.tag(of: browser.file) == new.tag(of: browser.file): news
        case .pages, .other: news + [.reload]
        }
    }
}

extension PreviewState {
    /// What a browser is told when it begins to listen.
    func greeting(for browser: EventSubscription) -> [PreviewEvent] {
        guard browser.tag == tag(of: browser.file) else { return [.reload] }
        guard site != nil else { return [] }
        return [problems.map { .problems($0) } ?? .clear]
    }
}
