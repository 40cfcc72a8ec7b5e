import Site

/// The cost data of a handbook: everything that `content/data/` says about prices and assumptions.
package struct CostBook: Sendable {
    /// Where the figures come from, in the order of the file, like all lists here.
    var sources: [CostSource] = []
    var models: [ModelRecord] = []
    var rates: [GPURate] = []
    package var throughput: [ThroughputRecord] = []
    var licenses: [LicenseRecord] = []
    package var families: [FamilyLicense] = []
    /// Systems that the Open Source AI Definition 1.0 was validated with.
    var validatedSystems: [String] = []
    package var assumptions: [Assumption] = []
    /// A table that somebody else published, to be computed again; nil without one.
    var published: PublishedTable?

    /// A book without a row.
    package init() {}

    /// The model with this id or alias; nil where there is none, as with the others.
    package func model(_ id: String) -> ModelRecord? {
        models.first { $0.id == id } ?? models.first { $0.aliases.contains(id) }
    }

    func rate(_ id: String) -> GPURate? { rates.first { $0.id == id } }

    package func throughput(_ id: String) -> ThroughputRecord? { throughput.first { $0.id == id } }

    func license(_ id: String) -> LicenseRecord? { licenses.first { $0.id == id } }

    func source(_ id: String) -> CostSource? { sources.first { $0.id == id } }

    /// The assumption behind a number of a workload file, by its keys: `workload.peak_to_average`.
    func assumption(for field: String) -> Assumption? {
        assumptions.first { $0.inputs.contains(field) || $0.scales.contains(field) }
    }
}

/// Something that figures are taken from.
struct CostSource: Sendable {
    package let id: String
    package let title: String
    /// What was taken, and in which edition.
    package let note: String?
    package let url: WebAddress?
    /// The heading of the sources page that describes it.
    package let entry: String?
}
