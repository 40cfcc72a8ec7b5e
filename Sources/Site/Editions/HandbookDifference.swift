import Decision
import Diagnostics

/// What a reader of one state of a handbook would find changed in another.
package struct HandbookDifference: Sendable {
    /// Figures other than crossovers, in the order of the new data.
    package let moved: [Edition.Move]
    package let crossovers: [Edition.Move]
    package let flipped: [Edition.Flip]
    /// The claims and comparisons of the new state that are about something that moved.
    package let sentences: [Sentence]

    /// A link of a page to a figure that moved.
    package struct Sentence: Sendable {
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
        flipped = outcomeFlips(from: old.values.decisions, to: new.values.decisions)
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

private func outcomeFlips(from old: Decisions?, to new: Decisions?) -> [Edition.Flip] {
    let walks = (new?.table.walks ?? []).map(\.path)
    let known = Set(walks)
    let gone = (old?.table.walks ?? []).map(\.path).filter { !known.contains($0) }
    return (walks + gone).compactMap { path in
        let (before, after) = (old?.outcome(of: path), new?.outcome(of: path))
        guard before?.id != after?.id else { return nil }
        let now = after?.title ?? old?.table[path: path].flatMap { new?.presentEnd(of: $0) }
        return before?.title == now ? nil : Edition.Flip(walk: path, from: before?.title, to: now)
    }
}

private func touchedSentences(
    of new: BuildResult, moved old: ValueTable, sources: [SourceFile]
) -> [HandbookDifference.Sentence] {
    let byPath = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
    var indexes: [String: LineIndex] = [:]
    return new.links.flatMap { placed -> [HandbookDifference.Sentence] in
        placed.valueIDs.compactMap { id in
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

extension Decisions {
    /// Where the answers of a walk that is none any more lead: an outcome, or a question that is new.
    fileprivate func presentEnd(of walk: Walk) -> String? {
        guard let start = graph.start else { return nil }
        let present = graph.follow(walk.answers, from: start)
        guard let question = graph.openQuestion(of: present) else { return endTitle(of: present) }
        return EditionWords.open(question.title)
    }

    fileprivate func outcome(of path: String) -> Outcome? {
        table[path: path]?.outcome.flatMap { graph.outcome($0) }
    }
}

extension PlacedLink {
    /// The values that the link is about.
    var valueIDs: [String] {
        switch link.scheme {
        case "value": [link.target]
        case "assert":
            link.target.split { "<>=".contains($0) }.map(String.init).filter { part in
                ValueKind.allCases.contains { part.hasPrefix("\($0.rawValue).") }
            }
        default: []
        }
    }
}
