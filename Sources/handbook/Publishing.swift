import Diagnostics
import Synchronization
import Workspace

/// Takes the files of a build as they are made, from several tasks at once, and writes them beside
/// the published site.
final class Publishing: Sendable {
    private let publication: Publication
    private let precompression: Precompression?
    private let timeline: Timeline
    private let failure = Mutex<WorkspaceError?>(nil)
    private let progress: Progress

    /// - Parameter precompression: makes the compressed files, where they are wanted.
    init(
        _ publication: Publication, precompression: Precompression?, timeline: Timeline, showsProgress: Bool
    ) {
        self.publication = publication
        self.precompression = precompression
        self.timeline = timeline
        progress = Progress(isShown: showsProgress)
    }

    @Sendable func add(_ file: OutputFile) {
        do throws(WorkspaceError) {
            try write(file)
            if let precompression, let compressed = try compress(file, by: precompression) {
                try write(compressed)
            }
        } catch {
            failure.withLock { if $0 == nil { $0 = error } }
        }
    }

    /// Clears the line of progress, before anything else is printed.
    func endProgress() { progress.end() }

    /// Throws if a file could not be written; the published site is as it was.
    func checkWritten() throws(WorkspaceError) {
        guard let error = failure.withLock({ $0 }) else { return }
        publication.abandon()
        throw error
    }

    func commit() throws(WorkspaceError) -> PublicationSummary { try publication.commit() }

    func abandon() { publication.abandon() }

    private func write(_ file: OutputFile) throws(WorkspaceError) {
        try timeline.timing(.writing(file.path)) { () throws(WorkspaceError) in try publication.add(file) }
        progress.advance()
    }

    private func compress(
        _ file: OutputFile, by precompression: Precompression
    ) throws(WorkspaceError) -> OutputFile? {
        guard precompression.isFor(file) else { return nil }
        return try timeline.timing(.compression(file.path)) { () throws(WorkspaceError) in
            try precompression.compressed(file)
        }
    }
}
