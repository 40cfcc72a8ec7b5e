/// The lines that `-v` prints about the times of a run.
enum PhaseReport {
    private static let longestList = 10

    /// The line of a phase that has just ended, the last of the spans.
    static func line(for phase: Timeline.Span, among spans: [Timeline.Span]) -> String {
        let pages = spans.count { $0.isPage && $0.start >= phase.start }
        return PhaseWords.line(for: phase, pages: pages)
    }

    /// What was done within the phases, and the pages that took longest, the longest first.
    static func closing(_ spans: [Timeline.Span]) -> [String] {
        let written = spans.filter { if case .writing = $0.activity { true } else { false } }
        let compressed = spans.filter { if case .compression = $0.activity { true } else { false } }
        let pages = spans.filter(\.isPage).sorted {
            ($1.end - $1.start, $0.start) < ($0.end - $0.start, $1.start)
        }
        var lines: [String] = []
        if !written.isEmpty { lines.append(PhaseWords.line(forParts: written, PhaseWords.wrote)) }
        if !compressed.isEmpty { lines.append(PhaseWords.line(forParts: compressed, PhaseWords.compressed)) }
        if !pages.isEmpty { lines.append(PhaseWords.slowestPages) }
        return lines + pages.prefix(longestList).map(PhaseWords.line(forPage:))
    }
}

extension Timeline {
    /// A timeline that says on standard error how long each phase took, where that is wanted.
    convenience init(isVerbose: Bool, hasProfile: Bool) {
        self.init(isRecording: isVerbose || hasProfile) { phase, timeline in
            guard isVerbose else { return }
            Terminal.error(PhaseReport.line(for: phase, among: timeline.spans))
        }
    }
}

extension Timeline.Span {
    fileprivate var isPage: Bool { if case .page = activity { true } else { false } }
}
