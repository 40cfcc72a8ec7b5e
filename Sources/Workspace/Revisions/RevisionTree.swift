import Diagnostics

/// The tree of a revision below the root of a handbook, walked as a checkout of it would be.
///
/// Names are bytes: `String` takes composed and decomposed letters as one, and a tree can hold both.
struct RevisionTree {
    /// A file that is to be read.
    struct Found {
        /// Relative to the root, as sources are named; that of a symlink for what it leads to.
        let path: String
        /// The hexadecimal name of the blob with its bytes.
        let blob: String
    }

    private typealias Path = [UInt8]

    private enum Node {
        case folder, submodule
        case file(blob: String)
        case link(to: Path)
    }

    private let revision: String
    private let entries: [GitRepository.Entry]
    private var nodes: [Path: Node] = [[]: .folder]
    private var names: [Path: [Path]] = [:]
    private var limits = ReadLimits.standard
    private var found: [Found] = []
    /// Files and folders that the walk has come to: followed symlinks can multiply a tree.
    private var visits = 0
    private var pathsOfFolder: [Path: Int] = [:]

    /// A path to look at, in a folder that is known already.
    private struct Step {
        let path: Path
        /// The folder that it stands in, without symlinks, and how many of them led there.
        let folder: Path
        let links: Int
        /// The folders, without symlinks, that the path goes through.
        let ancestors: [Path]
    }

    /// A tree with these files; its symlinks lead nowhere until `follow` is given their texts.
    ///
    /// - Parameter revision: as errors name it.
    init(_ entries: [GitRepository.Entry], named revision: String) {
        self.entries = entries
        self.revision = revision
    }

    /// The symlinks of the tree, whose texts are blobs.
    var links: [Found] {
        entries.filter { $0.kind == .link }.map { Found(path: shown($0.path), blob: $0.blob) }
    }

    /// Puts up the tree, with the texts of its symlinks.
    mutating func follow(_ texts: [String: [UInt8]]) throws(WorkspaceError) {
        for entry in entries {
            try addFolders(above: entry)
            nodes[entry.path] =
                switch entry.kind {
                case .file: .file(blob: entry.blob)
                case .link: .link(to: texts[entry.blob] ?? [])
                case .submodule: .submodule
                }
        }
    }

    /// The sources of the handbook: `handbook.yaml`, and all below `content/` and `templates/`.
    mutating func sources(limits: ReadLimits) throws(WorkspaceError) -> [Found] {
        self.limits = limits
        (found, visits, pathsOfFolder) = ([], 0, [:])
        let (settings, content) = (Path("handbook.yaml".utf8), Path("content".utf8))
        guard nodes[content] != nil else { throw failure(content, .contentMissing) }
        if nodes[settings] != nil {
            if case .folder = try node(at: settings) { throw failure(settings, .notAFile) }
            try add(settings)
        }
        for folder in [content, Path("templates".utf8)] where nodes[folder] != nil {
            if case .file = try node(at: folder) { throw failure(folder, .notAFolder) }
            try add(folder)
        }
        return found
    }
}

extension RevisionTree {
    private mutating func addFolders(above entry: GitRepository.Entry) throws(WorkspaceError) {
        let parts = entry.path.split(separator: slash, omittingEmptySubsequences: false).map(Path.init)
        guard entry.path.count <= longestPath else {
            throw WorkspaceError(
                .read, "\(revision):\(shown(entry.path))", .system(errno: Errno.nameTooLong.code))
        }
        guard !parts.contains(where: { $0.isEmpty || $0 == dot || $0 == dotDot }) else {
            throw failure(entry.path, .badPath(.dotPart))
        }
        var folder: Path = []
        for part in parts {
            let path = folder.isEmpty ? part : folder + [slash] + part
            if nodes.updateValue(.folder, forKey: path) == nil { names[folder, default: []].append(part) }
            folder = path
        }
    }

