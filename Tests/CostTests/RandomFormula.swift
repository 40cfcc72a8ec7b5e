import Cost
import Exact
import Samples

/// A formula as a tree, with a value of its own: what the parser must find in its text.
indirect enum RandomFormula {
    case number(String)
    case id(String)
    case operation(String, RandomFormula, RandomFormula)
    case function(String, [RandomFormula])

    static func sample(
        ids: [String], depth: Int, _ generator: inout SeededGenerator
    ) -> RandomFormula {
        let kind =
            depth == 0 ? Int.random(in: 0...3, using: &generator) : Int.random(in: 0...9, using: &generator)
        func next() -> RandomFormula { sample(ids: ids, depth: depth - 1, &generator) }
        switch kind {
        case 0: return .number(["0", "1", "2.5", "-3", "0.04", "12k", "7"].randomElement(using: &generator)!)
        case 1...3: return .id(ids.randomElement(using: &generator)!)
        case 4...7: return .operation(["+", "-", "*", "/"][kind - 4], next(), next())
        case 8: return .function("ceil", [next()])
        default:
            let count = Int.random(in: 2...3, using: &generator)
            return .function(Bool.random(using: &generator) ? "min" : "max", (0..<count).map { _ in next() })
        }
    }

    /// Its text, with no more brackets than it needs.
    var text: String {
        switch self {
        case .number(let text), .id(let text): text
        case .function(let name, let arguments):
            "\(name)(\(arguments.map(\.text).joined(separator: ", ")))"
        case .operation(let sign, let left, let right):
            left.text(inBrackets: left.rank < rank) + " \(sign) " + right.text(inBrackets: right.rank <= rank)
        }
    }

    /// Its value by the tree; nil where a divisor is zero.
    func value(_ values: [String: Rational]) throws -> Rational? {
        switch self {
        case .number(let text): return Samples.number(text)
        case .id(let id): return values[id]
        case .function(let name, let arguments):
            let values = try arguments.compactMap { try $0.value(values) }
            guard values.count == arguments.count else { return nil }
            return name == "ceil" ? values[0].roundedUp : name == "min" ? values.min() : values.max()
        case .operation(let sign, let left, let right):
            guard let left = try left.value(values), let right = try right.value(values) else { return nil }
            switch sign {
            case "+": return try left + right
            case "-": return try left - right
            case "*": return try left * right
            default: return right == 0 ? nil : try left / right
            }
        }
    }

    /// Whether a double may fall on the other side of a step, or lose its digits: nothing to compare with.
    var hasCeil: Bool {
        switch self {
        case .number, .id: false
        case .function(let name, let arguments): name == "ceil" || arguments.contains(where: \.hasCeil)
        case .operation(_, let left, let right): left.hasCeil || right.hasCeil
        }
    }

    private var rank: Int {
        switch self {
        case .operation("+", _, _), .operation("-", _, _): 0
        case .operation: 1
        default: 2
        }
    }

    private func text(inBrackets: Bool) -> String { inBrackets ? "(\(text))" : text }
}
