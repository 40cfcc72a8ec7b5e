/// The folder whose tree is read, held open: its paths stay right if the folder is renamed meanwhile.
final class TreeRoot: Sendable {
    /// As the user named it.
    let name: String
    /// Absolute and without symlinks.
    let resolved: String
    let descriptor: Descriptor
    /// What errors put in front of a path below: nothing for sources, whose paths are relative to the root.
    private let prefix: String

    /// - Parameters:
    ///   - name: the folder, absolute or relative to the working folder; a symlink is followed.
    ///   - path: where it is opened, when that is not at its name.
    ///   - prefix: what errors put in front of a path below it.
    init(_ name: String, at path: String? = nil, prefix: String) throws(WorkspaceError) {
        self.name = name
        self.prefix = prefix
        do throws(Errno) {
            descriptor = try Descriptor.folder(path ?? name, links: .followed)
            resolved = try resolvedPath(path ?? name)
        } catch {
            switch error {
            case .noSuchFile: throw WorkspaceError(.read, name, .rootMissing)
            case .notAFolder: throw WorkspaceError(.read, name, .notAFolder)
            default: throw WorkspaceError(.read, name, .system(errno: error.code))
            }
        }
    }

    /// A path below, as errors name it.
    func shown(_ path: String) -> String {
        path.isEmpty ? name : joined(prefix, path)
    }

    func identity() throws(WorkspaceError) -> FileStatus.Identity {
        try attempt(.read, name) { () throws(Errno) in try descriptor.status().identity }
    }

    func has(_ path: String) throws(WorkspaceError) -> Bool {
        do throws(Errno) {
            _ = try fileStatus(path, at: descriptor.raw)
            return true
        } catch {
            if error == .noSuchFile { return false }
            throw WorkspaceError(.read, shown(path), .system(errno: error.code))
        }
    }
}
