package import Cost
package import Exact

extension Advice {
    /// What a workload says of an outcome; nil where it is unpriced: nothing is recommended, or the workload does
    /// not compare what is. Throws `overflow` for differences that do not fit.
    package init?(of position: Position, on workload: PricedWorkload) throws(ArithmeticError) {
        guard let chosen = position.chosen, let own = workload.cost(chosen) else { return nil }
        let weighing = Weighing(position: position, workload: workload, chosen: chosen, own: own)
        guard let cheapest = weighing.cheapest else { return nil }
        let finding = weighing.finding
        self.chosen = chosen
        chosenUSDPerMonth = own
        self.cheapest = cheapest
        self.workload = workload
        standing = finding.standing
        rival = finding.rival
        doubtful = finding.doubtful
        lines = workload.options.compactMap { weighing.line(of: $0) }
        let isConstrained = finding.standing == .constrained
        surchargeUSDPerMonth = isConstrained ? try weighing.surcharge(over: cheapest) : 0
        surchargeOverRunnableUSDPerMonth =
            isConstrained ? try weighing.surcharge(over: weighing.cheapestRunnable) : 0
        flips = weighing.flips
    }
}

/// Holds an outcome against the other options of a workload.
private struct Weighing {
    let position: Position
    let workload: PricedWorkload
    let chosen: OptionID
    let own: Rational

    struct Finding {
        let standing: Standing
        var rival: OptionID?
        var doubtful: String?
    }

    private var all: [OptionID] { workload.options }

    private var others: [OptionID] { all.filter { $0 != chosen } }

    /// The other options that may be taken and can be run; the chosen one is held against each.
    private var compared: [OptionID] { others.filter(isCompared) }

    private func isCompared(_ option: OptionID) -> Bool {
        position.isOpen(option) && position.counted.contains(option)
    }

    /// The first standing that holds, in the order of `Standing`.
    var finding: Finding {
        contradiction ?? closeness ?? constraint
            ?? Finding(
                standing: .supported, rival: cheapest(of: compared) ?? cheapest(of: others.filter(counts)))
    }

    private var contradiction: Finding? {
        if let rival = cheapest(of: compared.filter { isNoDearer(than: $0) == .no }) {
            return Finding(standing: .contradicted, rival: rival, doubtful: doubtful(against: rival))
        }
        let shutOut = others.filter { position.shutOutByHand[$0] != nil && cost($0) < own }
        return cheapest(of: shutOut).map {
            Finding(standing: .contradicted, rival: $0, doubtful: position.shutOutByHand[$0])
        }
    }

    /// The answer that is to be looked at again: one by hand, or else whatever rules the option out.
    private func doubtful(against rival: OptionID) -> String? {
        position.shutOutByHand[rival] ?? position.ruledOutBy[rival] ?? position.doubtful
    }

    private var closeness: Finding? {
        let open = others.filter {
            (isCompared($0) || position.shutOutByDoubt.contains($0)) && isNoDearer(than: $0) == .open
        }
        return cheapest(of: open).map { Finding(standing: .close, rival: $0) }
    }

    private var constraint: Finding? {
        cheapest(of: others.filter { counts($0) && cost($0) < own }).map {
            Finding(standing: .constrained, rival: $0)
        }
    }

    /// The cheapest option that counts; the chosen one always does.
    var cheapest: OptionID? { cheapest(of: all.filter(counts)) }

    /// The cheapest option that counts and can be run.
    var cheapestRunnable: OptionID {
        let runnable = all.filter { counts($0) && ($0 == chosen || position.runnable.contains($0)) }
        return cheapest(of: runnable) ?? chosen
    }

    func surcharge(over option: OptionID) throws(ArithmeticError) -> Rational {
        let difference = try own - cost(option)
        return max(0, difference)
    }

    func line(of id: OptionID) -> Advice.Line? {
        guard let costs = workload.costs(id) else { return nil }
        let isOpen = position.isOpen(id)
        return Advice.Line(
            option: id, usdPerMonth: costs.base, span: costs.span,
            isAllowed: position.allowed.contains(id), isRunnable: position.runnable.contains(id),
            isCounted: position.counted.contains(id), ruledOutBy: isOpen ? nil : position.ruledOutBy[id])
    }

    private func counts(_ option: OptionID) -> Bool { option == chosen || position.counted.contains(option) }

    private func cost(_ option: OptionID) -> Rational { workload.cost(option) ?? own }

    private func isNoDearer(than other: OptionID) -> Verdict? { workload.isNoDearer(chosen, than: other) }

    /// The first of equals.
    ///
    /// - Parameter options: in the order of the scenario.
    private func cheapest(of options: [OptionID]) -> OptionID? {
        options.min { cost($0) < cost($1) }
    }
}

extension Weighing {
    /// On either side the nearest volume at which another option that may be taken becomes cheaper.
    var flips: [Flip] {
        let all = compared.flatMap(flips)
        let below = all.filter { $0.direction == .below }.max { $0.volume < $1.volume }
        let above = all.filter { $0.direction == .above }.min { $0.volume < $1.volume }
        return [below, above].compactMap { $0 }
    }

    /// Where a pair changes sides, seen from a volume at which the chosen option is no dearer.
    private func flips(_ other: OptionID) -> [Flip] {
        guard cost(other) >= own,
            let crossover = workload.crossover(between: chosen, and: other)
        else { return [] }
        let volumes: [Rational]
        let isLaterCheaperAbove: Bool
        switch crossover.kind {
        case .always, .never: return []
        case .above(let first, let robust):
            (volumes, isLaterCheaperAbove) = ([first, robust].compactMap { $0 }, true)
        case .below(let first, let robust):
            (volumes, isLaterCheaperAbove) = ([first, robust].compactMap { $0 }, false)
        }
        // Above its volumes the later option is the cheaper one, or the earlier.
        let chosenWinsAbove = (chosen == crossover.to) == isLaterCheaperAbove
        let here = workload.volume
        if chosenWinsAbove {
            return volumes.filter { $0 <= here && $0 > 0 }.max().map {
                [Flip(volume: $0, to: other, direction: .below)]
            } ?? []
        }
        return volumes.filter { $0 >= here }.min().map {
            [Flip(volume: $0, to: other, direction: .above)]
        } ?? []
    }
}
