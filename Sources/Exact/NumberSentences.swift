// Every sentence that this module says about a problem stands here; the tests pin each word.
extension NumberError {
    /// What is wrong with the text of a number.
    package var sentence: String {
        switch self {
        case .empty: "a number is missing"
        case .malformed(let text):
            "'\(text)' is not a number: write 1500000, 0.4, 2/3, 1.5M, 2G or 4e11"
        case .zeroDenominator(let text): "'\(text)' divides by zero"
        case .tooLong(let text):
            "'\(text)' is too long: a number has at most \(NumberText.digitLimit) digits"
        }
    }
}

extension ArithmeticError {
    /// Why valid inputs have no result.
    package var sentence: String {
        switch self {
        case .overflow:
            "the exact result needs thousands of digits: write the inputs with fewer digits"
        case .divisionByZero: "an input by which another is divided is zero"
        case .tooManySteps(let limit):
            "the exact result lies more than \(limit) steps away"
        }
    }
}
