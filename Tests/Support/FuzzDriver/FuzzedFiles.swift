import Diagnostics

/// The files of a text in which each starts with a line `-- path --`; of two at one path the first. Empty where the
/// text does not begin with such a line.
///
/// - Parameter isWanted: whether a path may begin a file; a line with any other one belongs to the file before.
package func fuzzedFiles(in bytes: [UInt8], where isWanted: (String) -> Bool) -> [SourceFile] {
    var files: [SourceFile] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        if let path = path(of: line), isWanted(path) {
            files.append(SourceFile(path: path, bytes: []))
        } else if let last = files.popLast() {
            files.append(SourceFile(path: last.path, bytes: last.bytes + line + [0x0A]))
        } else {
            return []
        }
    }
    var known: Set<String> = []
    return files.filter { known.insert($0.path).inserted }
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
