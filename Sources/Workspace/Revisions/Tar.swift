import Diagnostics

/// The regular files of a tar archive in the form that `git archive` writes (POSIX ustar, with pax headers
/// for long paths); nil where the bytes are no such archive.
///
/// Format: POSIX.1-2017, pax, "ustar Interchange Format". O(bytes).
func tarFiles(_ bytes: [UInt8]) -> [SourceFile]? {
    var files: [SourceFile] = []
    var longPath: String?
    var index = 0
    while index + blockSize <= bytes.count, bytes[index] != 0 {
        let header = bytes[index..<index + blockSize]
        guard let size = octal(field(header, 124, 12)), size <= bytes.count - index - blockSize else {
            return nil
        }
        let content = bytes[index + blockSize..<index + blockSize + size]
        switch field(header, 156, 1).first {
        case UInt8(ascii: "x"): longPath = paxPath(content)
        case UInt8(ascii: "0"), 0, nil:
            files.append(SourceFile(path: longPath ?? path(header), bytes: Array(content)))
            longPath = nil
        default: longPath = nil
        }
        index += blockSize + (size + blockSize - 1) / blockSize * blockSize
    }
    return files
}

private let blockSize = 512

/// A field of a header up to the first zero byte.
private func field(_ header: ArraySlice<UInt8>, _ offset: Int, _ width: Int) -> ArraySlice<UInt8> {
    header[header.startIndex + offset..<header.startIndex + offset + width].prefix { $0 != 0 }
}

private func path(_ header: ArraySlice<UInt8>) -> String {
    let name = String(decoding: field(header, 0, 100), as: UTF8.self)
    let prefix = String(decoding: field(header, 345, 155), as: UTF8.self)
    return prefix.isEmpty ? name : "\(prefix)/\(name)"
}

private func octal(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits.filter { $0 != 0x20 }, as: UTF8.self), radix: 8)
}

/// The path of a pax header: records `length key=value`, each ended by a newline.
private func paxPath(_ content: ArraySlice<UInt8>) -> String? {
    for record in content.split(separator: 0x0A) {
        let text = String(decoding: record, as: UTF8.self)
        guard let space = text.firstIndex(of: " ") else { continue }
        let pair = text[text.index(after: space)...]
        if pair.hasPrefix("path=") { return String(pair.dropFirst("path=".count)) }
    }
    return nil
}