    /// Adds a file, or all files below a folder. It calls itself nowhere, so that no depth fills the stack.
    private mutating func add(_ path: Path) throws(WorkspaceError) {
        var steps = [Step(path: path, folder: [], links: 0, ancestors: [])]
        while let step = steps.popLast() { steps += try visit(step).reversed() }
    }

    /// - Returns: what is to be looked at next.
    private mutating func visit(_ step: Step) throws(WorkspaceError) -> [Step] {
        visits += 1
        guard visits <= limits.count else {
            throw failure(step.path, .tooManyFiles(limit: limits.count))
        }
        let place = try place(of: step)
        switch place.node {
        case .file(let blob):
            found.append(Found(path: shown(step.path), blob: blob))
            return []
        case .folder: return try visitFolder(step, at: place.path, links: place.links)
        case .submodule: throw failure(step.path, .submodule)
        case .link: throw failure(step.path, .linkLoops)
        }
    }

    private mutating func visitFolder(
        _ step: Step, at real: Path, links: Int
    ) throws(WorkspaceError) -> [Step] {
        guard !step.ancestors.contains(real) else { throw failure(step.path, .linkLoops) }
        pathsOfFolder[real, default: 0] += 1
        guard pathsOfFolder[real, default: 0] <= limits.pathsOfFolder else {
            throw failure(step.path, .tooManyPaths(limit: limits.pathsOfFolder))
        }
        let ancestors = step.ancestors + [real]
        var steps: [Step] = []
        for name in names[real] ?? [] {
            let path = step.path + [slash] + name
            guard let text = String(validating: name, as: UTF8.self) else {
                throw failure(path, .nameNotUTF8)
            }
            guard !isSkipped(text) else { continue }
            steps.append(Step(path: path, folder: real, links: links, ancestors: ancestors))
        }
        return steps
    }

    /// What stands at a path once symlinks are followed, its path without them, and how many there were.
    private func place(of step: Step) throws(WorkspaceError) -> (path: Path, node: Node, links: Int) {
        let path = step.path
        var done = parts(step.folder)
        var pending = Array(parts(path).suffix(1))
        var links = step.links
        while let part = pending.popLast() {
            if part == dot { continue }
            if part == dotDot {
                guard done.popLast() != nil else { throw failure(path, .linkLeavesRoot) }
                continue
            }
            done.append(part)
            switch nodes[Path(done.joined(separator: [slash]))] {
            case .folder: break
            case .link(let target):
                links += 1
                guard links <= mostLinks else { throw failure(path, .linkLoops) }
                guard target.first != slash else { throw failure(path, .linkLeavesRoot) }
                done.removeLast()
                pending += parts(target).reversed()
            case .file, .submodule:
                guard pending.isEmpty else { throw failure(path, .linkLeadsNowhere) }
            case nil: throw failure(path, .linkLeadsNowhere)
            }
        }
        let real = Path(done.joined(separator: [slash]))
        guard let node = nodes[real] else { throw failure(path, .linkLeadsNowhere) }
        return (real, node, links)
    }

    private func node(at path: Path) throws(WorkspaceError) -> Node {
        try place(of: Step(path: path, folder: [], links: 0, ancestors: [])).node
    }

    private func parts(_ path: Path) -> [Path] { path.split(separator: slash).map(Path.init) }

    private func shown(_ path: Path) -> String { String(decoding: path, as: UTF8.self) }

    private func failure(_ path: Path, _ reason: WorkspaceError.Reason) -> WorkspaceError {
        WorkspaceError(.read, "\(revision):\(shown(path))", reason)
    }
}

private let slash = UInt8(ascii: "/")
private let dot = Array(".".utf8)
private let dotDot = Array("..".utf8)

/// In bytes: longer ones no checkout could hold (`PATH_MAX` of Linux).
private let longestPath = 4096

/// As many symlinks as Linux follows in one path.
private let mostLinks = 40
