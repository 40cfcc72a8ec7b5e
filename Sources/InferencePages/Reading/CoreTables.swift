import Answers
import Workloads

extension Costs {
    /// What workloads may name on the day, as the text that the cores in a reader's page take.
    package var coreTables: String {
        AnswerTables(DatedTables(asOf: asOf, book.tables), book.options.faces).pairs + "\n"
    }
}
