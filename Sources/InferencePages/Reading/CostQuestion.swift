import CostPages
package import Diagnostics
import Exact
package import Fields
import Site
package import Workloads

/// What somebody wants to know the cost of.
package struct CostQuestion: Sendable {
    package enum Subject: Sendable {
        /// A scenario of `scenarios.yaml` or a combination of `grid.yaml`, by its id.
        case scenario(String)
        /// A workload file.
        case file(SourceFile)
    }

    package var subject: Subject
    /// Replaces the volume of the file: a number such as `5M`.
    package var tokensPerDay: String?
    /// The day whose prices are taken; nil takes the file's own, else the handbook's, else `today`.
    package var asOf: CalendarDate?
    package var today: CalendarDate

    /// A question at the scenario's own volume and day.
    package init(_ subject: Subject, today: CalendarDate) {
        self.subject = subject
        self.today = today
    }

    /// The answer from the files of a handbook; nil for reasons that are among the diagnostics.
    package func answer(from files: [SourceFile]) -> (scenario: CostedScenario?, diagnostics: [Diagnostic]) {
        let tree = SourceTree(files)
        let day = asOf ?? tree.configuration.flatMap { readConfiguration($0).0.asOf } ?? today
        var data = tree.data
        // Here scenarios are read only where one is asked for: the fault of another is no answer.
        let scenarios = data.removeValue(forKey: CostDataFile.scenarios.name)
        let grid = data.removeValue(forKey: CostDataFile.grid.name)
        data.removeValue(forKey: CostNumberFile.comparisons.name)
        let reading = CostReading(data, asOf: day, today: today)
        guard !reading.hasErrors else { return (nil, reading.diagnostics) }
        let answer =
            switch subject {
            case .file(let file): self.answer(file: file, asOf: day, tables: reading.book.tables)
            case .scenario(let id) where id.contains("/"):
                self.answer(combination: id, in: grid, asOf: day, tables: reading.book.tables)
            case .scenario(let id): self.answer(id: id, in: scenarios, asOf: day, tables: reading.book.tables)
            }
        return (answer.scenario, reading.diagnostics + answer.diagnostics)
    }

    /// What is wrong with the text of a volume, in a sentence; nil for a good one.
    package static func problem(ofVolume text: String) -> String? {
        do throws(NumberError) {
            return try NumberText.value(of: text) < 0 ? "a volume cannot be below 0" : nil
        } catch {
            return error.sentence
        }
    }

    /// The ids of the scenarios that a handbook has: those with names, then the combinations of its grid.
    package static func scenarioIDs(in files: [SourceFile]) -> [String] {
        let data = SourceTree(files).data
        func read(_ kind: CostDataFile) -> (LocatedValue, path: String)? {
            data[kind.name].flatMap { file in (try? readYAML(file)).map { ($0, file.path) } }
        }
        let names = read(.scenarios).map { scenarioItems($0.0).compactMap(\.id) } ?? []
        return names + (read(.grid).flatMap { decodeGrid($0.0, path: $0.path).grid?.ids } ?? [])
    }
}

extension CostQuestion {
    private func answer(
        file: SourceFile, asOf day: CalendarDate, tables: WorkloadTables
    ) -> (scenario: CostedScenario?, diagnostics: [Diagnostic]) {
        do {
            return answer(try readYAML(file), path: file.path, asOf: day, tables: tables)
        } catch {
            return (nil, [error])
        }
    }

    private func answer(
        id: String, in file: SourceFile?, asOf day: CalendarDate, tables: WorkloadTables
    ) -> (scenario: CostedScenario?, diagnostics: [Diagnostic]) {
        do {
            guard let file, let item = scenarioItems(try readYAML(file)).first(where: { $0.id == id })
            else { return (nil, []) }
            return answer(item, path: file.path, asOf: day, tables: tables)
        } catch {
            return (nil, [error])
        }
    }

    private func answer(
        combination id: String, in file: SourceFile?, asOf day: CalendarDate, tables: WorkloadTables
    ) -> (scenario: CostedScenario?, diagnostics: [Diagnostic]) {
        do {
            guard let file else { return (nil, []) }
            let reading = decodeGrid(try readYAML(file), path: file.path)
            guard let grid = reading.grid, let index = grid.index(of: id) else {
                return (nil, reading.diagnostics)
            }
            var decoder = decoder(path: file.path, asOf: day, tables: tables)
            let scenario = grid.scenario(grid.combination(index), &decoder, tokensPerDay: volume)
            return (scenario, reading.diagnostics + decoder.diagnostics)
        } catch {
            return (nil, [error])
        }
    }

    private func answer(
        _ value: LocatedValue, path: String, asOf day: CalendarDate, tables: WorkloadTables
    ) -> (scenario: CostedScenario?, diagnostics: [Diagnostic]) {
        var decoder = decoder(path: path, asOf: day, tables: tables)
        let scenario = costed(value, &decoder, tokensPerDay: volume)
        return (scenario, decoder.diagnostics)
    }

    private func decoder(path: String, asOf day: CalendarDate, tables: WorkloadTables) -> WorkloadDecoder {
        var decoder = WorkloadDecoder(path: path, tables: tables, asOf: day)
        decoder.isDayForced = asOf != nil
        return decoder
    }

    private var volume: Rational? { tokensPerDay.flatMap { try? NumberText.value(of: $0) } }
}

private func scenarioItems(_ value: LocatedValue) -> [LocatedValue] {
    guard case .mapping(let entries) = value.content,
        case .sequence(let items)? = entries.first(where: { $0.key == "scenarios" })?.value.content
    else { return [] }
    return items
}
