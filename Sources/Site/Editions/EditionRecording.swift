package import Diagnostics

/// An edition that cannot be recorded, with the way out.
package struct EditionProblem: Error, CustomStringConvertible {
    package let description: String
}

/// `editions.yaml` with one more edition at its head; the rest of the file stays byte for byte.
///
/// Throws where the file already has an edition of this name, or is not the list that it should be.
package func recording(_ edition: Edition, in file: SourceFile?) throws(EditionProblem) -> SourceFile {
    let path = "content/data/\(editionsFile)"
    guard let file else {
        let text = "# Written by 'handbook diff --record'; a 'note:' may be added by hand.\neditions:\n"
        return SourceFile(path: path, bytes: Array((text + yaml(edition)).utf8))
    }
    let known = readEditions(file)
    if let first = known.diagnostics.first {
        throw EditionProblem(description: "\(file.path): \(first.message)")
    }
    guard !known.editions.contains(where: { $0.name == edition.name }) else {
        throw EditionProblem(
            description: "\(file.path) has an edition '\(edition.name)' already; name another")
    }
    let head = Array("editions:\n".utf8)
    let text = String(decoding: file.bytes, as: UTF8.self)
    guard let start = text.utf8.firstRange(of: head) else {
        throw EditionProblem(description: "\(file.path) has no line 'editions:' to write below")
    }
    let offset = text.utf8.distance(from: text.utf8.startIndex, to: start.upperBound)
    return SourceFile(
        path: file.path,
        bytes: Array(file.bytes[..<offset]) + Array(yaml(edition).utf8) + Array(file.bytes[offset...]))
}

/// Below `content/data/`.
let editionsFile = "editions.yaml"

private func yaml(_ edition: Edition) -> String {
    var out = "  - edition: \(quotedYAML(edition.name))\n    date: \(edition.date)\n"
    if let note = edition.note { out += "    note: \(quotedYAML(note))\n" }
    if !edition.moved.isEmpty { out += "    moved:\n" }
    for move in edition.moved {
        out +=
            "      - {\(pairs([("value", move.id), ("title", move.title), ("from", move.from), ("to", move.to)]))}\n"
    }
    if !edition.flipped.isEmpty { out += "    flipped:\n" }
    for flip in edition.flipped {
        out += "      - {\(pairs([("walk", flip.walk), ("from", flip.from), ("to", flip.to)]))}\n"
    }
    return out
}

private func pairs(_ pairs: [(String, String?)]) -> String {
    pairs.compactMap { key, value in value.map { "\(key): \(quotedYAML($0))" } }.joined(separator: ", ")
}
