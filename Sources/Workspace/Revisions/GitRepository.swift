/// The repository that a handbook lies in, at one revision, read by git's own commands.
struct GitRepository {
    /// The folder of the handbook.
    let root: String
    /// As the user named it.
    let revision: String

    /// What git's tree holds at a path below the root.
    struct Entry {
        enum Kind: Equatable {
            case file, link
            /// A commit of another repository.
            case submodule
        }

        /// As bytes: git's names need not be UTF-8.
        let path: [UInt8]
        let kind: Kind
        /// The hexadecimal name of the blob with its bytes.
        let blob: String
    }

    /// The commit that the revision names, in hexadecimal digits.
    func commit() throws(WorkspaceError) -> String {
        // git would take it for an option.
        guard !revision.isEmpty, !revision.hasPrefix("-") else { throw failure(.noRevision) }
        let answer = try git(
            "rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}")
        guard answer.status == 0 else {
            let isUnknown = answer.errors.isEmpty || answer.sentence.contains("not a git repository")
            throw failure(isUnknown ? .noRevision : .gitRefuses(answer.sentence))
        }
        return String(decoding: answer.output.prefix { $0 != 0x0A }, as: UTF8.self)
    }

    /// Every file, symlink and submodule below the root, in the order of git.
    func entries(of commit: String) throws(WorkspaceError) -> [Entry] {
        let answer = try git("ls-tree", "-r", "-z", commit)
        guard answer.status == 0 else { throw failure(.gitRefuses(answer.sentence)) }
        return answer.output.split(separator: 0).compactMap(Entry.init)
    }

    /// The bytes of the blobs of these files, by their names; a blob with several paths is read once.
    ///
    /// - Throws: for a file that is larger than a file may be, and where all are too large together, before any is
    ///   read.
    func blobs(
        _ files: [RevisionTree.Found], limits: ReadLimits
    ) throws(WorkspaceError) -> [String: [UInt8]] {
        var paths: [String: String] = [:]
        var names: [String] = []
        for file in files where paths.updateValue(file.path, forKey: file.blob) == nil {
            names.append(file.blob)
        }
        guard !names.isEmpty else { return [:] }
        let input = names.flatMap { Array("\($0)\n".utf8) }
        let heads = try git("cat-file", "--batch-check", input: input)
        var total = 0
        for (name, line) in zip(names, try lines(heads, count: names.count)) {
            guard let size = BlobHead(line)?.size else { throw failure(.noObject, at: paths[name]) }
            total += size
            guard size <= limits.fileSize else {
                throw failure(.tooLarge(limit: limits.fileSize), at: paths[name])
            }
            guard total <= limits.totalSize else {
                throw failure(.tooLargeTogether(limit: limits.totalSize), at: paths[name])
            }
        }
        // Each with a line before it and a line ending behind it.
        let answer = try git("cat-file", "--batch", input: input, limit: limits.totalSize + names.count * 128)
        var reader = BatchReader(answer.output)
        var blobs: [String: [UInt8]] = [:]
        for name in names {
            guard answer.status == 0, let bytes = reader.next() else {
                throw failure(.noObject, at: paths[name])
            }
            blobs[name] = bytes
        }
        return blobs
    }
}

extension GitRepository {
    private func git(
        _ arguments: String..., input: [UInt8] = [], limit: Int = 64 << 20
    ) throws(WorkspaceError) -> GitAnswer {
        let answer: GitAnswer?
        do throws(Errno) {
            answer = try runGit(arguments, in: root, input: input, limit: limit)
        } catch {
            throw failure(
                error == .tooLarge ? .tooLargeTogether(limit: limit) : .system(errno: error.code))
        }
        guard let answer else { throw failure(.noGit) }
        return answer
    }

    /// The lines of an answer that has one for each question.
    private func lines(_ answer: GitAnswer, count: Int) throws(WorkspaceError) -> [ArraySlice<UInt8>] {
        let lines = answer.output.split(separator: 0x0A)
        guard answer.status == 0, lines.count == count else { throw failure(.gitRefuses(answer.sentence)) }
        return lines
    }

    private func failure(_ reason: WorkspaceError.Reason, at path: String? = nil) -> WorkspaceError {
        WorkspaceError(.read, path.map { "\(revision):\($0)" } ?? revision, reason)
    }
}

extension GitRepository.Entry {
    /// Reads `100644 blob 1f7a...<tab>content/index.md`; nil for what is neither file, symlink nor submodule.
    fileprivate init?(_ record: ArraySlice<UInt8>) {
        guard let tab = record.firstIndex(of: 0x09) else { return nil }
        let head = record[..<tab].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard head.count == 3 else { return nil }
        switch (head[0], head[1]) {
        case ("120000", "blob"): kind = .link
        case (_, "blob"): kind = .file
        case (_, "commit"): kind = .submodule
        default: return nil
        }
        blob = head[2]
        path = Array(record[(tab + 1)...])
    }
}

/// `1f7a... blob 312`
private struct BlobHead {
    let size: Int

    init?(_ line: ArraySlice<UInt8>) {
        let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size >= 0 else { return nil }
        self.size = size
    }
}

/// What `git cat-file --batch` prints: for each object a head, its bytes, and a line ending.
private struct BatchReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The bytes of the next object; nil where the output is no such thing.
    mutating func next() -> [UInt8]? {
        guard let end = bytes[index...].firstIndex(of: 0x0A), let head = BlobHead(bytes[index..<end]),
            head.size < bytes.count - end - 1
        else { return nil }
        let content = bytes[end + 1..<end + 1 + head.size]
        index = end + 1 + head.size + 1
        return Array(content)
    }
}

extension GitAnswer {
    /// The first line of what git said of its errors.
    var sentence: String {
        let line = String(decoding: errors.prefix { $0 != 0x0A }, as: UTF8.self)
        return line.isEmpty ? "it ended with status \(status)" : line
    }
}
