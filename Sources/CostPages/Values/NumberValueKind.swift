import Claims

/// The kinds of values that assumptions and comparisons have, by the first part of their ids.
enum NumberValueKind: String, CaseIterable, Sendable {
    case cost, crossover, share, ratio
    case cheapestIn = "cheapest_in"
    case volume, assumption, date

    /// Whether it is about a comparison.
    var isOfComparison: Bool { self != .assumption && self != .date }

    /// How many options stand in an id of this kind.
    var optionCount: Int {
        switch self {
        case .crossover, .ratio: 2
        case .cost, .share, .cheapestIn: 1
        case .volume, .assumption, .date: 0
        }
    }

    /// How an id of this kind is written, as in `docs/writing.md`.
    var form: String {
        switch self {
        case .cost: "cost.<comparison>.<option>, and with .low or .high"
        case .crossover: "crossover.<comparison>.<from>.<to>, and with .robust, .low or .high"
        case .share: "share.<comparison>.<option>"
        case .ratio: "ratio.<comparison>.<option>.<other option>"
        case .cheapestIn: "cheapest_in.<comparison>.<option>"
        case .volume: "volume.<comparison>"
        case .assumption: "assumption.<assumption>, and with .low or .high"
        case .date: "date.assumption.<assumption>"
        }
    }

    /// What the value is.
    var meaning: String {
        switch self {
        case .cost: "USD a month at the comparison's usual volume, all included"
        case .crossover: "the first volume at which one option overtakes the other; .robust: for good"
        case .share: "the share of an option's monthly cost that is fixed"
        case .ratio: "the monthly cost of an option over that of another"
        case .cheapestIn: "the share of draws of all assumptions in which an option is the cheapest"
        case .volume: "the usual volume, in the unit of the comparison"
        case .assumption: "the base of an assumption, given or derived, or an end of its range"
        case .date: "the day on which an assumption was read"
        }
    }

    /// The kind as errors and lists name it.
    var kind: ValueKind { ValueKind(rawValue, form: form, meaning: meaning) }
}
