import Cost

/// An answer that follows from the cost of a workload.
package struct ComputedAnswer: Sendable, Equatable {
    package let question: String
    package let answer: String
    /// How it follows: `1.5 M tokens a day; managed open costs no more than closed only above about 7.6 M`.
    package let reason: String
}

extension Costs {
    /// What a rule says of a workload: the answer on which the assumptions as they are and at both their ends
    /// agree, else that it is unclear.
    func answer(to rule: CostRule, for workload: CostedScenario) -> ComputedAnswer? {
        let spread = figures(of: workload).sets
        guard let base = Verdict(rule, spread.base), let low = Verdict(rule, spread.low),
            let high = Verdict(rule, spread.high)
        else { return nil }
        let volume = CostWords.volume(workload.estimate.tokensPerDay)
        if base.isBeyond == low.isBeyond, base.isBeyond == high.isBeyond {
            let answer = base.isBeyond ? rule.beyond : rule.short
            return ComputedAnswer(
                question: rule.question, answer: answer, reason: "\(volume); \(base.words(rule))")
        }
        return ComputedAnswer(
            question: rule.question, answer: rule.unclear,
            reason: DecisionWords.unclear(
                volume, base: base.words(rule), low: low.words(rule), high: high.words(rule)))
    }
}

/// Whether a workload lies beyond the volume from which one of a rule's options is no dearer for good.
private struct Verdict {
    let isBeyond: Bool
    /// The crossover that decides: of the cheapest option that is reached, else the nearest to be reached; nil
    /// where no volume is enough.
    let crossover: Crossover?
    /// The options of the rule that the estimate compares.
    private let compared: [OptionID]

    /// nil where the estimate does not compare the rule's options.
    init?(_ rule: CostRule, _ estimate: Estimate) {
        let crossovers = rule.to.compactMap { estimate.crossover(from: rule.from, to: $0) }
        guard !crossovers.isEmpty else { return nil }
        compared = crossovers.map(\.to)
        let lasting = crossovers.compactMap { crossover -> (crossover: Crossover, volume: Rational)? in
            switch crossover.kind {
            case .above(_, let robust?): (crossover, robust)
            case .always: (crossover, 0)
            case .above, .below, .never: nil
            }
        }
        let reached = lasting.filter { $0.volume <= estimate.tokensPerDay }.min { left, right in
            (estimate[left.crossover.to]?.usdPerMonth ?? 0) < (estimate[right.crossover.to]?.usdPerMonth ?? 0)
        }
        isBeyond = reached != nil
        crossover = (reached ?? lasting.min { $0.volume < $1.volume })?.crossover
    }

    func words(_ rule: CostRule) -> String {
        guard let crossover else { return DecisionWords.neverCheaper(compared, than: rule.from) }
        return DecisionWords.staysCheaper(crossover, isBeyond: isBeyond)
    }
}
