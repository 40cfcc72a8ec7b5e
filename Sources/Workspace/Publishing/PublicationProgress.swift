import Diagnostics

/// What a publication knows of its files so far.
struct PublicationProgress {
    /// How a file of the new site relates to the published one.
    enum Fate {
        case added, changed, unchanged
    }

    /// The output folder as errors name it.
    let output: String
    private(set) var entries: [Manifest.Entry] = []
    /// The paths that the new tree takes over from the old one.
    private(set) var unchanged: [String] = []
    /// The paths that are written.
    private(set) var written: [String] = []
    private(set) var added = 0
    private(set) var changed = 0
    private var claims = PathClaims()
    private var failure: WorkspaceError?
    private var hasEnded = false

    init(output: String) {
        self.output = output
    }

    /// Takes a path for one file; fails when the publication has ended, or has failed before.
    mutating func claim(_ path: String) throws(WorkspaceError) {
        try checkGoesOn()
        if let fault = PublishedPath.fault(in: path) { throw WorkspaceError(.publish, path, .badPath(fault)) }
        try claims.claim(path)
    }

    mutating func record(_ entry: Manifest.Entry, _ fate: Fate) {
        entries.append(entry)
        switch fate {
        case .added: added += 1
        case .changed: changed += 1
        case .unchanged: unchanged.append(entry.path)
        }
        if fate != .unchanged { written.append(entry.path) }
    }

    mutating func fail(_ error: WorkspaceError) {
        failure = failure ?? error
    }

    /// Ends the adding of files.
    mutating func end() throws(WorkspaceError) {
        try checkGoesOn()
        hasEnded = true
    }

    /// Ends it whatever happened before; false when it had ended already.
    mutating func giveUp() -> Bool {
        defer { hasEnded = true }
        return !hasEnded
    }

    /// What a publication of these files, listed in `manifest`, does to the one before.
    func summary(_ manifest: Manifest, replacing previous: Manifest) -> PublicationSummary {
        PublicationSummary(
            files: entries.count, added: added, changed: changed,
            removedPaths: previous.paths(missingIn: manifest),
            unchanged: unchanged.count, bytes: entries.reduce(0) { $0 + $1.size })
    }

    private func checkGoesOn() throws(WorkspaceError) {
        if let failure { throw failure }
        if hasEnded { throw WorkspaceError(.publishInto, output, .alreadyEnded) }
    }
}
