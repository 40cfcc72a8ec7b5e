import Diagnostics

extension Manifest {
    /// The manifest of a published folder, or nil when it has none.
    ///
    /// - Throws: for a folder or manifest that cannot be read, or that is not one.
    package static func read(in folder: String) throws(WorkspaceError) -> Manifest? {
        let path = joined(folder, fileName)
        let open = try attempt(.read, folder) { () throws(Errno) in
            try Descriptor.folder(folder, links: .followed)
        }
        guard let bytes = try bytes(in: open, path: path) else { return nil }
        return try Manifest(parsing: bytes, path: path)
    }

    /// The bytes of a published folder's manifest, or nil when it has none.
    ///
    /// - Parameter path: the file as errors name it.
    static func bytes(
        in folder: borrowing Descriptor, path: String, limit: Int = ReadLimits.standard.fileSize
    ) throws(WorkspaceError) -> [UInt8]? {
        do throws(Errno) {
            let file = try Descriptor.reading(fileName, at: folder.raw)
            let status = try file.status()
            guard status.kind == .file else { return nil }
            if status.size <= limit { return try file.read(upTo: status.size) }
        } catch {
            if error == .noSuchFile { return nil }
            throw WorkspaceError(.read, path, .system(errno: error.code))
        }
        throw WorkspaceError(.read, path, .tooLarge(limit: limit))
    }

    /// Reads a manifest whatever its order and layout: a merge or a formatter may have been over it.
    ///
    /// - Parameter path: the file as errors name it.
    init(parsing bytes: [UInt8], path: String) throws(WorkspaceError) {
        do throws(JSONScanner.Failure) {
            self.init(try parse(bytes))
        } catch {
            let line = LineIndex(bytes).lineNumber(of: error.offset)
            throw WorkspaceError(.read, path, .brokenManifest(line: line, problem: error.problem))
        }
    }
}

private func parse(_ bytes: [UInt8]) throws(JSONScanner.Failure) -> [Manifest.Entry] {
    var scanner = JSONScanner(bytes)
    var format: Int?
    var files: [Manifest.Entry]?
    try scanner.object { key, scanner throws(JSONScanner.Failure) in
        switch key {
        case "format": format = try scanner.format()
        case "files": files = try scanner.entries()
        default: try scanner.skipValue()
        }
    }
    try scanner.end()
    guard format != nil else { throw scanner.failure("'format' is missing", at: 0) }
    guard let files else { throw scanner.failure("'files' is missing", at: 0) }
    return files
}

extension JSONScanner {
    fileprivate mutating func format() throws(Failure) -> Int {
        let format = try count()
        guard format == Manifest.format else {
            throw failure("format \(format) is not the one that this Handbook reads, \(Manifest.format)")
        }
        return format
    }

    /// The files, each once: a file that was listed twice could be kept for one entry and removed for
    /// the other.
    fileprivate mutating func entries() throws(Failure) -> [Manifest.Entry] {
        var entries: [Manifest.Entry] = []
        var seen: Set<String> = []
        try array { scanner throws(Failure) in
            let start = scanner.startOfValue()
            let entry = try scanner.entry()
            guard seen.insert(entry.path).inserted else {
                throw scanner.failure("'\(printable(entry.path))' is listed twice", at: start)
            }
            entries.append(entry)
        }
        return entries
    }

    private mutating func entry() throws(Failure) -> Manifest.Entry {
        var path: String?
        var size: Int?
        var sha256: ContentDigest?
        try object { key, scanner throws(Failure) in
            switch key {
            case "path": path = try scanner.publishedPath()
            case "size": size = try scanner.count()
            case "sha256": sha256 = try scanner.digest()
            default: try scanner.skipValue()
            }
        }
        guard let path else { throw failure("'path' is missing") }
        guard let size else { throw failure("'size' is missing") }
        guard let sha256 else { throw failure("'sha256' is missing") }
        return Manifest.Entry(path: path, size: size, sha256: sha256)
    }

    /// A path that leads out of the folder must never reach the code that removes files.
    private mutating func publishedPath() throws(Failure) -> String {
        let path = try string()
        guard PublishedPath.fault(in: path) == nil else {
            throw failure("'\(printable(path))' cannot be the path of a published file")
        }
        return path
    }

    private mutating func digest() throws(Failure) -> ContentDigest {
        guard let digest = ContentDigest(hex: try string()) else {
            throw failure("'sha256' must have 64 hexadecimal digits in lower case")
        }
        return digest
    }
}
