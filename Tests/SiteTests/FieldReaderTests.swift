import BuiltSites
import Diagnostics
import Fields
import Site
import Testing

@Suite struct FieldReaderTests {
    private func reader(_ text: String) throws -> (FieldReader, SourceFile) {
        let yaml = file("a.yaml", text)
        return (FieldReader(try readYAML(yaml), what: "a node", path: yaml.path), yaml)
    }

    private func problems(_ text: String, _ read: (inout FieldReader) -> Void) throws -> String {
        var (reader, yaml) = try reader(text)
        read(&reader)
        return report(reader.finish(), sources: [yaml])
    }

    @Test func values() throws {
        var (reader, _) = try reader("a: x\nb: true\nc: 7\nd: 2026-11-22\ne: [p, q]\nf: p\ng: [[1]]\nh:\n")
        #expect(reader.string("a") == "x")
        #expect(reader.bool("b") == true)
        #expect(reader.integer("c") == 7)
        #expect(reader.date("d")?.description == "2026-11-22")
        #expect(reader.strings("e") == ["p", "q"])
        #expect(reader.strings("f") == ["p"])
        #expect(reader.list("g").count == 1)
        #expect(reader.string("h") == nil)
        #expect(reader.string("i") == nil)
        #expect(reader.contains("h"))
        #expect(!reader.contains("i"))
        #expect(reader.keys == ["a", "b", "c", "d", "e", "f", "g", "h"])
        #expect(reader.finish().isEmpty)
    }

    @Test func wrongTypes() throws {
        let report = try problems("a: []\nb: 1\nc: x\nd: 1\ne: [[]]\nf: x\n") { reader in
            #expect(reader.string("a") == nil)
            #expect(reader.bool("b") == nil)
            #expect(reader.integer("c") == nil)
            #expect(reader.date("d") == nil)
            #expect(reader.strings("e").isEmpty)
            #expect(reader.list("f").isEmpty)
        }
        #expect(
            report == """
                a.yaml:1:4: error: 'a' must be text, but this is a list [type-mismatch]
                a.yaml:2:4: error: 'b' must be true or false, but this is a number [type-mismatch]
                a.yaml:3:4: error: 'c' must be a whole number, but this is text [type-mismatch]
                a.yaml:4:4: error: 'd' must be a date such as 2026-11-22, but this is a number [type-mismatch]
                a.yaml:5:4: error: 'e' must be a list of texts, but this is a list [type-mismatch]
                a.yaml:6:4: error: 'f' must be a list, but this is text [type-mismatch]

                """)
    }

    @Test func missingKeys() throws {
        let report = try problems("b:\n") { reader in
            #expect(reader.requiredString("a", help: "give it one") == nil)
            #expect(reader.requiredString("b") == nil)
        }
        #expect(
            report == """
                a.yaml:1:1: error: a node lacks the key 'a' [missing-key]
                    help: give it one
                a.yaml:1:1: error: a node lacks the key 'b' [missing-key]

                """)
    }

    @Test func unknownKeys() throws {
        let report = try problems("a: 1\nnmae: 2\nzzz: 3\n") { reader in
            _ = reader.string("name")
            _ = reader.string("a")
        }
        #expect(
            report == """
                a.yaml:2:1: error: a node has no key 'nmae' [unknown-key]
                    help: did you mean 'name'?
                a.yaml:3:1: error: a node has no key 'zzz' [unknown-key]
                    help: known keys: a, name

                """)
    }

    @Test func notAMapping() throws {
        #expect(
            try problems("x\n") { _ = $0.string("a") }
                == "a.yaml:1:1: error: a node must be a group of keys, but this is text [type-mismatch]\n")
        #expect(try problems("") { _ = $0.string("a") } == "")
    }

    @Test func adoptsTheProblemsOfOthers() throws {
        let other = Diagnostic(.error, "other", "message", path: "a.yaml")
        #expect(
            try problems("a: 1") {
                $0.adopt([other])
                _ = $0.string("a")
            } == "a.yaml: error: message [other]\n")
    }
}
