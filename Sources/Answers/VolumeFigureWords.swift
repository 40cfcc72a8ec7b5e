import Cost
package import Exact
import Fields
package import Telling
package import Workloads

// The words of the charts of costs over volumes; what other charts say stands with them.
extension FigureWords {
    package static let tokensADay = "Tokens a day"
    package static let logarithmicAxis = "Tokens a day; each step is ten times the one before"
    package static let costByVolume = "USD a month by tokens a day"

    /// What the mark on the axis says.
    package static func place(_ volume: String) -> String { "The triangle on the axis marks \(volume)." }

    package static let setsNote = """
        Line: the scenario as it stands. Shaded: from every input at its favourable end (low) to every input at \
        its unfavourable end (high); these are named sets, not probabilities. The volumes in brackets are the \
        least and the most at which the cheapest option changes in the three.
        """
    package static let bandsNote =
        "Line: the scenario as it stands. Shaded: from the low to the high set of inputs."
    package static let takeTurns = """
        Replicas come in steps, so that near a crossing two options take turns: the later one is named from the \
        volume on above which the one before it is not the cheapest again.
        """
    package static let fineSteps =
        "The replicas are too many to draw each step: the line runs through their middles."
    /// `USD a month by tokens a day. Support assistant, prices of 22 November 2026`.
    package static func subtitle(_ measure: String, _ named: NamedScenario) -> String {
        "\(measure). \(named.title), prices of \(named.asOf.longText)"
    }

    /// A tick in tokens a day: `0`, `0.1 M`, `1,000 M`.
    package static func tokensTick(_ value: Double) -> String {
        guard value > 0 else { return "0" }
        guard let exact = VolumeText.rational(value) else { return "" }
        return value >= 100_000 ? CostWords.millions(exact) : exact.text(places: 0)
    }

    /// An end of a crossover's range: `15 M`.
    package static func end(_ end: CrossoverFinding.End) -> String {
        switch end {
        case .always: anyVolume
        case .volume(let volume): String(CostWords.tokens(volume).dropFirst("about ".count))
        case .never: never
        }
    }

    /// The same of a volume in tokens per day.
    package static func end(_ tokensPerDay: Rational) -> String { end(.volume(tokensPerDay)) }
}
