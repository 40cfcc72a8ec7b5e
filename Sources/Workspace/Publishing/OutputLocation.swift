import Diagnostics

/// Where a site is published: the output folder, and the names beside it that publishing uses.
struct OutputLocation: Sendable {
    /// As the user named it, without a slash at the end: what errors show.
    let shown: String
    /// The folder that holds it: absolute, without symlinks.
    let parent: String
    /// The output folder's own name in `parent`.
    let name: String

    /// Resolves the output folder and refuses places where publishing would destroy something.
    ///
    /// A symlink is followed: the site is published where it leads, and the link stays. Nothing is made.
    ///
    /// - Parameter root: the handbook's folder, whose sources must be neither inside nor around the output.
    init(output: String, root: String?) throws(WorkspaceError) {
        shown = withoutTrailingSlashes(output)
        guard !shown.isEmpty else { throw WorkspaceError(.publishInto, output, .badPath(.empty)) }
        guard !shown.utf8.contains(0) else { throw WorkspaceError(.publishInto, output, .badPath(.zeroByte)) }
        let path = try resolvedOutput(shown)
        guard path != "/" else { throw WorkspaceError(.publishInto, shown, .isFileSystemRoot) }
        let (folder, name) = split(path)
        parent = folder.isEmpty ? "/" : folder
        self.name = name
        if let root { try refuse(path, around: root) }
    }

    /// Where folders cannot be locked, and of builds of edition 1.
    var lockName: String { ".\(name).lock" }
    /// Of a new tree that is not complete. Beside the output, or inside it where nothing may be made beside it.
    var stagingName: String { stagingPrefix + String(processNumber) }
    /// Of an old tree that is to be removed, or is put aside between two renames.
    var previousName: String { previousPrefix + String(processNumber) }

    /// Whether a name beside the output is a `stagingName`, of this or another process.
    func isStaging(_ name: String) -> Bool { isNumbered(name, stagingPrefix) }
    /// Whether a name beside the output is a `previousName`, of this or another process.
    func isPrevious(_ name: String) -> Bool { isNumbered(name, previousPrefix) }

    private var stagingPrefix: String { ".\(name).staging-" }
    private var previousPrefix: String { ".\(name).previous-" }

    /// A published path as errors name it.
    func shown(_ path: String) -> String { joined(shown, path) }

    private func refuse(_ path: String, around root: String) throws(WorkspaceError) {
        // A missing root is the reader's error.
        guard let resolvedRoot = try? resolvedPath(root) else { return }
        if isWithin(resolvedRoot, path) { throw WorkspaceError(.publishInto, shown, .holdsTheHandbook) }
        for folder in ["content", "templates"] {
            guard let source = try? resolvedPath(joined(resolvedRoot, folder)) else { continue }
            if isWithin(source, path) { throw WorkspaceError(.publishInto, shown, .holdsTheHandbook) }
            if isWithin(path, source) {
                throw WorkspaceError(.publishInto, shown, .liesInsideSource(folder: folder))
            }
        }
    }
}

/// Digits must follow: `.public.staging-eu.lock` belongs to another output, `public.staging-eu`.
private func isNumbered(_ name: String, _ prefix: String) -> Bool {
    let number = name.utf8.dropFirst(prefix.utf8.count)
    return name.hasPrefix(prefix) && !number.isEmpty
        && number.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}

private func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
}

/// The absolute path of the output folder, which need not exist.
private func resolvedOutput(_ shown: String) throws(WorkspaceError) -> String {
    try attempt(.publishInto, shown) { () throws(Errno) in
        do throws(Errno) {
            // A symlink that leads nowhere is not missing: it is found here, and not resolved below.
            _ = try fileStatus(shown)
        } catch {
            guard error == .noSuchFile else { throw error }
            return try resolvedMissing(shown)
        }
        return try resolvedPath(shown)
    }
}

/// The absolute path of what is not there: the first folder above that exists is resolved.
private func resolvedMissing(_ path: String) throws(Errno) -> String {
    var (folder, name) = split(path)
    guard name != ".." else { throw .noSuchFile }
    folder =
        folder.isEmpty ? (path.utf8.first == UInt8(ascii: "/") ? "/" : ".") : withoutTrailingSlashes(folder)
    let above: String
    do throws(Errno) {
        above = try resolvedPath(folder)
    } catch {
        guard error == .noSuchFile else { throw error }
        above = try resolvedMissing(folder)
    }
    return name == "." ? above : joined(above, name)
}
