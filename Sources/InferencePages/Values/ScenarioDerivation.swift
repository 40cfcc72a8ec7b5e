import Answers
import Claims
import Cost
import CostPages
import Exact
import Inference
import Telling
import Workloads

// What goes into the figures of a scenario, from the sums to the rows.
extension ScenarioValueSet {
    /// The parts of an option's monthly cost.
    func costParts(_ option: OptionID, hasVolume: Bool) -> [Derivation] {
        guard let figures = estimate[option] else { return [] }
        let fields =
            ["fte_usd_per_month"] + ["staff_fte", "fixed_usd_per_month"].map { "\(prefix(option))\($0)" }
        var parts = [
            Derivation(
                "\(option.rawValue).fixed", ValueWords.fixed(costed.words.name(option)),
                Display.usdPerMonth(figures.fixedUSDPerMonth), formula: ValueWords.fixedFormula,
                parts: inputs { fields.contains($0) })
        ]
        if let price = figures.usdPerMtok {
            parts.append(
                Derivation(
                    "\(option.rawValue).usd_per_mtok", ValueWords.mix(costed.words.name(option)),
                    Display.usdPerMtok(price),
                    formula: ValueWords.mixFormula, parts: mixParts(option)))
        }
        if let fleet = figures.fleet {
            parts.append(
                Derivation(
                    "\(option.rawValue).replicas", ValueWords.replicasOf(costed.words.name(option)),
                    fleet.replicas.text,
                    formula: ValueWords.replicasFormula, parts: fleetParts(option)))
        }
        return hasVolume ? parts + volumeParts : parts
    }

    /// How much traffic there is, in the form in which the file has it.
    var volumeParts: [Derivation] {
        let requests = ["requests_per_day", "input_tokens_per_request", "output_tokens_per_request"]
        let fields = (["tokens_per_day"] + requests).map { "workload.\($0)" }
        return inputs { fields.contains($0) }
    }

    /// What the price of an option's mix of tokens depends on.
    func mixParts(_ option: OptionID) -> [Derivation] {
        let others = ["staff_fte", "fixed_usd_per_month"].map { "\(prefix(option))\($0)" }
        let apart = [
            "tokens_per_day", "requests_per_day", "peak_to_average", "active_days_per_month", "lasts_months",
            "window_hours_per_day", "max_ttft_ms", "max_tpot_ms",
        ].map { "workload.\($0)" }
        return inputs {
            $0.hasPrefix("workload.") && !apart.contains($0)
                || $0.hasPrefix(prefix(option)) && !others.contains($0)
        }
    }

    /// What the replicas of an option depend on.
    func fleetParts(_ option: OptionID) -> [Derivation] {
        let others = ["staff_fte", "fixed_usd_per_month"].map { "\(prefix(option))\($0)" }
        let peak = ["peak_to_average", "active_days_per_month", "window_hours_per_day"]
        // A rate that is not one measured figure follows the mix and the latency asked for.
        let mix = [
            "input_share", "cached_share", "input_tokens_per_request", "output_tokens_per_request",
            "max_ttft_ms",
            "max_tpot_ms",
        ]
        let isOfMix = estimate[option]?.fleet?.basis != nil
        let traffic = (isOfMix ? peak + mix : peak).map { "workload.\($0)" }
        return inputs {
            traffic.contains($0) || $0.hasPrefix(prefix(option)) && !others.contains($0)
        }
    }

    /// The ranges that make a low or high set.
    var rangeParts: [Derivation] {
        guard set != .base else { return [] }
        return costed.ranges.map { assumed in
            let range = assumed.range
            let end = set == .low ? range.favourable : range.unfavourable
            return Derivation(
                assumed.field, assumed.title, CostWords.figure(end),
                formula: ValueWords.rangeEnd(set), origin: costs.origin(of: assumed))
        }
    }

    /// What is drawn, each with both its ends.
    var drawnParts: [Derivation] {
        costed.ranges.map { assumed in
            Derivation(
                assumed.field, assumed.title,
                FigureWords.span(
                    CostWords.figure(assumed.range.low), CostWords.figure(assumed.range.high)),
                origin: costs.origin(of: assumed))
        }
    }

    package func inputs(_ isWanted: (String) -> Bool) -> [Derivation] {
        costed.named.inputs.filter { isWanted($0.field) && !$0.isUnspoken }.map { costs.derivation(of: $0) }
    }

    private func prefix(_ option: OptionID) -> String { "options.\(option.rawValue)." }
}

extension Costs {
    /// A number of a scenario with the row that it comes from.
    func derivation(of input: ScenarioInput) -> Derivation {
        let figure =
            switch input.content {
            case .number(let number): ValueWords.figure(number, ValueUnit(field: input.field))
            case .prices(let prices): priceWords(prices)
            }
        let (title, origin) = source(of: input.origin, field: input.field)
        return Derivation(input.field, title, figure, origin: origin)
    }

    private func source(
        of origin: ScenarioInput.Origin, field: String
    ) -> (title: String, Derivation.Origin?) {
        switch origin {
        case .written: (ValueWords.written, nil)
        case .usual: (ValueWords.usual, nil)
        case .assumption(let id):
            book.assumptions.first { $0.id == id }.map { ($0.title, self.origin($0)) } ?? (id, nil)
        case .rate(let id):
            book.rate(id).map { rate in (rate.title, rate.rows.row(on: asOf).map { self.origin(rate, $0) }) }
                ?? (id, nil)
        case .throughput(let id):
            book.throughput(id).map { ("\($0.model) on \($0.gpus) \($0.gpu)", self.origin($0)) } ?? (id, nil)
        case .model(let id):
            book.model(id).map { model in
                (model.title, model.rows.row(on: asOf).map { self.origin(model, $0) })
            } ?? (id, nil)
        }
    }
}

extension ValueUnit {
    /// The unit of a number of a workload file, by its last key.
    package init(field: String) {
        let key = field.split(separator: ".").last ?? ""
        switch key {
        case "tokens_per_day": self = .tokensPerDay
        case "tokens_per_second": self.init(quantity: .tokens, period: .second)
        case "usd_per_gpu_hour": self.init(quantity: .usd, period: .hour)
        case _ where key.hasSuffix("_share"): self = .share
        case _ where key.hasSuffix("usd_per_month"): self = .usdPerMonth
        case _ where key.hasPrefix("usd_") || key.hasPrefix("capex_usd"): self.init(quantity: .usd)
        case "minimum_replicas", "spare_replicas", "gpus_per_replica": self = .whole
        default: self = .plain
        }
    }
}
