import CostPages
import Diagnostics
import Fields
import Site
import Workloads

/// The files below `content/data/` that hold what models and hardware cost, besides the numbers of any subject.
package enum CostDataFile: String, CaseIterable, Sendable {
    case prices, gpus, throughput, licenses, scenarios, grid

    /// The path below `content/data/`.
    package var name: String { rawValue + ".yaml" }
}

/// The cost data of a handbook and everything that is wrong with it.
struct CostReading: Sendable {
    /// What could be read. With an error among the diagnostics nothing may be computed from it.
    package private(set) var book: CostBook
    /// Whether any file is there at all.
    let isPresent: Bool
    package private(set) var diagnostics: [Diagnostic] = []

    /// The scenarios that can be computed, in the order of their file.
    package private(set) var scenarios: [CostedScenario] = []
    /// What readers choose by; nil where there is no such file, or it has errors.
    package private(set) var grid: ScenarioGrid?
    /// The scenarios of the grid, in its order.
    package private(set) var gridScenarios: [CostedScenario] = []
    package let asOf: CalendarDate
    /// Whether the sources or assumptions that all of it refers to have errors.
    private let hasBrokenNumbers: Bool

    /// Reads the data files and the numbers that they stand on, with what is wrong with both.
    package init(_ files: [String: SourceFile], asOf: CalendarDate, today: CalendarDate) {
        var diagnostics: [Diagnostic] = []
        let numbers = CostNumbers(files, asOf: asOf, today: today, diagnostics: &diagnostics)
        self.init(files, numbers, asOf: asOf, today: today)
        self.diagnostics = diagnostics + self.diagnostics
    }

    /// Reads the data files beside numbers that were read, and reported, before; `files` are those below `content/data/` by their path below it. Scenarios take
    /// the prices of `asOf` unless they name a day; what is overdue on the day `today` is a warning.
    package init(
        _ files: [String: SourceFile], _ numbers: CostNumbers, asOf: CalendarDate, today: CalendarDate,
        licensePages: LicenseRoutes = LicenseRoutes()
    ) {
        self.asOf = asOf
        isPresent = CostDataFile.allCases.contains { files[$0.name] != nil }
        hasBrokenNumbers = numbers.isBroken
        book = CostBook(numbers)
        book.licensePages = licensePages
        if let file = files[ModelOptions.file] { takeOptions(file) }
        // Without data of its own the part has nothing to say about what assumptions stand behind.
        if isPresent, let file = files[CostNumberFile.assumptions.name] {
            diagnostics += unknownInputs(numbers.assumptions, in: book.options.names, path: file.path)
        }
        for kind in CostDataFile.allCases {
            guard let file = files[kind.name] else { continue }
            do {
                diagnostics += take(kind, try readYAML(file), path: file.path, today: today)
            } catch {
                diagnostics.append(error)
            }
        }
    }

    /// What options are called comes before everything that names them.
    private mutating func takeOptions(_ file: SourceFile) {
        do {
            let reading = ModelOptions.read(try readYAML(file), path: file.path)
            book.options = reading.options
            diagnostics += reading.diagnostics
        } catch {
            diagnostics.append(error)
        }
    }

    package var hasErrors: Bool {
        hasBrokenNumbers || diagnostics.contains { $0.severity == .error }
    }

    /// Puts what a file says into the book and returns its problems.
    private mutating func take(
        _ kind: CostDataFile, _ value: LocatedValue, path: String, today: CalendarDate
    ) -> [Diagnostic] {
        let file = CostFile(path: path, sources: book.sources.map(\.id), today: today)
        var problems: [Diagnostic] = []
        switch kind {
        case .prices: (book.models, problems) = decodePrices(value, in: file)
        case .gpus: (book.rates, problems) = decodeGPURates(value, in: file)
        case .throughput: (book.throughput, problems) = decodeThroughput(value, in: file)
        case .licenses:
            let licenses: LicenseData
            (licenses, problems) = decodeLicenses(value, in: file)
            book.licenses = licenses.licenses
            book.families = licenses.families
            book.validatedSystems = licenses.validatedSystems
        case .scenarios:
            // With an error in the prices, what a scenario says about them would be noise.
            guard !hasErrors else { break }
            (scenarios, problems) = readScenarios(value, path: path, tables: book.tables, asOf: asOf)
        case .grid:
            (grid, problems) = decodeGrid(value, path: path)
            guard let grid, !hasErrors else { break }
            let reading = grid.scenarios(tables: book.tables, asOf: asOf)
            gridScenarios = reading.scenarios
            problems += reading.diagnostics
        }
        return problems
    }
}
