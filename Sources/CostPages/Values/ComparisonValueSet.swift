import Claims
import Cost
import Exact
import Telling

/// The figures of one comparison with one set of numbers, each with its derivation.
struct ComparisonValueSet {
    let priced: PricedComparison
    let set: NamedSet
    let numbers: CostNumbers
    /// The id that was asked for.
    let id: String

    func cost(_ option: OptionID) throws(ValueError) -> ComputedValue {
        let usd = try usdPerMonth(option)
        return value(
            .usdPerMonth, usd, Display.usdPerMonth(usd), "Monthly cost of \(name(option)), \(priced.title)",
            option: option, parts(option) + [volumePart], "cost")
    }

    func crossover(_ from: OptionID, _ to: OptionID, isRobust: Bool) throws(ValueError) -> ComputedValue {
        guard let base = priced.estimate.crossovers.first(where: { $0.from == from && $0.to == to }) else {
            throw ValueError(
                message: "the pair '\(from.rawValue)' and '\(to.rawValue)' has no crossover in this order",
                help: "write the pair as crossover.\(priced.id).\(to.rawValue).\(from.rawValue)")
        }
        guard let crossover = priced.crossover(base, at: set) else { throw none() }
        let figure = CrossoverFigure(crossover, isRobust: isRobust, in: priced.words)
        return value(
            ValueUnit(volume: priced.volume.unit), figure.volume, figure.text,
            "\(figure.title), \(priced.title)", formula: figure.formula,
            parts(crossover.overtaken) + parts(crossover.overtaking), "crossovers", words: figure.words)
    }

    func fixedShare(_ option: OptionID) throws(ValueError) -> ComputedValue {
        guard let curve = priced.estimate.curves[set].first(where: { $0.option == option }) else {
            throw none()
        }
        let usd = try usdPerMonth(option)
        let share = try computed { () throws(ArithmeticError) in try curve.fixedUSDPerMonth / usd }
        return value(
            .share, share, CostWords.share(share),
            "Fixed share of the monthly cost of \(name(option)), \(priced.title)",
            formula: ComparisonValueWords.fixedShareFormula, parts(option) + [volumePart], "coefficients")
    }

    func ratio(_ option: OptionID, _ other: OptionID) throws(ValueError) -> ComputedValue {
        let (first, second) = (try usdPerMonth(option), try usdPerMonth(other))
        let ratio = try computed { () throws(ArithmeticError) in try first / second }
        return value(
            .plain, ratio, ratio.text(significant: 2),
            "Monthly cost of \(name(option)) over \(name(other)), \(priced.title)",
            formula: ComparisonValueWords.ratioFormula, parts(option) + parts(other) + [volumePart], "cost")
    }

    /// In how many draws an option is the cheapest, as a share.
    func cheapestIn(_ option: OptionID) throws(ValueError) -> ComputedValue {
        guard let share = priced.draws().share(option) else { throw none() }
        let drawn = priced.estimate.ranged.compactMap { number -> Derivation? in
            guard let assumption = numbers.assumption(number.id) else { return nil }
            let ends = FigureWords.span(CostWords.figure(assumption.low), CostWords.figure(assumption.high))
            return Derivation(
                "assumption.\(number.id)", assumption.title, ends,
                origin: assumption.provenance.map { numbers.origin(number.id, $0) })
        }
        return value(
            .share, share, Display.percent(share),
            "Draws in which \(name(option)) is the cheapest, \(priced.title)",
            formula: ComparisonValueWords.cheapestInFormula, drawn, "shares")
    }

    func volume() -> ComputedValue {
        let usual = priced.volume.usual
        return value(
            ValueUnit(volume: priced.volume.unit), usual, priced.words.volume(usual),
            "\(priced.volume.title), \(priced.title)", [], "cost")
    }
}

extension ComparisonValueSet {
    private var volumePart: Derivation {
        Derivation("volume.\(priced.id)", priced.volume.title, priced.words.volume(priced.volume.usual))
    }

    /// The coefficients of an option, each with what it is derived from.
    private func parts(_ id: OptionID) -> [Derivation] {
        guard let option = priced.comparison.options.first(where: { $0.id == id }) else { return [] }
        var telling = NumberTelling(numbers, in: set)
        return Comparison.Coefficient.allCases.compactMap { coefficient in
            guard let formula = option[coefficient], formula.text != "0" else { return nil }
            return Derivation(
                "\(id.rawValue).\(coefficient.rawValue)",
                ComparisonValueWords.coefficient(coefficient, option.title), figure(coefficient, id),
                formula: formula.references.isEmpty ? nil : formula.text,
                parts: telling.parts(of: formula))
        }
    }

    private func figure(_ coefficient: Comparison.Coefficient, _ option: OptionID) -> String {
        guard let curve = priced.estimate.curves[set].first(where: { $0.option == option }) else { return "" }
        let stairs = curve.staircase
        return switch coefficient {
        case .fixed: Display.usdPerMonth(curve.fixedUSDPerMonth)
        case .perUnit: VolumeText.dollars(curve.usdPerMonthPerUnit)
        case .carries: stairs.map { priced.words.crossover($0.volumePerStep) } ?? ""
        case .costs: stairs.map { Display.usdPerMonth($0.usdPerMonthPerStep) } ?? ""
        case .spare: stairs?.spare.text ?? ""
        case .minimum: stairs?.least.text ?? ""
        }
    }

    private func value(
        _ unit: ValueUnit, _ exact: Rational?, _ text: String, _ title: String, formula: String? = nil,
        option: OptionID? = nil, _ parts: [Derivation], _ fragment: String, words: [String] = []
    ) -> ComputedValue {
        let option = priced.comparison.options.first { $0.id == option }
        let derivation = Derivation(
            id, title + ComparisonValueWords.set(set), text,
            formula: formula ?? option.map(ComparisonValueWords.costFormula), parts: parts)
        return ComputedValue(id, unit, exact, text, words: words, derivation, at: priced.route, fragment)
    }

    private func name(_ option: OptionID) -> String { priced.words.name(option) }

    private func usdPerMonth(_ option: OptionID) throws(ValueError) -> Rational {
        guard let cost = priced.estimate.costs.first(where: { $0.option == option }) else { throw none() }
        return cost.usdPerMonth[set]
    }

    private func none() -> ValueError {
        ValueError(
            message: "the comparison '\(priced.id)' has no '\(id)'", help: ComparisonValueWords.whyNone)
    }

    private func computed(
        _ compute: () throws(ArithmeticError) -> Rational
    ) throws(ValueError) -> Rational {
        do { return try compute() } catch {
            throw ValueError(message: "'\(id)' cannot be computed", help: ComparisonValueWords.whyNone)
        }
    }
}
