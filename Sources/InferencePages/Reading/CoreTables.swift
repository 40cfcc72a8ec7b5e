import Workloads

extension Costs {
    /// What workloads may name on the day, as the text that the cores in a reader's page take.
    package var coreTables: String { DatedTables(asOf: asOf, book.tables).pairs + "\n" }
}
