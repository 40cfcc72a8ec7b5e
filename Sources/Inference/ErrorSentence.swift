import Exact

// Every sentence that this module says about a problem stands here; the tests pin each word.
extension InputError {
    /// What is wrong and what would be right, such as `workload.cached_share is 1.4, but a share lies
    /// between 0 and 1`.
    package var sentence: String {
        "\(field) is \(value.text), but \(rule.sentence)"
    }
}

extension InputError.Rule {
    fileprivate var sentence: String {
        switch self {
        case .share: "a share lies between 0 and 1"
        case .positiveShare: "it must be above 0 and at most 1"
        case .notNegative: "it cannot be below 0"
        case .part: "it lies between 0 and 0.99: something is always left"
        case .positive: "it must be above 0"
        case .atLeastOne: "it must be at least 1"
        case .count(let least):
            "it must be a whole number from \(least) to \(Rational(InputError.largestCount).text)"
        case .positiveAtMost(let most): "it must be above 0 and at most \(most)"
        case .atMost(let most): "it lies between 0 and \(most)"
        case .atMostOneWith(let other, let value):
            "with \(other) (\(value.text)) it must not exceed 1: both are shares of the input"
        }
    }
}

extension PriceError {
    /// What is wrong with a price.
    package var sentence: String {
        switch self {
        case .negative: "a price cannot be below 0"
        case .tooHigh:
            "a price above \(Price.limitUSDPerMtok) USD per million tokens is not believed: "
                + "is it a price per thousand?"
        case .tooFine: "a price is a whole number of millionths of a dollar per million tokens"
        }
    }
}

extension EstimateError {
    /// Every problem, a sentence each.
    package var sentences: [String] {
        switch self {
        case .inputs(let problems): problems.map { $0.sentence }
        case .arithmetic(let error): [error.sentence]
        }
    }
}
