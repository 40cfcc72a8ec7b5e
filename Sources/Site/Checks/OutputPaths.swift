import Diagnostics

/// Finds files that could not be published together, and says which source is the cause of it.
///
/// Invariants, which are those of publishing, so that what is checked here is never refused there:
/// 1. No two files have one path, neither by its bytes nor but for case or Unicode form: on many file systems
///    the later one would overwrite the earlier.
/// 2. No path is both a file and a folder, and no two folders differ only in case or Unicode form.
/// 3. Every path keeps the rules of `PublishedPath`.
package struct OutputPaths {
    /// Who asks for a path, and what is said where he cannot have it.
    struct Owner {
        /// The source file.
        package let path: String
        package var span: Range<Int>?
        package var rule = "route-duplicate"
        package let help: String
        /// The same where the file of another author is in the way.
        var helpBesideAnother: String?
        /// Whether the file is one that the generator makes: of two, the author's is named.
        var isGenerated = false
    }

    fileprivate struct Claim {
        let path: String
        let owner: Owner
    }

    /// By the path in lower case; Swift's strings compare equal in any Unicode form.
    private var files: [String: Claim] = [:]
    /// The folders that claimed files lie in, without a closing slash, each with the file that needs it first.
    private var folders: [String: (path: String, claim: Claim)] = [:]
    /// All that authors asked for, whether they got it or not.
    private var asked: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Whether an author's file is published at this path; what the generator would make there gives way.
    package func contains(_ path: String) -> Bool { files[path.lowercased()] != nil }

    /// Whether an author asked for this path.
    func isAuthored(_ path: String) -> Bool { asked.contains(path) }

    /// Notes the paths of a file whose name was reported elsewhere.
    mutating func leaveOut(_ paths: [String]) { asked.formUnion(paths) }

    /// Reports a path that no author can have.
    mutating func refuse(_ path: String, to owner: Owner, because reason: String) {
        asked.insert(path)
        diagnostics.append(
            Claim(path: path, owner: owner).diagnostic("the address '\(address(of: path))' \(reason)"))
    }

    /// Claims a path for a source file; one that cannot be had is reported.
    mutating func claim(_ path: String, for owner: Owner) {
        let new = Claim(path: path, owner: owner)
        if !owner.isGenerated { asked.insert(path) }
        if let problem = problem(of: new) { return diagnostics.append(problem) }
        files[path.lowercased()] = new
        for folder in foldersAbove(path) where folders[folder.lowercased()] == nil {
            folders[folder.lowercased()] = (folder, new)
        }
    }

    private func problem(of new: Claim) -> Diagnostic? {
        if let fault = PublishedPath.fault(in: new.path) { return new.diagnostic(of: fault) }
        let key = new.path.lowercased()
        if let other = files[key] { return clash(.samePath, new, other) }
        if let folder = folders[key] { return clash(.fileOverFolder, new, folder.claim) }
        for folder in foldersAbove(new.path) {
            if let other = files[folder.lowercased()] { return clash(.belowFile, new, other) }
            guard let known = folders[folder.lowercased()], !hasSameBytes(known.path, folder) else {
                continue
            }
            return clash(.folders(folder, known.path), new, known.claim)
        }
        return nil
    }

    private enum Clash {
        case samePath, fileOverFolder, belowFile
        /// The folder of the one and that of the other.
        case folders(String, String)

        /// The same, seen from the other side.
        var reversed: Clash {
            switch self {
            case .samePath: .samePath
            case .fileOverFolder: .belowFile
            case .belowFile: .fileOverFolder
            case .folders(let one, let other): .folders(other, one)
            }
        }
    }

    private func clash(_ clash: Clash, _ new: Claim, _ other: Claim) -> Diagnostic {
        if new.owner.isGenerated, !other.owner.isGenerated {
            return sentence(clash.reversed, other, new)
        }
        return sentence(clash, new, other)
    }

    private func sentence(_ clash: Clash, _ one: Claim, _ other: Claim) -> Diagnostic {
        let address = "the address '\(address(of: one.path))'"
        let help = other.owner.isGenerated ? nil : one.owner.helpBesideAnother
        switch clash {
        case .samePath where hasSameBytes(one.path, other.path):
            return one.diagnostic("\(address) is taken\(other.by)", help)
        case .samePath:
            return one.diagnostic(
                "\(address) differs only in \(difference(one.path, other.path)) from one\(other.of)", help)
        case .fileOverFolder:
            return one.diagnostic("\(address) is a folder\(other.of)", help)
        case .belowFile:
            return one.diagnostic("\(address) lies below a file, '/\(other.path)'\(other.of)", help)
        case .folders(let folder, let known):
            return one.diagnostic(
                "the folder '/\(folder)/' differs only in \(difference(folder, known)) from '/\(known)/'\(other.of)",
                help)
        }
    }
}

extension OutputPaths.Claim {
    fileprivate var by: String { " by \(owner.isGenerated ? "the generator" : "'\(owner.path)'")" }

    fileprivate var of: String { " of \(owner.isGenerated ? "the generator" : "'\(owner.path)'")" }

    fileprivate func diagnostic(of fault: PublishedPath.Fault) -> Diagnostic {
        let address = address(of: path)
        return diagnostic(
            fault == .tooLong
                ? "the address '\(address)' is longer than \(PublishedPath.longestPath) bytes"
                : "the address '\(address)' cannot be published: \(fault.phrase)")
    }

    fileprivate func diagnostic(_ message: String, _ help: String? = nil) -> Diagnostic {
        Diagnostic(.error, owner.rule, message, path: owner.path, span: owner.span, help: help ?? owner.help)
    }
}

private func address(of path: String) -> Route {
    let isIndex = path == "index.html" || path.hasSuffix("/index.html")
    return Route(isIndex ? String(path.dropLast("index.html".count)) : path)
}

/// `a/b` and `a` of `a/b/c`.
private func foldersAbove(_ path: String) -> [String] {
    var folders: [String] = []
    var folder = folderPart(of: path).dropLast()
    while !folder.isEmpty {
        folders.append(String(folder))
        folder = folderPart(of: String(folder)).dropLast()
    }
    return folders
}
