package import Diagnostics
package import Fields
package import Site

/// What a reader of one state of a handbook would find changed in another.
package struct HandbookDifference: Sendable {
    /// Figures other than crossovers, in the order of the new data.
    package let moved: [Edition.Move]
    package let crossovers: [Edition.Move]
    package let flipped: [Edition.Flip]
    /// The claims and comparisons of the new state that are about something that moved.
    let sentences: [Sentence]

    /// A link of a page to a figure that moved.
    struct Sentence: Sendable {
        package let path: String
        /// 1-based.
        package let line: Int
        package let id: String
        /// What the page says now.
        package let words: String
    }

    /// Whether nothing that a reader sees moved.
    package var isEmpty: Bool { moved.isEmpty && crossovers.isEmpty && flipped.isEmpty && sentences.isEmpty }

    /// The difference of two builds; `sources` are the files of the new one.
    package init(from old: BuildResult, to new: BuildResult, sources: [SourceFile]) {
        let moves = figureMoves(from: old.values, to: new.values)
        moved = moves.filter { !$0.id.hasPrefix("crossover.") }
        crossovers = moves.filter { $0.id.hasPrefix("crossover.") }
        flipped = outcomeFlips(from: old.store[PublishedAnswers.self], to: new.store[PublishedAnswers.self])
        sentences = touchedSentences(of: new, moved: old.values, sources: sources)
    }

    /// The difference as an edition.
    package func edition(_ name: String, date: CalendarDate, note: String? = nil) -> Edition {
        Edition(name: name, date: date, note: note, moved: moved + crossovers, flipped: flipped)
    }
}

private func figureMoves(from old: ValueTable, to new: ValueTable) -> [Edition.Move] {
    let (newIDs, oldIDs) = (new.ids, old.ids)
    let known = Set(newIDs)
    return (newIDs + oldIDs.filter { !known.contains($0) }).compactMap { id in
        let (before, after) = (try? old.value(id), try? new.value(id))
        guard before?.text != after?.text else { return nil }
        let title = (after ?? before)?.derivation.title ?? id
        return Edition.Move(id: id, title: title, from: before?.text, to: after?.text)
    }
}

private func outcomeFlips(from old: PublishedAnswers?, to new: PublishedAnswers?) -> [Edition.Flip] {
    let paths = new?.paths ?? []
    let known = Set(paths)
    let gone = (old?.paths ?? []).filter { !known.contains($0) }
    return (paths + gone).compactMap { path in
        let (before, after) = (old?.outcome(path), new?.outcome(path))
        guard before?.id != after?.id else { return nil }
        let now = after?.title ?? old?.answers(path).flatMap { new?.end($0) }
        return before?.title == now ? nil : Edition.Flip(walk: path, from: before?.title, to: now)
    }
}

private func touchedSentences(
    of new: BuildResult, moved old: ValueTable, sources: [SourceFile]
) -> [HandbookDifference.Sentence] {
    let byPath = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
    var indexes: [String: LineIndex] = [:]
    return new.links.flatMap { placed -> [HandbookDifference.Sentence] in
        placed.valueIDs(in: new.values).compactMap { id in
            let now = (try? new.values.value(id))?.text
            guard now != (try? old.value(id))?.text, let file = byPath[placed.path] else { return nil }
            let index = indexes[placed.path] ?? LineIndex(file.bytes)
            indexes[placed.path] = index
            let words = placed.link.text.isEmpty ? now ?? "" : placed.link.text
            return HandbookDifference.Sentence(
                path: placed.path, line: index.lineNumber(of: placed.link.span.lowerBound), id: id,
                words: words)
        }
    }
}

extension PlacedLink {
    /// The values that the link is about.
    package func valueIDs(in table: ValueTable) -> [String] {
        switch link.scheme {
        case "value": [link.target]
        case "assert":
            link.target.split { "<>=".contains($0) }.map(String.init).filter { part in
                table.kinds.contains { part.hasPrefix("\($0.name).") }
            }
        default: []
        }
    }
}
