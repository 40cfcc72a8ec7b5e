package import Diagnostics

/// The files of a text in which each starts with a line `-- path --`; of two at one path the first. Empty where the
/// text does not begin with such a line.
///
/// - Parameter isWanted: whether a path may begin a file; a line with any other one belongs to the file before.
package func fuzzedFiles(in bytes: [UInt8], where isWanted: (String) -> Bool) -> [SourceFile] {
    var files: [(path: String, bytes: [UInt8])] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if let path = path(of: line), isWanted(path) {
            files.append((path, []))
        } else if files.isEmpty {
            return []
        } else {
            files[files.count - 1].bytes += line
            files[files.count - 1].bytes.append(0x0A)
        }
    }
    var known: Set<String> = []
    return files.filter { known.insert($0.path).inserted }.map { SourceFile(path: $0.path, bytes: $0.bytes) }
}

/// What a line names, when it is a path that a folder could hold.
private func path(of line: ArraySlice<UInt8>) -> String? {
    guard line.count > 6, line.starts(with: "-- ".utf8), line.suffix(3).elementsEqual(" --".utf8) else {
        return nil
    }
    let path = String(decoding: line.dropFirst(3).dropLast(3), as: UTF8.self)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isPath = parts.allSatisfy { $0 != "" && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
    return isPath ? path : nil
}
