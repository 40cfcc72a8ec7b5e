import Diagnostics
import Libc
import Workspace

extension Settings {
    /// Publishes a site of this many pages three times from two threads, as a build does: at first,
    /// again, and with one page changed.
    func measure(output: String, pages: Int) async throws {
        var files = (0..<pages).map { page("section-\($0 % 100)/page-\($0)/index.html", "edition 1") }
        try await timed("cold", files, output)
        try await timed("nothing changed", files, output)
        files[pages / 2] = page(files[pages / 2].path, "edition 2")
        try await timed("one changed", files, output)
    }

    private func timed(_ name: String, _ files: [OutputFile], _ output: String) async throws {
        let (start, before) = (ContinuousClock.now, processorSeconds())
        let publication = try Publication.begin(output: output, swap: swap)
        async let firstHalf: Void = add(files[..<(files.count / 2)], to: publication)
        async let secondHalf: Void = add(files[(files.count / 2)...], to: publication)
        _ = try await (firstHalf, secondHalf)
        let added = ContinuousClock.now
        let summary = try publication.commit()
        let after = processorSeconds()
        print(
            "\(name): wall \(start.duration(to: .now)), of it commit \(added.duration(to: .now)),",
            "user \(after.user - before.user) s, system \(after.system - before.system) s,",
            "\(summary.added) added, \(summary.changed) changed, \(summary.unchanged) unchanged")
    }
}

private func add(_ files: ArraySlice<OutputFile>, to publication: Publication) async throws {
    for file in files { try publication.add(file) }
}

private func processorSeconds() -> (user: Double, system: Double) {
    var use = rusage()
    // RUSAGE_SELF, which has another type in each C library.
    getrusage(0, &use)
    return (seconds(use.ru_utime), seconds(use.ru_stime))
}

private func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
}
