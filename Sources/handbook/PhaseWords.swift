import Site

/// What `-v` and traces call the parts of a run.
enum PhaseWords {
    static func name(of activity: Timeline.Activity) -> String {
        switch activity {
        case .reading: "reading"
        case .building(.preparation): "preparing"
        case .building(.pages): "rendering pages"
        case .building(.generatedPages): "making generated pages"
        case .building(.collectedFiles): "collecting"
        case .building(.checks): "checking"
        case .exchange: "exchanging"
        case .page(.authored(let path)), .page(.generated(let path)): path
        case .writing(let path): "write \(path)"
        case .compression(let path): "compress \(path)"
        }
    }

    static func kind(of activity: Timeline.Activity) -> String {
        switch activity {
        case .reading, .building, .exchange: "phase"
        case .page(.authored): "page"
        case .page(.generated): "generated page"
        case .writing: "writing"
        case .compression: "compression"
        }
    }

    /// The name of a row of a trace.
    static func lane(_ number: Int) -> String { number == 0 ? "phases" : "worker \(number)" }

    /// `rendered 87 pages in 0.21 s`; `pages` are those worked on in the phase.
    static func line(for phase: Timeline.Span, pages: Int) -> String {
        "\(did(phase.activity, pages)) in \(phase.duration.inSeconds)"
    }

    /// `    12.3 ms  content/index.md`
    static func line(forPage span: Timeline.Span) -> String {
        let tenths = String((span.end - span.start + 50_000) / 100_000)
        let padded = String(repeating: "0", count: max(0, 2 - tenths.count)) + tenths
        let text = "\(padded.dropLast()).\(padded.suffix(1)) ms"
        return String(repeating: " ", count: max(0, 14 - text.count)) + "\(text)  \(name(of: span.activity))"
    }

    /// What was done within the phases: `wrote 412 files in 0.10 s`.
    static func line(forParts parts: [Timeline.Span], _ verb: String) -> String {
        let sum = parts.reduce(Duration.zero) { $0 + $1.duration }
        return "\(verb) \(counted(parts.count, "file")) in \(sum.inSeconds) of all workers together"
    }

    static let wrote = "meanwhile wrote"
    static let compressed = "meanwhile compressed"
    static let slowestPages = "the slowest pages:"

    private static func did(_ activity: Timeline.Activity, _ pages: Int) -> String {
        switch activity {
        case .reading: "read the sources"
        case .building(.preparation): "prepared the site"
        case .building(.pages): "rendered \(counted(pages, "page"))"
        case .building(.generatedPages): "made \(counted(pages, "generated page"))"
        case .building(.collectedFiles): "collected print edition, search index and feeds"
        case .building(.checks): "checked links and rules"
        case .exchange: "put the site in its place"
        case .page, .writing, .compression: name(of: activity)
        }
    }
}

extension Timeline.Span {
    var duration: Duration { .nanoseconds(end - start) }
}
