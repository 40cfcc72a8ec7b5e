import BuiltSites
import Decision
import DecisionPages
import Diagnostics
import Foundation
import Parts
import Site

/// A handbook of this repository, built once in memory and shared by the tests that read it.
struct DecisionHandbook {
    let built: BuiltSite
    let consultation: Consultation?
    let diagnostics: [Diagnostic]

    /// The handbook of `content/`.
    static func main() async throws -> DecisionHandbook { try await mainTask.value }

    /// The handbook of `Tests/Fixtures/second-handbook`, on another subject.
    static func second() async throws -> DecisionHandbook { try await secondTask.value }

    /// The handbook of `Tests/Fixtures/databases`, which compares costs of its own.
    static func databases() async throws -> DecisionHandbook { try await databasesTask.value }

    private static let mainTask = Task { try await build("") }
    private static let secondTask = Task { try await build("Tests/Fixtures/second-handbook") }

    private static let databasesTask = Task { try await build("Tests/Fixtures/databases") }

    private static func build(_ folder: String) async throws -> DecisionHandbook {
        let files = try handbookFiles(below: repository.appending(path: folder))
        let built = await site(files: files, workers: 2)
        let (consultation, diagnostics) = await consult(files, options: BuildOptions.withAllParts(today: day))
        return DecisionHandbook(built: built, consultation: consultation, diagnostics: diagnostics)
    }
}
