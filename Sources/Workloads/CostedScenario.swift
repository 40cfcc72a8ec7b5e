package import Cost
package import Inference

/// A scenario with its estimates: as it is, and with every assumed input at its favourable and unfavourable end.
package struct CostedScenario: Sendable {
    package let named: NamedScenario
    /// Which inputs differ between the sets, and by which assumptions.
    package let ranges: [AssumedRange]
    /// Low has every input at its favourable end, high at its unfavourable one.
    package let sets: LowBaseHigh<Estimate>
    /// What a move to capacity of one's own costs once; nil where no assumption says so.
    package let outlay: MoveOutlay?

    package var id: String { named.id }

    /// The estimate with every input as it is.
    package var estimate: Estimate { sets.base }

    /// Whether the sets differ at all.
    package var hasRanges: Bool { !ranges.isEmpty }

    /// The options in their order.
    package var options: [OptionID] { estimate.curves.map { $0.option } }

    /// The options over thousands of draws, at the scenario's volume and at those of the references.
    package func draws(at references: [Draws.Reference] = []) -> Draws {
        Draws(of: named.scenario, ranges.uncertainties, at: references, outlay: outlay)
    }
}
