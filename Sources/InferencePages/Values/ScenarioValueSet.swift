import Answers
import Claims
import Cost
import CostPages
import Exact
import Inference
import Telling
import Workloads

/// The figures of one scenario with one set of inputs, each with its derivation.
struct ScenarioValueSet {
    package let costed: CostedScenario
    package let set: NamedSet
    package let costs: Costs
    /// The id that was asked for.
    package let id: String
    package let estimate: Estimate

    /// The figures of a set.
    package init(_ costed: CostedScenario, _ set: NamedSet, of costs: Costs, id: String) {
        self.costed = costed
        self.set = set
        self.costs = costs
        self.id = id
        estimate =
            switch set {
            case .low: costed.sets.low
            case .base: costed.sets.base
            case .high: costed.sets.high
            }
    }

    package func cost(_ option: OptionID) throws(ValueError) -> ComputedValue {
        let usd = try known(estimate[option]).usdPerMonth
        return value(
            .usdPerMonth, usd, Display.usdPerMonth(usd), ValueWords.cost(name(option), costed.named.title),
            ValueWords.costFormula(hasFleet: estimate[option]?.fleet != nil),
            costParts(option, hasVolume: true), "cost")
    }

    package func crossover(_ from: OptionID, _ to: OptionID, isRobust: Bool) throws(ValueError)
        -> ComputedValue
    {
        guard let crossover = estimate.crossover(from: from, to: to) else {
            throw ValueError(
                message: "the pair '\(from.rawValue)' and '\(to.rawValue)' has no crossover in this order",
                help: "write the pair as crossover.\(costed.id).\(to.rawValue).\(from.rawValue)")
        }
        let figure = CrossoverFigure(crossover, isRobust: isRobust, in: costed.words)
        let parts =
            costParts(crossover.overtaken, hasVolume: false)
            + costParts(crossover.overtaking, hasVolume: false)
        return value(
            .tokensPerDay, figure.volume, figure.text, "\(figure.title), \(costed.named.title)",
            figure.formula, parts, "crossovers", words: figure.words)
    }

    func fixedShare(_ option: OptionID) throws(ValueError) -> ComputedValue {
        let figures = try known(estimate[option])
        let share = try computed { () throws(ArithmeticError) in
            try figures.fixedUSDPerMonth / figures.usdPerMonth
        }
        return value(
            .share, share, CostWords.share(share), ValueWords.fixedShare(name(option), costed.named.title),
            ValueWords.fixedShareFormula, costParts(option, hasVolume: true), "breakdown")
    }

    func ratio(_ option: OptionID, _ other: OptionID) throws(ValueError) -> ComputedValue {
        let (first, second) = (try known(estimate[option]), try known(estimate[other]))
        let ratio = try computed { () throws(ArithmeticError) in
            try first.usdPerMonth / second.usdPerMonth
        }
        let parts = costParts(option, hasVolume: true) + costParts(other, hasVolume: false)
        return value(
            .plain, ratio, ratio.text(significant: 2),
            ValueWords.ratio(name(option), name(other), costed.named.title),
            ValueWords.ratioFormula, parts, "cost")
    }

    func usdPerMtok(_ option: OptionID) throws(ValueError) -> ComputedValue {
        let figures = try known(estimate[option])
        guard let usd = figures.usdPerMtok ?? figures.fleet?.usdPerMtokEffective else { throw none() }
        return value(
            .usdPerMtok, usd, Display.usdPerMtok(usd),
            ValueWords.usdPerMtok(name(option), costed.named.title),
            ValueWords.usdPerMtokFormula(hasFleet: figures.usdPerMtok == nil),
            figures.usdPerMtok == nil ? costParts(option, hasVolume: true) : mixParts(option), "breakdown")
    }

    /// In how many draws an option is the cheapest, as a share.
    func cheapestIn(_ option: OptionID) throws(ValueError) -> ComputedValue {
        guard let share = costed.draws().share(option) else { throw none() }
        return value(
            .share, share, Display.percent(share), ValueWords.cheapestIn(name(option), costed.named.title),
            ValueWords.cheapestInFormula, drawnParts, "shares")
    }

    func payback(_ option: OptionID) throws(ValueError) -> ComputedValue {
        let fleet = try fleet()
        guard let payback = fleet.fleet?.payback?.first(where: { $0.rival == option }) else { throw none() }
        let parts = costParts(fleet.option, hasVolume: true) + costParts(option, hasVolume: false)
        return value(
            .months, payback.months, payback.months.map(Display.months) ?? ClaimWords.never,
            ValueWords.payback(name(option), costed.named.title), ValueWords.paybackFormula, parts,
            "breakdown",
            words: ClaimWords.saysNever)
    }

    func replicas() throws(ValueError) -> ComputedValue {
        let fleet = try fleet()
        guard let count = fleet.fleet?.replicas else { throw none() }
        return value(
            .whole, count, count.text, ValueWords.replicas(costed.named.title), ValueWords.replicasFormula,
            fleetParts(fleet.option), "breakdown")
    }

    func utilization() throws(ValueError) -> ComputedValue {
        let fleet = try fleet()
        guard let share = fleet.fleet?.utilization else { throw none() }
        return value(
            .share, share, CostWords.share(share), ValueWords.utilization(costed.named.title),
            ValueWords.utilizationFormula, fleetParts(fleet.option), "breakdown")
    }

    package func volume() -> ComputedValue {
        let volume = estimate.tokensPerDay
        return value(
            .tokensPerDay, volume, CostWords.volume(volume), ValueWords.volume(costed.named.title), nil,
            volumeParts, "inputs")
    }
}

extension ScenarioValueSet {
    private func value(
        _ unit: ValueUnit, _ exact: Rational?, _ text: String, _ title: String, _ formula: String?,
        _ parts: [Derivation], _ fragment: String, words: [String] = []
    ) -> ComputedValue {
        let derivation = Derivation(
            id, title + ValueWords.set(set), text, formula: formula, parts: parts + rangeParts)
        return ComputedValue(
            id, unit, exact, text, words: words, derivation, at: costs.route(of: costed), fragment)
    }

    private func name(_ option: OptionID) -> String { costed.words.name(option) }

    private func known(_ option: OptionEstimate?) throws(ValueError) -> OptionEstimate {
        guard let option else { throw none() }
        return option
    }

    private func fleet() throws(ValueError) -> OptionEstimate {
        try known(estimate.options.first { $0.hasReplicas })
    }

    private func none() -> ValueError {
        ValueError(message: "the scenario '\(costed.id)' has no '\(id)'", help: ValueWords.whyNone)
    }

    private func computed(
        _ compute: () throws(ArithmeticError) -> Rational
    ) throws(ValueError) -> Rational {
        do { return try compute() } catch {
            throw ValueError(message: "'\(id)' cannot be computed", help: ValueWords.whyNone)
        }
    }
}

extension OptionEstimate {
    /// Whether it has replicas of one's own, and no units or endpoints of a vendor's.
    var hasReplicas: Bool { fleet.map { $0.basis?.bought == nil } ?? false }
}
