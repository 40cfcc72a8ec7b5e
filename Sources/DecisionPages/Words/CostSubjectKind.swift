import Diagnostics
import Site

/// What an outcome is held against, in the words of its kind.
enum CostSubjectKind: Sendable {
    /// A workload of language models, with prices that others set.
    case scenario
    /// Options of any subject, with numbers of the handbook.
    case comparison

    /// Within a sentence: `comparison`.
    var word: String {
        switch self {
        case .scenario: "scenario"
        case .comparison: "comparison"
        }
    }

    /// Before its title.
    var title: String { word.capitalisedFirst }

    /// Before what its costs say of an outcome.
    var costsSay: String {
        switch self {
        case .scenario: "At the scenario"
        case .comparison: "In the comparison"
        }
    }

    /// What has a day in it, within a sentence.
    var dated: String {
        switch self {
        case .scenario: "prices"
        case .comparison: "numbers"
        }
    }

    /// Above all that it is computed from.
    var inputs: String {
        switch self {
        case .scenario: "Workload"
        case .comparison: "Numbers"
        }
    }

    /// The key of its volume for programs.
    var volumeKey: String {
        switch self {
        case .scenario: "tokens_per_day"
        case .comparison: "volume"
        }
    }
}
