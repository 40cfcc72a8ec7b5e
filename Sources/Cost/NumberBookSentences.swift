import Exact

// Every sentence that this module says about named numbers stands here; the tests pin each word.
extension NamedNumberProblem {
    /// What is wrong with a number of a book, and what would be right.
    package func sentence(in book: NumberBook) -> String {
        let number = book.numbers[number]
        switch kind {
        case .idTwice: return "'\(number.id)' is the id of a number before it"
        case .outOfOrder(let sets):
            let values = "\(sets.low.text), \(sets.base.text) and \(sets.high.text)"
            return "low, base and high are \(values), but none may be below the one before"
        case .unknown(let reference, let parts): return reference.unknownSentence(parts)
        case .ring(let ring): return ring.sentence
        case .arithmetic(let failure, let set):
            return failure.sentence(in: number.formula ?? .zero) + set.ending
        }
    }
}

extension DerivationRing {
    /// How many members a sentence lists.
    private static let longest = 12

    fileprivate var sentence: String {
        let uses = members.prefix(Self.longest).map { "\($0.id) uses \($0.next.id)" }.joined(separator: ", ")
        let rest = members.count - Self.longest
        return "'\(members[0].id)' stands on itself: \(uses)" + (rest > 0 ? ", and \(rest) more" : "")
    }
}

extension NamedSet {
    /// The set as the end of a sentence; nothing for the base.
    var ending: String { self == .base ? "" : " with every number at its \(rawValue) end" }
}

extension Formula.Reference {
    /// That no number has the id, and how to subtract where that was meant.
    func unknownSentence(_ parts: HyphenParts?) -> String {
        guard let parts else { return "there is no number '\(id)'" }
        return "there is no number '\(id)': to subtract, write '\(parts.left) - \(parts.right)'"
    }
}
