import Diagnostics
import Foundation
import Site

extension FuzzedInput {
    /// Writes the files of the site below a folder, those of a site with errors too, which a build would never
    /// publish.
    func write(below folder: URL) async throws {
        let collector = OutputCollector()
        _ = await buildSite(files, options: options, emit: collector.add)
        for output in collector.sorted {
            let file = folder.appending(path: output.path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(output.bytes).write(to: file)
        }
    }
}
