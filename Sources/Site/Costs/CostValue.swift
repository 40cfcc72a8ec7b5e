import Cost
import Diagnostics

/// A computed figure that pages refer to by an id: `cost.support-assistant.closed`.
package struct CostValue: Sendable {
    /// The figure; nil where there is none, as for a crossover that is never.
    let exact: Rational?
    /// The figure in the form that pages print.
    let text: String
    /// Words that say the same where there is no figure, such as `never`.
    let words: [String]
    let route: Route
    let fragment: String?
}

/// Why an id has no value.
struct CostValueError: Error {
    let message: String
    let help: String?
}

extension Costs {
    /// The value of an id, of which `docs/writing.md` has a table:
    ///
    /// - `cost.<scenario>.<option>`, USD per month;
    /// - `crossover.<scenario>.<from>.<to>` and the same with `.robust`, tokens per day;
    /// - `price.<model>.<field>`, USD per million tokens as published.
    func value(_ id: String) throws(CostValueError) -> CostValue {
        let parts = id.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("cost", 3): return try cost(parts[1], option: parts[2])
        case ("crossover", 4): return try crossover(parts[1], from: parts[2], to: parts[3], isRobust: false)
        case ("crossover", 5) where parts[4] == "robust":
            return try crossover(parts[1], from: parts[2], to: parts[3], isRobust: true)
        case ("price", 3...):
            return try price(
                parts[1..<(parts.count - 1)].joined(separator: "."), field: parts[parts.count - 1])
        default:
            throw CostValueError(
                message: "there is no value '\(id)'",
                help:
                    "write cost.<scenario>.<option>, crossover.<scenario>.<from>.<to> or price.<model>.<field>"
            )
        }
    }

    private func cost(_ scenario: String, option: String) throws(CostValueError) -> CostValue {
        let costed = try known(scenario)
        let id = try known(option, in: costed)
        guard let usd = costed.estimate[id]?.usdPerMonth else { throw missing("option", option, []) }
        return CostValue(
            exact: usd, text: Display.usdPerMonth(usd), words: [], route: CostRoutes.scenario(scenario),
            fragment: "cost")
    }

    private func crossover(
        _ scenario: String, from: String, to: String, isRobust: Bool
    ) throws(CostValueError) -> CostValue {
        let costed = try known(scenario)
        let (from, to) = (try known(from, in: costed), try known(to, in: costed))
        guard let crossover = costed.estimate.crossover(from: from, to: to) else {
            throw CostValueError(
                message: "the pair '\(from.rawValue)' and '\(to.rawValue)' has no crossover in this order",
                help: "write the pair as crossover.\(scenario).\(to.rawValue).\(from.rawValue)")
        }
        let (text, words): (String, [String]) =
            switch crossover.kind {
            case .always: ("any volume", ["any volume", "every volume", "always"])
            case .never: ("never", Self.never)
            case .above, .below:
                (
                    (isRobust ? crossover.robust : crossover.first).map {
                        Display.crossover(tokensPerDay: $0)
                    } ?? "never", Self.never
                )
            }
        let isVolume = crossover.kind != .always && crossover.kind != .never
        let volume = isRobust ? crossover.robust : crossover.first
        return CostValue(
            exact: isVolume ? volume : nil, text: text, words: words, route: CostRoutes.scenario(scenario),
            fragment: "crossovers")
    }

    private static let never = ["never", "no volume", "dearer at any volume"]

    private func price(_ model: String, field: String) throws(CostValueError) -> CostValue {
        guard let record = book.model(model) else {
            throw missing("model", model, book.models.flatMap { [$0.id] + $0.aliases })
        }
        guard let column = priceColumns.first(where: { $0.key == field }) else {
            throw missing("price", field, priceColumns.map(\.key))
        }
        guard let row = record.rows.row(on: asOf), let price = column.price(row.prices) else {
            throw CostValueError(message: "'\(model)' has no price '\(field)' on \(asOf.longText)", help: nil)
        }
        return CostValue(
            exact: price.usdPerMtok, text: Display.price(price), words: [], route: CostRoutes.assumptions,
            fragment: CostRoutes.row("price", record.id))
    }
}

extension Costs {
    private func known(_ scenario: String) throws(CostValueError) -> CostedScenario {
        guard let costed = self.scenario(scenario) else {
            throw missing("scenario", scenario, scenarios.map(\.id))
        }
        return costed
    }

    private func known(_ option: String, in costed: CostedScenario) throws(CostValueError) -> OptionID {
        guard let id = OptionID(rawValue: option), costed.options.contains(id) else {
            throw missing("option", option, costed.options.map(\.rawValue))
        }
        return id
    }

    private func missing(_ what: String, _ id: String, _ known: [String]) -> CostValueError {
        CostValueError(
            message: "there is no \(what) '\(id)'",
            help: didYouMean(id, among: known, otherwise: "\(what)s are: \(known.joined(separator: ", "))"))
    }
}
