import Cost
import Exact
import Fields
import Site
import Telling

/// The words of comparisons, of any subject: they stand here, in `CurveWords` and nowhere else.
package enum ComparisonWords {
    static let assumptionsTitle = "Numbers and their sources"
    static let readFirst = """
        Every figure is computed from the numbers shown beside it, in United States dollars a month before tax. A \
        crossover belongs to its comparison: another number behind it moves it.
        """
    package static let title = "Comparisons"
    static let costNote = """
        Cost in all, to three significant figures; in brackets from the least to the most of the base, the low and the \
        high set. The cheapest option of a row bears the word "lowest"; "close" says that it stays cheaper than this \
        option in fewer than 80 of 100 draws.
        """
    static let setsNote = """
        Low has every number at its low end, high every number at its high end. These are named sets: nothing is said \
        about how likely they are.
        """
    static let crossoversNote = """
        What is bought whole comes in steps, so that two lines may cross more than once. "Above" stands before the volume \
        from which the second option of a pair costs no more than the first for good, "below" before that from which the \
        first costs no more than the second.
        """
    package static let nothingAssumed =
        "No number of this comparison has ends, so that there is nothing to draw."
    static let coefficientsTitle = "Coefficients"
    static let coefficientsNote = """
        The cost at any volume follows from these: fixed, plus the price times the volume, plus the steps. Steps are the \
        volume over that of one, rounded up, plus the spare ones, and at least the last number.
        """
    static let inputsNote = """
        Numbers that were read stand with their source, those that are derived with their formula. Low, base and high \
        are those of the three sets.
        """
    static let usualMark = " (usual)"
    static let nearNote = """
        Line: every number at its base. Shaded: between the low and the high set; these are named sets, not \
        probabilities.
        """
    static let takeTurns = """
        Steps are whole, so that near a crossing two options take turns: the later one is named from the volume on above \
        which the one before it is not the cheapest again.
        """
    static let fineSteps = "The steps are too many to draw each one: the line runs through their middles."
    static let nothingToCompare = "The comparison has one option."
    static let nearUsual = "Near the usual volume"
    static let nearCrossover = "Near the crossover"
    static let nearUnknown = "The volumes about the crossover are too large to compute."
    static let noVolume =
        "The cheapest option does not change, and the usual volume is 0: there is nothing to draw."
    static let coefficientColumns = [
        "Option", "Fixed, USD a month", "Each unit, USD a month", "A step, USD a month", "A step carries",
        "Spare steps",
        "Least steps",
    ]

    static func startDescription(_ day: CalendarDate) -> String {
        "Options computed from dated numbers, and where their lines cross, as of \(day.longText)."
    }

    static func assumptionsDescription(_ day: CalendarDate) -> String {
        "Every number behind the figures, with its source or its formula, as of \(day.longText)."
    }

    /// `At 300 requests a second DynamoDB on demand costs least: $1,080 a month.`
    package static func lowest(_ priced: PricedComparison) -> String {
        let estimate = priced.estimate
        guard let cost = estimate.costs.first(where: { $0.option == estimate.lowest }) else { return "" }
        let volume = priced.words.volume(priced.volume.usual)
        return "At \(volume) \(priced.words.name(estimate.lowest)) costs least: "
            + "\(Display.usdPerMonth(cost.usdPerMonth.base)) a month."
    }

    /// Which option is the cheapest over the volumes, without a full stop; nil where that cannot be computed, and where
    /// nothing is compared.
    package static func cheapest(_ priced: PricedComparison) -> String? {
        guard priced.options.count > 1, let cheapest = priced.estimate.cheapest else { return nil }
        let shown = CheapestSentence.Shown(lower: priced.volume.from, upper: priced.volume.to)
        return CheapestSentence(cheapest, over: shown, in: priced.words).text
    }

    /// Title, cheapest over the volumes and cheapest at the usual one.
    static func described(_ priced: PricedComparison) -> String {
        let sentences = [cheapest(priced).map { $0 + "." }, lowest(priced)]
        return "\(priced.title). \(sentences.compactMap(\.self).joined(separator: " "))"
    }

    /// Why there is no chart of what moves a crossover.
    static func nothingMoves(_ pair: Crossover, in words: CurveWords) -> String {
        "No number alone moves the crossover between \(names(pair, words)). \(words.sentence(pair))"
    }

    /// The same where numbers move it, but only between "any volume" and "never".
    static func movesToNoVolume(_ pair: Crossover, in words: CurveWords) -> String {
        "With no number at an end the crossover between \(names(pair, words)) is a volume above 0: it is at any "
            + "volume, or at none. \(words.sentence(pair))"
    }

    private static func names(_ pair: Crossover, _ words: CurveWords) -> String {
        "\(words.name(pair.from)) and \(words.name(pair.to))"
    }

    /// `Numbers of 30 November 2026, to be checked again by 30 May 2027.`
    static func footing(_ day: CalendarDate, nextCheck: CalendarDate?, isOverdue: Bool) -> String {
        let check = nextCheck.map {
            ", to be checked again by \($0.longText)" + (isOverdue ? " (overdue)" : "")
        }
        return "Numbers of \(day.longText)\(check ?? "")."
    }

    /// `USD a month by requests a second. A small service, numbers of 30 November 2026`.
    static func subtitle(_ measure: String, _ priced: PricedComparison, _ day: CalendarDate) -> String {
        "\(measure). \(priced.title), numbers of \(day.longText)"
    }
}
