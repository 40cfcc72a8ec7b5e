import Diagnostics
import Exact
package import Inference
import Telling
package import Workloads

extension CostedScenario {
    /// What the figures of replicas and units rest on, a sentence for each option of which the scenario says more than a
    /// rate: `Self-hosted: a replica does 20,000 tokens a second of this mix, at the measured load of 64 with 600 ms to
    /// the first token and 28 ms for each further one (p99).`
    package var capacityNotes: [String] { estimate.options.compactMap { capacityNote($0) } }

    /// The sentence about one option; nil where its rate says all.
    package func capacityNote(_ option: OptionEstimate) -> String? {
        option.fleet?.basis.map {
            "\(words.title(option.option)): \(CostWords.basis($0))."
        }
    }
}

extension CostWords {
    /// What replicas or units are, do and were measured with.
    fileprivate static func basis(_ basis: CapacityBasis) -> String {
        let rate = basis.tokensPerSecond.map { rate in
            let load = basis.load.map { " at \(measured($0, basis.latencyMeasure))" } ?? ""
            let one = basis.bought == nil ? "a replica" : "an endpoint"
            return "\(one) does \(rate.text(significant: 3)) tokens a second of this mix\(load)"
        }
        let hours = basis.paidHours.map { "\($0.text(significant: 3)) hours a month are paid" }
        let units = basis.bought == "provisioned" ? "its replicas are units by the month" : nil
        return [units, rate, hours].compactMap { $0 }.joined(separator: ", ")
    }

    private static func measured(_ load: LatencyPoint, _ measure: String?) -> String {
        let words = load.words.isEmpty ? "" : " with \(load.words)"
        return "the measured load of \(load.load.text)\(words)\(measure.map { " (\($0))" } ?? "")"
    }
}
