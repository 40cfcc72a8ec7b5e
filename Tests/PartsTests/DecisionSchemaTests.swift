import BuiltSites
import Foundation
import Testing

@Suite("The schema of decision.json") struct DecisionSchemaTests {
    @Test("holds for every handbook here, and describes nothing that none has") func everyHandbook()
        async throws
    {
        var met: Set<String> = []
        var described: Set<String> = []
        for handbook in [
            try await DecisionHandbook.main(), try await DecisionHandbook.second(),
            try await DecisionHandbook.databases(),
        ] {
            var validator = try SchemaValidator(try #require(handbook.built["data/decision.schema.json"]))
            try validator.validate(try #require(handbook.built["data/decision.json"]))
            #expect(validator.problems == [])
            met.formUnion(validator.met)
            described = validator.described
        }
        #expect(described.subtracting(met).sorted() == [])
    }

    @Test(
        "refuses what is not so",
        arguments: [
            ("\"kind\": \"gate\"", "\"kind\": \"door\"", "/nodes[0]/kind is none of [\"gate\", \"detail\"]"),
            ("\"stops\": ", "\"stop\": ", "/nodes[0]/answers[0] lacks 'stops'"),
            ("\"gate\": 1", "\"gate\": 0", "/nodes[0]/gate is out of bounds"),
            ("\"gate\": 1", "\"gate\": true", "/nodes[0]/gate is not integer"),
            ("\"gate\": 1", "\"gates\": 1", "/nodes[0] has 'gates', of which its schema says nothing"),
        ])
    func slips(right: String, wrong: String, problem: String) async throws {
        let built = try await DecisionHandbook.second().built
        var validator = try SchemaValidator(try #require(built["data/decision.schema.json"]))
        let data = try #require(built["data/decision.json"])
        let place = try #require(data.firstRange(of: right))
        try validator.validate(data.replacingCharacters(in: place, with: wrong))
        #expect(validator.problems.contains(problem))
    }

    @Test("and a keyword that nobody checks is a problem") func unknownKeyword() throws {
        var validator = try SchemaValidator("{\"type\": \"object\", \"minProperties\": 1}")
        try validator.validate("{}")
        #expect(validator.problems == ["#: no keyword 'minProperties' is known here"])
    }
}
