import Diagnostics
import Preview
import Site
import Synchronization
import Workspace

/// Builds the site in memory, again whenever sources changed.
final class Rebuild: Sendable {
    private let options: GlobalOptions
    private let reader: SourceReader
    private let site: LiveSite
    /// The problems as they were last printed.
    private let printed = Mutex("")
    private let reading = Mutex(Reading.none)

    /// What came of the last reading.
    private enum Reading: Equatable {
        case none, done
        case failed(String)
    }

    init(_ options: GlobalOptions, _ reader: SourceReader) {
        self.options = options
        self.reader = reader
        site = LiveSite(options: options.buildOptions())
    }

    /// - Parameter paths: are read again, whatever the file system says of them; none for the first build.
    /// - Returns: nil when no source changed, or they still cannot be read.
    @Sendable func build(_ paths: Set<String>) async -> PreviewBuild? {
        let sources: (files: [SourceFile], changed: [String])
        do throws(WorkspaceError) {
            sources = try await readPatiently(paths)
        } catch {
            return failure("error: \(error)\n")
        }
        let isFirst = become(.done) != .done
        guard isFirst || !sources.changed.isEmpty else { return nil }
        let build = await site.build(sources.files, today: options.buildOptions().today)
        let report = DiagnosticReport(
            build.result.diagnostics, sources: sources.files, strict: options.strict)
        show(report)
        let problems = report.hasErrors ? PreviewProblems(summary: report.summary, text: report.text()) : nil
        return PreviewBuild(
            changedSources: isFirst ? [] : sources.changed, files: problems == nil ? build.files : nil,
            late: LateFiles(build.isCollected, make: build.makeCollectedFiles), basePath: build.basePath,
            problems: problems)
    }

    /// The reading before.
    private func become(_ next: Reading) -> Reading {
        reading.withLock { reading in
            defer { reading = next }
            return reading
        }
    }
}

extension Rebuild {
    /// Reads the sources, a second time when a file vanished meanwhile, as it does while an editor saves it.
    private func readPatiently(
        _ paths: Set<String>
    ) async throws(WorkspaceError) -> (files: [SourceFile], changed: [String]) {
        do throws(WorkspaceError) {
            return try reader.read(again: paths)
        } catch {
            try? await Task.sleep(for: .milliseconds(50))
            return try reader.read(again: paths)
        }
    }

    private func failure(_ text: String) -> PreviewBuild? {
        if become(.failed(text)) == .failed(text) { return nil }
        print(text, colored: text)
        return PreviewBuild(
            changedSources: [], files: nil, problems: PreviewProblems(summary: "1 error", text: text))
    }

    private func show(_ report: DiagnosticReport) {
        print(report.text(), colored: report.text(colored: Terminal.isColored(options.color)))
    }

    /// Prints problems, unless they are the ones that stand there already.
    private func print(_ text: String, colored: String) {
        let isNew = printed.withLock { printed in
            defer { printed = text }
            return printed != text
        }
        if isNew, !text.isEmpty { Terminal.error(colored) }
    }
}
