import BuiltSites
import Claims
import Decision
import DecisionPages
import Site
import Testing

/// A handbook on databases, which knows nothing of language models, computes its own numbers.
@Suite struct DatabaseHandbookTests {
    @Test func buildsWithoutAWarning() async throws {
        let handbook = try await DecisionHandbook.databases()
        #expect(handbook.built.report.isEmpty)
        #expect(handbook.diagnostics.isEmpty)
        let graph = try #require(handbook.consultation?.graph)
        #expect(graph.gates.count >= 4)
        #expect(graph.outcomes.count >= 6)
    }

    /// Words of the first handbook come from its data, and none from the program.
    @Test func saysNothingOfLanguageModels() async throws {
        let built = try await DecisionHandbook.databases().built
        let words: Set<String> = [
            "token", "tokens", "gpu", "gpus", "model", "models", "closed", "self-hosted", "mtok",
        ]
        for path in built.paths where path.hasSuffix(".html") || path.hasSuffix(".md") {
            let said = Set(Self.words(of: built[path] ?? ""))
            #expect(said.isDisjoint(with: words), "\(path) says \(said.intersection(words).sorted())")
        }
    }

    @Test(arguments: [
        ("cost.database.dynamodb-on-demand", "$1,080"),
        ("cost.orders.managed-postgres", "$3,540"),
        ("crossover.database.dynamodb-provisioned.managed-postgres", "never"),
        ("crossover.orders.dynamodb-on-demand.managed-postgres", "about 1,600 requests a second"),
    ])
    func computesItsOwnFigures(id: String, text: String) async throws {
        let values = try await DecisionHandbook.databases().built.result.values
        #expect(try values.value(id).text == text)
    }

    /// An outcome's page has the costs of its comparison, by the names and in the unit of its data.
    @Test func outcomesShowWhatTheirOptionCosts() async throws {
        let built = try await DecisionHandbook.databases().built
        let records = built.paths.filter { $0.hasSuffix("/record.md") }.compactMap { built[$0] }
        let priced = records.filter { $0.contains("## Cost") }
        #expect(!priced.isEmpty)
        for record in priced {
            #expect(record.contains("requests a second"))
            #expect(record.contains("DynamoDB on demand: $"))
        }
    }

    /// The words that a reader sees: what stands between tags, and no attributes.
    private static func words(of text: String) -> [String] {
        var shown = ""
        var isInTag = false
        for character in text {
            if character == "<" { isInTag = true }
            if !isInTag { shown.append(character) }
            if character == ">" {
                isInTag = false
                shown.append(" ")
            }
        }
        return shown.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    }
}
