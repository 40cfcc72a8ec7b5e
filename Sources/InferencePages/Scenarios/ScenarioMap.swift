import Answers
import Cost
import Exact
import Workloads

/// The combinations of a grid by the order in which options are the cheapest over growing volumes: whether there is one
/// break-even, at a glance.
struct ScenarioMap {
    /// Combinations in which the same options follow each other.
    struct Group {
        /// The cheapest options, from the smallest volume to the largest.
        let order: [OptionID]
        /// The combinations, in the order of the grid.
        let scenarios: [CostedScenario]
        /// Where each option but the first takes over, tokens a day: the least, the median and the most of the
        /// combinations, where of two in the middle the lower one is taken.
        let starts: [(least: Rational, median: Rational, most: Rational)]
    }

    /// Those with the most combinations first, then in the order of the grid.
    let groups: [Group]
    /// How many combinations there are; those without a cheapest option are in no group.
    let count: Int

    /// Sorts scenarios over the volumes that are shown of every one. O(scenarios x changes of the cheapest option).
    init(of scenarios: [CostedScenario]) {
        var orders: [[OptionID]] = []
        var members: [[(scenario: CostedScenario, starts: [Rational])]] = []
        for scenario in scenarios {
            guard let runs = scenario.estimate.cheapestOverWholeRange?.runs, !runs.isEmpty else { continue }
            let order = runs.map { $0.option }
            let member = (scenario, runs.dropFirst().map { $0.start })
            if let index = orders.firstIndex(of: order) {
                members[index].append(member)
            } else {
                orders.append(order)
                members.append([member])
            }
        }
        let groups = zip(orders, members).map { order, members in
            Group(
                order: order, scenarios: members.map { $0.scenario },
                starts: order.indices.dropLast().map { index in
                    let starts = members.map { $0.starts[index] }.sorted()
                    return (starts[0], starts[(starts.count - 1) / 2], starts[starts.count - 1])
                })
        }
        self.groups = groups.enumerated().sorted { first, second in
            (second.element.scenarios.count, first.offset) < (first.element.scenarios.count, second.offset)
        }.map { $0.element }
        count = scenarios.count
    }
}
