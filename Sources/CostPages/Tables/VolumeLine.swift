package import Cost
package import Exact

/// The monthly cost of each option of a comparison at one volume.
package struct VolumeLine: Sendable {
    package let volume: Rational
    /// In the order of the options, USD; nil where an exact sum does not fit.
    package let usdPerMonth: [NamedSets<Rational>]?
    /// The options that cannot be told apart from the cheapest, by their place.
    package private(set) var closeToLowest: [Int] = []

    init(at volume: Rational, _ estimate: ComparisonEstimate) {
        self.volume = volume
        do throws(ComparisonError) {
            usdPerMonth = try estimate.costs(at: volume).map(\.usdPerMonth)
        } catch {
            usdPerMonth = nil
        }
    }

    /// The cheapest option's place at the base, the first of equals.
    package var lowest: Int? {
        usdPerMonth?.enumerated().min { ($0.element.base, $0.offset) < ($1.element.base, $1.offset) }?.offset
    }

    /// Whether the range of an option meets that of the cheapest, so that draws have to tell the two apart.
    var isInDoubt: Bool {
        guard let usdPerMonth, let lowest else { return false }
        let most = usdPerMonth[lowest].span.upperBound
        return usdPerMonth.enumerated().contains { $0.offset != lowest && $0.element.span.lowerBound <= most }
    }

    /// Takes from the draws which options are too close to the cheapest to be told apart: it stays cheaper in fewer
    /// than 80 of 100.
    mutating func compare(_ options: [OptionID], _ draws: Draws, _ reference: Int) {
        closeToLowest = options.indices.filter { index in
            guard index != lowest,
                let agreeing = draws.draws(reference: reference, noDearerThan: options[index])
            else { return false }
            return !Draws.areSettling(agreeing)
        }
    }
}
