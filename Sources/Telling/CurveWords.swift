package import Cost
import Diagnostics
package import Exact

/// How the curves of one comparison are spoken of: the names of its options, and volumes in its unit.
package struct CurveWords: Sendable {
    /// What the volume is counted in: `requests a second`.
    package let unit: String
    /// What an option buys whole: `step`.
    package let step: String
    /// What the options are called, in their order.
    package let options: [OptionName]
    private let volumes: @Sendable (Rational) -> String
    private let bounds: @Sendable (Rational) -> String
    private let reasons: @Sendable (Crossover) -> String

    /// Words; `about` is a computed volume without its unit (`about 1,900`),
    /// `bound` a volume that somebody wrote, and `margins` says why there is no crossover.
    package init(
        unit: String, step: String, options: [OptionName],
        about: @escaping @Sendable (Rational) -> String, bound: @escaping @Sendable (Rational) -> String,
        margins: @escaping @Sendable (Crossover) -> String
    ) {
        self.unit = unit
        self.step = step
        self.options = options
        volumes = about
        bounds = bound
        reasons = margins
    }

    /// The name of an option in a sentence.
    package func name(_ option: OptionID) -> String { self[option]?.name ?? option.rawValue }

    /// The name of an option at the head of a column, or of a sentence.
    package func title(_ option: OptionID) -> String { name(option).capitalisedFirst }

    /// The name of an option at the end of its line in a chart.
    package func label(_ option: OptionID) -> String {
        (self[option]?.short ?? option.rawValue).capitalisedFirst
    }

    private subscript(option: OptionID) -> OptionName? { options.first { $0.id == option } }

    /// Names of options as a list in a sentence: `rented, shared and owned`; nil for none.
    package func list(_ options: [OptionID]) -> String? {
        let names = options.map(name)
        guard let last = names.last else { return nil }
        return names.count == 1 ? last : "\(names.dropLast().joined(separator: ", ")) and \(last)"
    }

    /// A computed volume without its unit: `about 1,900`.
    package func about(_ volume: Rational) -> String { volumes(volume) }

    /// A volume that somebody wrote, without its unit: `5,000`.
    package func bound(_ volume: Rational) -> String { bounds(volume) }

    /// A computed volume: `about 1,900 requests a second`.
    package func crossover(_ volume: Rational) -> String { "\(about(volume)) \(unit)" }

    /// A volume that somebody wrote: `5,000 requests a second`.
    package func volume(_ volume: Rational) -> String { "\(bound(volume)) \(unit)" }
}

extension CurveWords {
    /// From which volume one option is no dearer than another for good, in a cell: `above about 180`.
    package func goodFrom(_ crossover: Crossover) -> String {
        switch crossover.kind {
        case .always: return "at any volume"
        case .never: return "never"
        case .above(_, let robust): return robust.map { "above \(about($0))" } ?? "never for good"
        case .below(let first, let robust): return "below \(about(robust ?? first))"
        }
    }

    /// Where one option is no dearer than another, as a sentence.
    package func sentence(_ crossover: Crossover) -> String {
        let pair = "\(title(crossover.to)) costs no more than \(name(crossover.from))"
        switch crossover.kind {
        case .always: return "\(pair) at any volume."
        case .never: return "\(pair) at no volume: \(reasons(crossover))."
        case .above(let first, let robust):
            let start = self.crossover(first)
            guard let robust else {
                return "\(pair) for the first time from \(start), but never for good: \(reasons(crossover))."
            }
            if start == self.crossover(robust) { return "\(pair) from \(start) on." }
            return "\(pair) for the first time from \(start), and for good from \(self.crossover(robust))."
        case .below(let first, let robust):
            let end = self.crossover(first)
            guard let robust else {
                return "\(pair) up to \(end), and beyond it again at times, however large the volume."
            }
            if first == robust { return "\(pair) up to \(end)." }
            return "\(pair) up to \(end), and never above \(self.crossover(robust))."
        }
    }

    /// What a rule in a chart of several boundaries marks: `About 1,900 requests a second: below one, above another`.
    package func boundary(_ volume: Rational, below: OptionID, above: OptionID) -> String {
        "\(crossover(volume).capitalisedFirst): below \(name(below)), above \(name(above))"
    }
}
