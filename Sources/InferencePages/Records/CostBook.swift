package import CostPages
import Site

/// The cost data of a handbook: everything that `content/data/` says about prices and assumptions.
package struct CostBook: Sendable {
    /// The numbers of any subject: sources, assumptions, comparisons.
    package let numbers: CostNumbers
    /// Where the records of licences lie.
    var licensePages = LicenseRoutes()
    /// What the ways to run a model are called.
    package var options = ModelOptions.usual
    /// In the order of the file, like all lists here.
    package var models: [ModelRecord] = []
    package var rates: [GPURate] = []
    package var throughput: [ThroughputRecord] = []
    var licenses: [LicenseRecord] = []
    package var families: [FamilyLicense] = []
    /// Systems that the Open Source AI Definition 1.0 was validated with.
    package var validatedSystems: [String] = []

    /// A book without a row beside these numbers.
    package init(_ numbers: CostNumbers) { self.numbers = numbers }

    /// The model with this id or alias; nil where there is none, as with the others.
    package func model(_ id: String) -> ModelRecord? {
        models.first { $0.id == id } ?? models.first { $0.aliases.contains(id) }
    }

    func rate(_ id: String) -> GPURate? { rates.first { $0.id == id } }

    package func throughput(_ id: String) -> ThroughputRecord? { throughput.first { $0.id == id } }

    func license(_ id: String) -> LicenseRecord? { licenses.first { $0.id == id } }

    /// Where the figures come from.
    package var sources: [CostSource] { numbers.sources }

    package var assumptions: [Assumption] { numbers.assumptions }

    /// Where the pages made of the data lie.
    package var routes: CostRoutes { numbers.routes }

    package func source(_ id: String) -> CostSource? { numbers.source(id) }

    /// The assumption behind a number of a workload file, by its keys: `workload.peak_to_average`.
    func assumption(for field: String) -> Assumption? {
        assumptions.first { $0.inputs.contains(field) || $0.scales.contains(field) }
    }
}
