import Preview

/// What `handbook serve` says on the terminal.
enum ServeWords {
    static func otherPort(_ port: Int) -> String { "port 8000 is taken; \(port) is the next free one" }

    /// Nothing when all is as usual.
    static func way(_ way: TreeWatcher.Way) -> String? {
        guard case .polling(let reason?) = way else { return nil }
        return "looking for changes twice a second: \(reason)"
    }

    static func serving(_ round: PreviewLoop.Round, at address: String) -> String {
        let what = round.hasSite ? counted(round.fileCount, "file") : "no site yet"
        return "serving \(address) (\(what) in \(round.duration.inSeconds)); Ctrl-C ends it"
    }

    /// `rebuilt in 34 ms: content/a.md`, or `1 error in content/a.md ...`
    static func rebuilt(_ round: PreviewLoop.Round) -> String {
        let changed = names(round.changedSources)
        guard let problems = round.problems else {
            return "rebuilt in \(round.duration.inMilliseconds): \(changed)"
        }
        let rest = round.hasSite ? "the last good site stays" : "no site yet"
        return "\(problems.summary) after \(round.duration.inMilliseconds): \(changed); \(rest)"
    }

    static func noBrowser(_ address: String) -> String {
        "no browser could be opened: go to \(address) yourself"
    }

    /// The first three paths.
    private static func names(_ paths: [String]) -> String {
        if paths.isEmpty { return "the sources" }
        let rest = paths.count > 3 ? [counted(paths.count - 3, "other file")] : []
        let all = paths.prefix(3) + rest
        guard let last = all.last, all.count > 1 else { return all.joined() }
        return all.dropLast().joined(separator: ", ") + " and " + last
    }
}

extension Duration {
    /// `34 ms`, rounded up.
    fileprivate var inMilliseconds: String {
        "\(components.seconds * 1000 + (components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000) ms"
    }
}
