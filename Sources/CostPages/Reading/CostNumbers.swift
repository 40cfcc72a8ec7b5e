package import Cost
package import Diagnostics
package import Fields
package import Site

/// The numbers of a handbook on one day: where they come from, what is assumed and derived, and what is compared.
package struct CostNumbers: Sendable {
    /// Whether any of the files is there.
    package private(set) var isPresent = false
    /// Whether sources or assumptions have errors. They are reported where they stand, and nothing may be computed from
    /// what could be read.
    package private(set) var isBroken = false
    /// Whether that is so for comparisons.
    package private(set) var hasBrokenComparisons = false
    /// Whether there is a file of comparisons.
    package private(set) var hasComparisons = false

    /// In the order of the file, like all lists here.
    package private(set) var sources: [CostSource] = []
    package private(set) var assumptions: [Assumption] = []
    /// All numbers of the assumptions, given and derived.
    package private(set) var book = NumberBook([])
    package private(set) var comparisons: [PricedComparison] = []
    /// Tables that others published, computed again; nil without a file of them.
    package private(set) var publishedTables: [PublishedTable]?
    /// Whether that file has errors.
    package private(set) var hasBrokenTables = false
    /// Where the pages made of them lie.
    package let routes: CostRoutes
    /// The day at which the handbook is evaluated.
    package let asOf: CalendarDate
    /// The day of the build, against which checks fall due.
    package let today: CalendarDate

    /// The numbers of a handbook without any.
    package init(asOf: CalendarDate, today: CalendarDate, routes: CostRoutes = CostRoutes()) {
        self.routes = routes
        self.asOf = asOf
        self.today = today
    }

    /// Reads the files, which are those below `content/data/` by their path below it. Returns what is wrong with them
    /// in `diagnostics`.
    package init(
        _ files: [String: SourceFile], asOf: CalendarDate, today: CalendarDate,
        routes: CostRoutes = CostRoutes(), diagnostics: inout [Diagnostic]
    ) {
        self.init(asOf: asOf, today: today, routes: routes)
        isPresent = CostNumberFile.allCases.contains { files[$0.name] != nil }
        hasComparisons = files[CostNumberFile.comparisons.name] != nil
        for kind in CostNumberFile.allCases {
            guard let file = files[kind.name] else { continue }
            let problems: [Diagnostic]
            do {
                problems = take(kind, try readYAML(file), path: file.path)
            } catch {
                problems = [error]
            }
            if problems.contains(where: { $0.severity == .error }) {
                switch kind {
                case .sources, .assumptions: isBroken = true
                case .comparisons: hasBrokenComparisons = true
                case .published: hasBrokenTables = true
                }
            }
            diagnostics += problems
        }
    }

    private mutating func take(_ kind: CostNumberFile, _ value: LocatedValue, path: String) -> [Diagnostic] {
        switch kind {
        case .sources:
            let (sources, problems) = decodeCostSources(value, path: path)
            self.sources = sources
            return problems
        case .assumptions:
            let file = CostFile(path: path, sources: sources.map(\.id), today: today)
            let reading = AssumptionReading(value, in: file)
            (assumptions, book) = (reading.assumptions, reading.book)
            return reading.diagnostics
        case .comparisons:
            // With an error in the numbers, what a comparison says about them would be noise.
            guard !isBroken else { return [] }
            let reading = ComparisonReading(value, with: book, path: path, routes: routes)
            comparisons = reading.comparisons
            return reading.diagnostics
        case .published:
            let file = CostFile(path: path, sources: sources.map(\.id), today: today)
            let (tables, problems) = decodePublished(value, in: file)
            publishedTables = tables
            return problems
        }
    }
}

extension CostNumbers {
    /// The comparison with an id; nil where there is none, and where the data has errors.
    package func comparison(_ id: String) -> PricedComparison? {
        keepsStill ? nil : comparisons.first { $0.id == id }
    }

    /// Whether nothing may be said about comparisons, since the data has errors that are reported in their places.
    package var keepsStill: Bool { isBroken || hasBrokenComparisons }

    package func assumption(_ id: String) -> Assumption? { assumptions.first { $0.id == id } }

    package func source(_ id: String) -> CostSource? { sources.first { $0.id == id } }
}

extension SiteContext {
    /// The numbers of the handbook: assumptions and comparisons.
    package var numbers: CostNumbers {
        store[CostNumbers.self] ?? CostNumbers(asOf: asOf, today: asOf, routes: costRoutes)
    }

    /// Where the pages made of cost data lie.
    var costRoutes: CostRoutes { CostRoutes(below: path(of: CostRoutes.folder)) }
}
