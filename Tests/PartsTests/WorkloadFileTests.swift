import BuiltSites
import Diagnostics
import Fields
import Foundation
import Inference
import InferencePages
import Parts
import Site
import Testing
import Workloads

@Suite("A workload file to begin with") struct WorkloadFileTests {
    @Test("is computed as it stands, and keeps the schema", arguments: WorkloadKind.allCases)
    func isComputed(kind: WorkloadKind) throws {
        let files = try handbookFiles(below: repository)
        let made = newWorkloadFile("mine", like: kind, from: files, asOf: nil, today: day)
        #expect(made.diagnostics == [])
        let file = SourceFile(path: "mine.yaml", bytes: Array(try #require(made.text).utf8))
        let answer = CostQuestion(.file(file), today: day).answer(from: files)
        let problems = answer.diagnostics.filter { $0.path == "mine.yaml" }
        #expect(problems.map(\.message) == [])
        let costed = try #require(answer.scenario)
        #expect(costed.options.count == 3)
        var validator = try SchemaValidator(try schema())
        try validator.validate(try readYAML(file).json)
        #expect(validator.problems == [])
    }

    @Test("says every key with what it means") func everyKey() throws {
        let files = try handbookFiles(below: repository)
        let text = newWorkloadFile("mine", like: .rag, from: files, asOf: nil, today: day).text ?? ""
        #expect(
            text.contains(
                """
                  # The share of the input that is read from a cache. From 0 to 1; without it: 0.
                  cached_share: 0.85
                """))
        #expect(
            text.contains(
                """
                  # Days of a month on which there is traffic. Days, above 0, at most 31; without it: 30.4166666666667.
                  # active_days_per_month:
                """))
    }

    @Test("is refused with the way out where it cannot be made") func refused() {
        let named = newWorkloadFile("a b", like: .rag, from: [], asOf: nil, today: day)
        #expect(named.text == nil)
        #expect(named.diagnostics.map(\.message) == ["'a b' cannot be a scenario's id"])
        let empty = newWorkloadFile("a", like: .rag, from: [], asOf: nil, today: day)
        #expect(empty.diagnostics.map(\.message) == ["a workload needs cost data below 'content/data/'"])
    }

    @Test("and every scenario of the handbook keeps the schema") func scenarios() async throws {
        let files = try handbookFiles(below: repository)
        let file = try #require(files.first { $0.path == "content/data/scenarios.yaml" })
        var reader = FieldReader(try readYAML(file), what: "", path: "")
        var validator = try SchemaValidator(try schema())
        let scenarios = reader.list("scenarios")
        #expect(!scenarios.isEmpty)
        for scenario in scenarios { try validator.validate(scenario.json) }
        #expect(validator.problems == [])
    }

    @Test("and a slip breaks it") func slips() throws {
        var validator = try SchemaValidator(try schema())
        let good =
            "id: a\nworkload: {tokens_per_day: 1M, input_share: 0.5, tokens_per_request: 100}\noptions: {}\n"
        func json(_ text: String) throws -> String {
            try readYAML(SourceFile(path: "a", bytes: Array(text.utf8))).json
        }
        try validator.validate(try json(good))
        #expect(validator.problems == [])
        try validator.validate(try json(good.replacing("input_share: 0.5", with: "input_share: 1.5")))
        #expect(validator.problems.contains("/workload/input_share is out of bounds"))
        try validator.validate(try json(good.replacing("input_share", with: "input_shar")))
        #expect(validator.problems.contains("/workload lacks 'input_share'"))
        let requests =
            "id: a\nworkload: {requests_per_day: 10, input_tokens_per_request: 90, output_tokens_per_request: 10}\noptions: {}\n"
        var other = try SchemaValidator(try schema())
        try other.validate(try json(requests))
        #expect(other.problems == [])
    }

    private func schema() throws -> String {
        String(decoding: WorkloadSchema.bytes(in: .usual), as: UTF8.self)
    }
}

extension LocatedValue {
    /// The value as JSON: what is a number without quotes is one.
    fileprivate var json: String {
        switch content {
        case .null: return "null"
        case .scalar(let text, let isQuoted):
            if !isQuoted, kind == "a number" || kind == "true or false" { return text }
            return String(decoding: JSON.string(text).compact, as: UTF8.self)
        case .sequence(let items): return "[\(items.map(\.json).joined(separator: ","))]"
        case .mapping(let entries):
            let members = entries.map { entry in
                String(decoding: JSON.string(entry.key).compact, as: UTF8.self) + ":" + entry.value.json
            }
            return "{\(members.joined(separator: ","))}"
        }
    }
}
