package import Diagnostics
package import Fields
import Yams

/// Reads one YAML document out of a file.
///
/// `range` is the part of the file that holds the document; positions in the result and in the
/// diagnostic are offsets into the whole file. Throws the one diagnostic of a syntax error, or of a
/// file that is not UTF-8.
package func readYAML(_ file: SourceFile, in range: Range<Int>? = nil) throws(Diagnostic) -> LocatedValue {
    // A page's encoding was checked before its front matter was found.
    if range == nil, let problem = checkEncoding(file) { throw problem }
    let range = range ?? byteOrderMark(file.bytes)..<file.bytes.count
    let slice = Array(file.bytes[range])
    let places = YAMLPlaces(bytes: slice, base: range.lowerBound)
    do {
        try places.checkAliases(slice)
        guard let node = try Yams.compose(yaml: String(decoding: slice, as: UTF8.self)) else {
            return LocatedValue(content: .null, span: range.lowerBound..<range.lowerBound)
        }
        return try places.value(of: node, depth: 0)
    } catch let error as YamlError {
        throw places.diagnostic(for: error, path: file.path)
    } catch let error as YAMLPlaces.TooDeep {
        throw Diagnostic(
            .error, "yaml-syntax", "more than \(YAMLPlaces.deepest) levels of nesting", path: file.path,
            span: error.span, help: "data here needs three or four levels; look for a stray indentation")
    } catch let error as YAMLPlaces.TooLarge {
        throw Diagnostic(
            .error, "yaml-syntax", "aliases repeat more here than a file may hold", path: file.path,
            span: error.span, help: "write the values out")
    } catch {
        throw Diagnostic(.error, "yaml-syntax", "this is not YAML: \(error)", path: file.path)
    }
}

/// The length of the byte order mark that some editors put before the text. In bytes.
private func byteOrderMark(_ bytes: [UInt8]) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

/// Turns Yams' lines and columns into byte offsets of the file.
private struct YAMLPlaces {
    struct TooDeep: Error { let span: Range<Int> }
    struct TooLarge: Error { let span: Range<Int> }
    static let deepest = 64

    let index: LineIndex
    let base: Int
    private let bytes: [UInt8]

    init(bytes: [UInt8], base: Int) {
        self.bytes = bytes
        index = LineIndex(bytes)
        self.base = base
    }

    /// Every value takes a byte or an alias.
    func checkAliases(_ slice: [UInt8]) throws {
        var aliases = YAMLAliases(slice)
        guard let text = aliases.textWithout,
            let root = try Yams.compose(yaml: String(decoding: text, as: UTF8.self))
        else { return }
        do {
            let size = try aliases.size(of: root, within: Self.deepest) {
                offset(of: $0.mark) - base
            }
            let start = offset(of: root.mark)
            guard size.values <= 16 * slice.count + 1_000 else { throw TooLarge(span: start..<start) }
        } catch let error as YAMLAliases.TooDeep {
            let start = offset(of: error.mark)
            throw TooDeep(span: start..<start)
        }
    }

    func value(of node: Node, depth: Int) throws -> LocatedValue {
        let start = offset(of: node.mark)
        guard depth < Self.deepest else { throw TooDeep(span: start..<start) }
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
            let isNull = !isQuoted && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            let length = max(scalar.string.utf8.count, 0) + (isQuoted ? 2 : 0)
            return LocatedValue(
                content: isNull ? .null : .scalar(scalar.string, isQuoted: isQuoted),
                span: start..<endOfLine(from: start, atMost: length))
        case .sequence(let sequence):
            return LocatedValue(
                content: .sequence(try sequence.map { try value(of: $0, depth: depth + 1) }),
                span: start..<start)
        case .mapping(let mapping):
            let entries = try mapping.map { key, item in
                let keyValue = try value(of: key, depth: depth + 1)
                return LocatedValue.Entry(
                    key: keyValue.text ?? "", keySpan: keyValue.span,
                    value: try value(of: item, depth: depth + 1))
            }
            return LocatedValue(content: .mapping(entries), span: start..<start)
        case .alias:
            throw TooDeep(span: start..<start)
        }
    }

    func diagnostic(for error: YamlError, path: String) -> Diagnostic {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let place = offset(of: mark)
            if let neighbours = indentationAround(place) {
                return Diagnostic(
                    .error, "yaml-syntax", "a tab cannot indent YAML", path: path, span: place..<place,
                    help: "indent with spaces, as deep as its neighbours (\(neighbours))")
            }
            return Diagnostic(
                .error, "yaml-syntax", "this is not valid YAML: \(problem)", path: path, span: place..<place,
                help: "quote a value that contains ': ' or starts with one of @ ` % & * ! | > { [")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let place = offset(of: context.mark)
            let keys = duplicates.map { "'\($0)'" }.sorted().joined(separator: ", ")
            return Diagnostic(
                .error, "yaml-duplicate-key", "the key \(keys) is given twice", path: path,
                span: place..<place,
                help: "keep one of the two")
        default:
            return Diagnostic(.error, "yaml-syntax", "this is not valid YAML", path: path)
        }
    }

    /// How many spaces indent the nearest line beside that of a place which does, where a tab indents this one; 2 where
    /// none does. Nil where no tab does.
    private func indentationAround(_ place: Int) -> Int? {
        let number = index.lineNumber(of: place - base)
        func indentation(_ line: Int) -> ArraySlice<UInt8>? {
            guard line >= 1, line <= index.lineStarts.count else { return nil }
            return bytes[index.range(ofLine: line)].prefix { $0 == 0x20 || $0 == 0x09 }
        }
        guard indentation(number)?.contains(0x09) == true else { return nil }
        for line in [number + 1, number - 1] {
            if let spaces = indentation(line), !spaces.isEmpty, !spaces.contains(0x09) { return spaces.count }
        }
        return 2
    }

    private func offset(of mark: Mark?) -> Int {
        guard let mark else { return base }
        return base + index.offset(line: mark.line, column: mark.column)
    }

    private func endOfLine(from start: Int, atMost length: Int) -> Int {
        let line = index.range(ofLine: index.lineNumber(of: start - base))
        return max(start, min(start + length, base + line.upperBound))
    }
}
