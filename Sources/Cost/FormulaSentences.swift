import Exact

// Every sentence that this module says about a formula stands here; the tests pin each word.
extension FormulaError {
    /// What is wrong, and what would be right.
    package var sentence: String {
        switch kind {
        case .empty: "a formula is missing"
        case .tooLong:
            "a formula has at most \(Formula.lengthLimit) bytes: give its parts ids of their own"
        case .tooDeep: "at most \(Formula.depthLimit) brackets stand within each other"
        case .unexpectedCharacter(let character):
            "'\(character)' means nothing in a formula: it has numbers, ids of small letters, digits and "
                + "hyphens, + - * / and brackets"
        case .number(let error): error.sentence
        case .missingOperand(let before): "a number or an id is missing " + Self.place(after: before)
        case .missingOperator(let word): "an operator is missing before '\(word)'"
        case .operatorWithoutSpaces(let sign, let left, let right):
            "an operator stands between spaces, since ids hold hyphens: write '\(left) \(sign) \(right)'"
        case .unclosed: "this '(' is not closed: a ')' is missing"
        case .unopened: "this ')' closes nothing"
        case .comma: "a comma stands only between the arguments of min and max"
        case .unknownFunction(let name): "there is no function '\(name)': there are min, max and ceil"
        case .argumentCount(let function, let count): function.sentence(found: count)
        }
    }

    private static func place(after token: String?) -> String {
        token.map { "after '\($0)'" } ?? "at the start"
    }
}

extension Formula.Function {
    fileprivate func sentence(found count: Int) -> String {
        let wanted = self == .ceil ? "one argument" : "two or more arguments"
        return "\(rawValue) takes \(wanted), and here \(count == 1 ? "is 1" : "are \(count)")"
    }
}

extension FormulaFailure {
    /// Why the formula in whose text this happened has no value.
    package func sentence(in formula: Formula) -> String {
        guard error == .divisionByZero else { return error.sentence }
        let divisor = String(decoding: Array(formula.text.utf8)[range], as: UTF8.self)
        return "the divisor '\(divisor)' is 0"
    }
}
