package import Claims
package import CostPages
import Diagnostics
import Workloads

extension Costs {
    func origin(_ model: ModelRecord, _ row: PriceRow) -> Derivation.Origin {
        origin(
            .price, model.id, ReadDay(row.from), row.provenance,
            hasMoved: model.rows.contains { $0.from < row.from })
    }

    func origin(_ rate: GPURate, _ row: GPURateRow) -> Derivation.Origin {
        origin(
            .rate, rate.id, ReadDay(row.from), row.provenance,
            hasMoved: rate.rows.contains { $0.from < row.from })
    }

    func origin(_ record: ThroughputRecord) -> Derivation.Origin {
        origin(.throughput, record.id, record.provenance.read, record.provenance, hasMoved: false)
    }

    /// Nil for a number that is derived from nothing that was read.
    package func origin(_ assumption: Assumption) -> Derivation.Origin? {
        assumption.provenance.map { book.numbers.origin(assumption.id, $0) }
    }

    /// Where the ends of an input were read; nil where the workload file gives them itself.
    func origin(of assumed: AssumedRange) -> Derivation.Origin? {
        assumed.assumption.flatMap { book.numbers.assumption($0.id) }.flatMap { origin($0) }
    }

    private func origin(
        _ kind: Derivation.Origin.Kind, _ id: String, _ day: ReadDay, _ provenance: Provenance, hasMoved: Bool
    ) -> Derivation.Origin {
        let source = book.source(provenance.source)
        return Derivation.Origin(
            kind: kind, id: id, day: day, hasMoved: hasMoved, source: source?.title ?? provenance.source,
            url: provenance.upstream ?? source?.url, read: provenance.read)
    }
}

extension Derivation.Origin.Kind {
    static let price = Derivation.Origin.Kind("price", rank: 0, holdsFromDay: true)
    static let rate = Derivation.Origin.Kind("rate", rank: 1, holdsFromDay: true)
    static let throughput = Derivation.Origin.Kind("throughput", rank: 2, holdsFromDay: false)

    /// The kinds of rows of cost data.
    package static let all = [price, rate, throughput, assumption]
}
