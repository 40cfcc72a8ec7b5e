import Diagnostics

/// What is kept of the last good build of one handbook into one folder: enough to see that nothing need be done.
///
/// It holds two digests and no content: of all that went into the build (program, settings, every source), and
/// of the state in which the output was left (path, size, mode, times and inode of every file). Where both are
/// the same again, a build would write what is there. Whatever else is the case, the answer is to build: a
/// record that is missing, broken or of another start of the machine, a folder that cannot be listed, and
/// something that a killed build has left behind.
///
/// It lies outside of sources and site, in `$XDG_CACHE_HOME/handbook/` or `~/.cache/handbook/`; what goes wrong
/// with it is of no consequence and never reported.
package struct BuildRecord: Sendable {
    private let root: String
    private let output: String
    private let inputs: ContentDigest
    private let folder: String

    /// Nil where there is no folder for records, or where the system does not tell what the program consists of.
    ///
    /// - Parameters:
    ///   - sources: as they were read.
    ///   - settings: everything else on which the site depends, such as the day of the build.
    ///   - root: the handbook's folder.
    ///   - output: the folder to publish into; it need not exist.
    package init?(sources: [SourceFile], settings: String, root: String, output: String) {
        guard let folder = recordFolder(), let program = programIdentity() else { return nil }
        self.init(
            sources: sources, settings: settings, root: root, output: output, program: program, folder: folder
        )
    }

    init(
        sources: [SourceFile], settings: String, root: String, output: String, program: String, folder: String
    ) {
        self.root = root
        self.output = output
        self.folder = folder
        var digest = FieldDigest()
        for text in ["handbook build record 1", program, settings] { digest.add(text) }
        for source in sources {
            digest.add(source.path)
            digest.add(source.bytes)
        }
        inputs = digest.finished()
    }

    /// Whether the output is what the last build left, and came from the same inputs.
    package func holds() -> Bool {
        guard let path = path(), let kept = try? readFile(path), let state = outputState() else {
            return false
        }
        return kept == text(state.digest)
    }

    /// Notes that the output is now the site of these inputs. To be called under the lock of the output.
    ///
    /// Waits for one tick of the clock that stamps files: whoever changes a file afterwards gives it another
    /// time than the one that is noted. Notes nothing if somebody has changed one meanwhile.
    func keep() {
        let now = currentTime()
        waitForFileClock(toPass: now)
        guard let path = path(), let state = outputState(), state.newest <= now else { return }
        try? makeFolders(folder)
        try? replaceRecord(path, by: text(state.digest))
    }
}

extension BuildRecord {
    private func text(_ state: ContentDigest) -> [UInt8] {
        Array("handbook build record 1\n\(inputs.hex)\n\(state.hex)\n".utf8)
    }

    /// The file of this root and output.
    private func path() -> String? {
        guard let root = try? resolvedPath(root), let output = try? resolvedPath(output) else { return nil }
        var digest = FieldDigest()
        for text in [root, output] { digest.add(text) }
        return joined(folder, digest.finished().hex)
    }

    /// Nil where there is no site, or something beside it that the next build has to clear away.
    private func outputState() -> TreeState? {
        guard (try? fileStatus(output, links: .followed))?.kind == .folder,
            let location = try? OutputLocation(output: output, root: root),
            let parent = try? Descriptor.folder(location.parent), let names = try? parent.listing()
        else { return nil }
        if names.contains(where: { location.isStaging($0.name) || location.isPrevious($0.name) }) {
            return nil
        }
        return try? TreeState(of: location.name, at: parent.raw)
    }
}

/// `$XDG_CACHE_HOME/handbook`, else `~/.cache/handbook`; nil where neither is known.
private func recordFolder() -> String? {
    for (variable, below) in [("XDG_CACHE_HOME", "handbook"), ("HOME", ".cache/handbook")] {
        if let folder = environmentVariable(variable), folder.utf8.first == UInt8(ascii: "/") {
            return joined(folder, below)
        }
    }
    return nil
}

private func replaceRecord(_ path: String, by bytes: [UInt8]) throws(Errno) {
    let draft = "\(path).\(processNumber)"
    do throws(Errno) {
        let file = try Descriptor.creating(draft, at: currentFolder)
        try file.writeAll(bytes)
        try file.closeReporting()
        try rename(draft, at: currentFolder, to: path, at: currentFolder)
    } catch {
        try? removeFileIfThere(draft, at: currentFolder)
        throw error
    }
}
