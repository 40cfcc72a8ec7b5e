package import Exact
package import Fields
package import Inference

/// A scenario as it was read: what is computed, and where each of its numbers comes from.
package struct NamedScenario: Sendable {
    package var scenario: Scenario
    /// A sentence on what the scenario is about; nil where the author wrote none.
    package let description: String?
    /// The day whose prices are taken.
    package let asOf: CalendarDate
    /// Its numbers in the order of the file.
    package let inputs: [ScenarioInput]
    /// Where its numbers stand in the file, by their keys with points between.
    package let places: [String: Range<Int>]
    /// What the file says of how well its numbers are known, by their keys.
    package private(set) var stated: [String: StatedEnds]
    /// Where the scenario stands in its file.
    package let span: Range<Int>
    /// What is written there.
    package let written: LocatedValue
    /// The throughput record that was measured with other requests than these; nil where it fits.
    package let otherShape: String?

    package var id: String { scenario.id }

    /// The title, or the id where there is none.
    package var title: String { scenario.title.isEmpty ? scenario.id : scenario.title }

    /// The same scenario at another volume, in tokens per day; what the file says of how well its own is known does
    /// not hold there.
    package func at(tokensPerDay: Rational) -> NamedScenario {
        var copy = self
        copy.scenario = scenario.at(tokensPerDay: tokensPerDay)
        for volume in [Input.WorkloadInput.tokensPerDay, .requestsPerDay] {
            copy.stated[Input.workload(volume).field(in: scenario.names).description] = nil
        }
        return copy
    }
}

/// A number of a scenario and where it comes from.
package struct ScenarioInput: Sendable {
    package enum Origin: Sendable {
        /// Written into the scenario.
        case written
        /// The program's default for a key that is not written.
        case usual
        /// The base value of an assumption.
        case assumption(String)
        /// A rate of `gpus.yaml`.
        case rate(String)
        /// A record of `throughput.yaml`.
        case throughput(String)
        /// Prices of a model of `prices.yaml`.
        case model(String)
    }

    package enum Content: Sendable {
        case number(Rational)
        case prices(PriceList)
    }

    /// Its keys with points between: `options.self-hosted.safe_share`.
    package let field: String
    package let content: Content
    package let origin: Origin

    /// Whether nothing is said of it and it then adds nothing: a discount of none, say. A derivation leaves it out.
    package var isUnspoken: Bool {
        guard case .usual = origin, let key = field.split(separator: ".").last else { return false }
        return Self.neutralKeys.contains(String(key))
    }

    private static let neutralKeys: Set = [
        "discount", "reasoning_per_output", "prefix_hit_share", "interrupted_share", "window_hours_per_day",
        "off_peak_share", "installation_usd_per_gpu",
    ]
}
