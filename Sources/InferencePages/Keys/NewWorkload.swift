import CostPages
package import Diagnostics
package import Fields
import Site
import Workloads

/// The text of a new workload file, made from the data of a handbook; nil for reasons that are among the diagnostics.
package func newWorkloadFile(
    _ id: String, like kind: WorkloadKind, from files: [SourceFile], asOf: CalendarDate?, today: CalendarDate
) -> (text: String?, diagnostics: [Diagnostic]) {
    guard isAddressPart(id), !id.utf8.contains(UInt8(ascii: ".")) else {
        let problem = Diagnostic(
            .error, "cost-word", "'\(id)' cannot be a scenario's id", path: "",
            help: "it becomes part of an address: use letters, digits, '-' and '_'")
        return (nil, [problem])
    }
    let tree = SourceTree(files)
    let day = asOf ?? tree.configuration.flatMap { readConfiguration($0).0.asOf } ?? today
    var data = tree.data
    for file in [CostDataFile.scenarios.name, CostDataFile.grid.name, CostNumberFile.comparisons.name] {
        data.removeValue(forKey: file)
    }
    let reading = CostReading(data, asOf: day, today: today)
    guard let costs = reading.state(today: today).costs else {
        let absent = Diagnostic(
            .error, "cost-missing", "a workload needs cost data below 'content/data/'", path: "",
            help: "write 'content/data/prices.yaml' and its companions")
        return (nil, reading.isPresent ? reading.diagnostics : [absent])
    }
    return (costs.workloadFile(id, like: kind), reading.diagnostics.filter { $0.severity == .error })
}
