import Answers
import Charts
import Cost
import Inference
import Telling
import Testing
import Workloads

/// What the generator writes for a reader's page draws its options as the pages do.
@Suite("Tables of a reader's page") struct AnswerTablesTests {
    private static let faces = [
        OptionFace(
            OptionName(OptionID(rawValue: "api"), "the vendor", short: "vendor"),
            style: SeriesStyle(name: "option-api", colour: "#1F5FBF", dash: [8, 3, 2, 3], marker: .diamond)),
        OptionFace(OptionName(OptionID(rawValue: "own-gpus"), "own GPUs"), style: SeriesStyle(option: 4)),
    ]

    @Test("keep how options are drawn") func faces() throws {
        let names = LanguageModelNames([
            .init(.closed, Self.faces[0].name), .init(.selfHosted, Self.faces[1].name),
        ])
        let text = "as_of=2026-12-01"
        var tables = try #require(DatedTables(pairs: text)).tables
        tables.names = names
        let dated = DatedTables(asOf: try #require(DatedTables(pairs: text)).asOf, tables)
        let read = try #require(AnswerTables(pairs: AnswerTables(dated, Self.faces).pairs))
        #expect(read.dated.tables.names.all.map(\.id.rawValue).prefix(2) == ["api", "own-gpus"])
        #expect(read.faces.prefix(2).map(\.style) == Self.faces.map(\.style))
        #expect(read.faces.prefix(2).map(\.name.short) == Self.faces.map(\.name.short))
    }
}
