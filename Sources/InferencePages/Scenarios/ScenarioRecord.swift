package import Claims
import CostPages
import Exact
import Inference
import Site
package import Workloads

// What a decision record says of a scenario.
extension Costs {
    /// The days on which the list prices of a scenario were read, the earliest first.
    package func readDays(of scenario: NamedScenario) -> [ReadDay] {
        ReadDay.each(
            of: scenario.inputs.compactMap { input in
                guard case .model(let id) = input.origin else { return nil }
                return book.model(id)?.rows.row(on: scenario.asOf)?.provenance.read
            })
    }
}

extension NamedScenario {
    /// Its inputs, a line each: `workload.input_share`: 0.8, measured.
    package var recordLines: [String] {
        inputs.filter { !$0.origin.isUsual }.map { input in
            let value =
                switch input.content {
                case .number(let number): number.text
                case .prices(let prices): priceWords(prices)
                }
            let origin = input.origin.id.map { " (\($0))" } ?? ""
            return "`\(input.field)`: \(value)\(origin)\(Self.known(stated[input.field]))"
        }
    }

    /// What the workload says of how well a number is known.
    private static func known(_ stated: StatedEnds?) -> String {
        switch stated {
        case .measured: ", measured"
        case .between(let low, let high): ", from \(low.text) to \(high.text)"
        case nil: ""
        }
    }
}
