import Exact

/// Reads the text of a formula: sums of products of operands, by recursive descent.
///
/// It recurses from bracket to bracket alone, at most `Formula.depthLimit` deep.
struct FormulaParser {
    private(set) var references: [Formula.Reference] = []
    private(set) var steps: [Formula.Step] = []

    private let text: String
    private var scanner: FormulaScanner
    private var token = FormulaToken(kind: .end, range: 0..<0)
    /// The token before; nil at the start.
    private var previous: FormulaToken?
    private var depth = 0

    init(_ text: String) {
        self.text = text
        scanner = FormulaScanner(text)
    }

    /// Reads all of it. Throws what is wrong first.
    mutating func parse() throws(FormulaError) {
        if let number = try wholeNumber() {
            add(.number(number), 0..<text.utf8.count)
            return
        }
        token = try scanner.next(afterOperand: false)
        if token.kind == .end { throw FormulaError(.empty, at: 0..<text.utf8.count) }
        _ = try sum()
        if token.kind != .end { throw misplaced }
    }

    /// The number that the text is as a whole, which may have a sign and a slash; nil where it is more than that.
    private func wholeNumber() throws(FormulaError) -> Rational? {
        guard let word = scanner.onlyWord else { return nil }
        do throws(NumberError) {
            return try NumberText.value(of: scanner.text(word))
        } catch {
            if case .zeroDenominator = error { throw FormulaError(.number(error), at: word) }
            return nil
        }
    }
}

extension FormulaParser {
    private mutating func sum() throws(FormulaError) -> Range<Int> {
        var range = try product()
        while case .sign(let sign) = token.kind {
            try advance()
            range = range.lowerBound..<(try product()).upperBound
            add(sign == UInt8(ascii: "+") ? .add : .subtract, range)
        }
        return range
    }

    private mutating func product() throws(FormulaError) -> Range<Int> {
        var range = try operand()
        while case .sign(let sign) = token.kind, sign == UInt8(ascii: "*") || sign == UInt8(ascii: "/") {
            try advance()
            let right = try operand()
            range = range.lowerBound..<right.upperBound
            add(sign == UInt8(ascii: "*") ? .multiply : .divide(by: right), range)
        }
        return range
    }

    private mutating func operand() throws(FormulaError) -> Range<Int> {
        let start = token
        switch start.kind {
        case .number(let number):
            add(.number(number), start.range)
            try advance()
            return start.range
        case .id: return try idOrFunction()
        case .open: return try bracket()
        case .sign, .close, .comma, .end: throw missingOperand
        }
    }

    private mutating func idOrFunction() throws(FormulaError) -> Range<Int> {
        let range = token.range
        let name = scanner.text(range)
        try advance()
        let isCall = token.kind == .open
        if isCall, let function = Formula.Function(rawValue: name) { return try call(function, range) }
        if isCall, scanner.opens(behind: range) { throw FormulaError(.unknownFunction(name), at: range) }
        add(.reference(references.count), range)
        references.append(Formula.Reference(id: name, range: range))
        return range
    }

    /// A sum in brackets, and where both stand.
    private mutating func bracket() throws(FormulaError) -> Range<Int> {
        let open = try enter()
        _ = try sum()
        return open.lowerBound..<(try leave(open))
    }

    private mutating func call(
        _ function: Formula.Function, _ name: Range<Int>
    ) throws(FormulaError) -> Range<Int> {
        let open = try enter()
        var count = 0
        while count > 0 || token.kind != .close {
            let last = try sum()
            count += 1
            if count > 1, let operation = function.operation {
                add(operation, name.lowerBound..<last.upperBound)
            }
            guard token.kind == .comma else { break }
            try advance()
        }
        let range = name.lowerBound..<(try leave(open))
        guard function.takes(count) else { throw FormulaError(.argumentCount(function, count), at: range) }
        if function == .ceil { add(.roundUp, range) }
        return range
    }

    private mutating func enter() throws(FormulaError) -> Range<Int> {
        let open = token.range
        guard depth < Formula.depthLimit else { throw FormulaError(.tooDeep, at: open) }
        depth += 1
        try advance()
        return open
    }

    /// Reads the closing bracket; where it ends.
    private mutating func leave(_ open: Range<Int>) throws(FormulaError) -> Int {
        if token.kind == .end { throw FormulaError(.unclosed, at: open) }
        guard token.kind == .close else { throw misplaced }
        depth -= 1
        let end = token.range.upperBound
        try advance()
        return end
    }
}

extension FormulaParser {
    private mutating func add(_ operation: Formula.Step.Operation, _ range: Range<Int>) {
        steps.append(Formula.Step(operation: operation, range: range))
    }

    private mutating func advance() throws(FormulaError) {
        if case .sign = token.kind { try checkSpaces() }
        let endsOperand =
            switch token.kind {
            case .number, .id, .close: true
            case .sign, .open, .comma, .end: false
            }
        previous = token
        token = try scanner.next(afterOperand: endsOperand)
    }

    /// An operator without spaces is told where an operand follows; else it is the operand that is missing.
    private func checkSpaces() throws(FormulaError) {
        guard scanner.touchesLeft(token.range) || scanner.touchesRight(token.range),
            let left = previous.map({ scanner.text($0.range) }),
            let right = scanner.word(after: token.range.upperBound)
        else { return }
        throw FormulaError(
            .operatorWithoutSpaces(scanner.text(token.range), left: left, right: right), at: token.range)
    }

    private var missingOperand: FormulaError {
        FormulaError(.missingOperand(after: previous.map { scanner.text($0.range) }), at: token.range)
    }

    /// What is wrong with a token that follows an operand.
    private var misplaced: FormulaError {
        switch token.kind {
        case .close: FormulaError(.unopened, at: token.range)
        case .comma: FormulaError(.comma, at: token.range)
        default:
            hyphenAtEnd ?? FormulaError(.missingOperator(before: scanner.text(token.range)), at: token.range)
        }
    }

    /// The minus of `a- b`, which is the end of an id.
    private var hyphenAtEnd: FormulaError? {
        guard let previous, previous.kind == .id, scanner.text(previous.range).utf8.last == UInt8(ascii: "-")
        else { return nil }
        let end = previous.range.upperBound
        let left = scanner.text(previous.range.lowerBound..<(end - 1))
        return FormulaError(
            .operatorWithoutSpaces("-", left: left, right: scanner.text(token.range)), at: (end - 1)..<end)
    }
}

extension Formula.Function {
    /// What is done with the arguments before and the next one; nil for a function of one.
    fileprivate var operation: Formula.Step.Operation? {
        switch self {
        case .min: .smaller
        case .max: .larger
        case .ceil: nil
        }
    }
}
