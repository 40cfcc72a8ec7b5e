/// The folders of a target, and which of them uses what another one declares.
///
/// A use is a type or a free function that one folder alone declares at the left margin: read as text, without the
/// members of extensions, so it finds less than the compiler would, and nothing that is not there.
struct Rooms {
    /// For each folder, the folders that it uses, each with an example: `Layout.swift uses PageDocument`.
    private(set) var uses: [String: [String: String]] = [:]

    /// The folders of the sources of one target; files beside the folders stand above all of them.
    init(_ sources: [SwiftSource]) {
        var owners: [String: Set<String>] = [:]
        for source in sources {
            for name in source.declaredNames { owners[name, default: []].insert(source.room) }
        }
        for source in sources {
            for name in source.usedNames {
                guard let owner = owners[name], owner.count == 1, let other = owner.first,
                    other != source.room
                else { continue }
                uses[source.room, default: [:]][other] = "\(source.path) uses \(name)"
            }
        }
    }

    /// The folders that lead back to themselves, in the order of the way, each with what it uses of the next; empty
    /// where none does.
    var circle: [String] {
        for start in uses.keys.sorted() {
            if let way = way(from: start, to: start) { return way }
        }
        return []
    }

    /// The shortest way between two folders over what they use.
    private func way(from start: String, to end: String) -> [String]? {
        var ways = [(room: start, steps: [String]())]
        var seen: Set<String> = []
        while !ways.isEmpty {
            let (room, steps) = ways.removeFirst()
            for (next, example) in (uses[room] ?? [:]).sorted(by: { $0.key < $1.key }) {
                let further = steps + [example]
                if next == end { return further }
                if seen.insert(next).inserted { ways.append((next, further)) }
            }
        }
        return nil
    }
}

extension SwiftSource {
    /// The folder of the target in which the file lies; empty for one beside the folders.
    var room: String {
        let parts = path.split(separator: "/")
        return parts.count > 3 ? String(parts[2]) : ""
    }

    /// The types and free functions that are declared at the left margin, but for private ones.
    fileprivate var declaredNames: [String] {
        codeLines.compactMap { line in
            guard let first = line.first, !first.isWhitespace else { return nil }
            let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == "@") }
            guard let kind = words.firstIndex(where: Self.kinds.contains), kind + 1 < words.count,
                words[..<kind].allSatisfy({ $0.hasPrefix("@") || Self.modifiers.contains($0) })
            else { return nil }
            return String(words[kind + 1])
        }
    }

    /// Names of types, and those in front of a bracket that are no members.
    fileprivate var usedNames: Set<String> {
        var names: Set<String> = []
        for line in codeLines {
            var previous: Character = " "
            var rest = line[...]
            while let start = rest.firstIndex(where: { $0.isLetter || $0 == "_" }) {
                if start > rest.startIndex { previous = rest[rest.index(before: start)] }
                let word = rest[start...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
                let isCalled = word.endIndex < line.endIndex && line[word.endIndex] == "("
                if word.first?.isUppercase == true || isCalled && previous != "." && word.count > 4 {
                    names.insert(String(word))
                }
                rest = rest[word.endIndex...]
                previous = word.last ?? " "
            }
        }
        return names
    }

    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "actor", "typealias", "func", "let", "var",
    ]
    private static let modifiers: Set<Substring> = [
        "package", "public", "internal", "final", "indirect", "nonisolated",
    ]
}
