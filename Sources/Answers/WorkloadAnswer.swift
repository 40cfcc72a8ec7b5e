import Advice
import Charts
import Cost
import Diagnostics
import Exact
import Fields
import Inference
import Telling
import Workloads

/// What is answered to a reader's own workload: one JSON object for a page.
///
/// The estimate in it is, byte for byte, what `handbook cost --format json` prints for a file with the same keys, and
/// every sentence is one that pages and program print as well.
package struct WorkloadAnswer: Sendable {
    /// UTF-8.
    package let json: [UInt8]

    /// The answer to pairs such as `workload.tokens_per_day=60M&options.closed.model=big`.
    package init(pairs text: String, _ tables: AnswerTables) {
        let (value, problems) = readPairs(text, path: "")
        var decoder = WorkloadDecoder(path: "", tables: tables.dated.tables, asOf: tables.dated.asOf)
        let costed = problems.isEmpty ? costed(value.named("yours"), &decoder) : nil
        let places = PairPlaces(text)
        var members = AnswerMembers()
        members.add("problems", .array((problems + decoder.diagnostics).map { places.problem($0) }))
        members.add(value, costed, tables.faces)
        json = members.object
    }
}

/// The members of the answer, a line each.
private struct AnswerMembers {
    private var lines: [[UInt8]] = []

    /// The object, without a newline at the end.
    var object: [UInt8] { Array("{".utf8) + Array(lines.joined(separator: ",\n".utf8)) + Array("}".utf8) }

    mutating func add(_ key: String, _ value: JSON) { add(key, value.compact) }

    private mutating func add(_ key: String, _ value: [UInt8]) {
        var line: [UInt8] = []
        line.appendJSON(key)
        line += Array(": ".utf8) + value
        lines.append(line)
    }

    mutating func add(_ value: LocatedValue, _ costed: CostedScenario?, _ faces: [OptionFace]) {
        guard let costed else {
            for key in ["estimate", "verdict", "standing", "standing_title"] { add(key, .null) }
            add("options", .array([]))
            for key in ["chart", "chart_narrow"] { add(key, .null) }
            for key in ["crossovers", "measure"] { add(key, .array([])) }
            add("incomplete", .null)
            for key in ["assumed", "notes"] { add(key, .array([])) }
            for key in ["csv", "markdown"] { add(key, .null) }
            add("yaml", .string(value.yaml))
            return
        }
        add(costed, costed.draws(), faces)
        add("yaml", .string(value.yaml))
    }

    private mutating func add(_ costed: CostedScenario, _ draws: Draws, _ faces: [OptionFace]) {
        let shares = costed.shares(of: draws)
        let standing = costed.standing(in: draws)
        add("estimate", EstimateJSON.bytes(of: costed.estimate, shares).dropLast())
        add(
            "verdict",
            .string(
                "<strong>\(CostWords.lowest(costed.estimate, in: costed.words))</strong> \(costed.cheapest(in: draws))"
            ))
        add("standing", standing.map { .string($0.rawValue) } ?? .null)
        add("standing_title", standing.map { .string($0.title) } ?? .null)
        add("options", .array(OptionLine.all(of: costed, draws).map { $0.json(faces) }))
        let near = FigureScenario(costed.named, sets: costed.sets, ranges: costed.ranges, faces: faces)
            .nearChart
        add("chart", near.map { .string($0.svg(id: "yours-wide", on: .wide)) } ?? .null)
        add("chart_narrow", near.map { .string($0.svg(id: "yours-narrow", on: .narrow)) } ?? .null)
        add("crossovers", .array(costed.estimate.crossovers.map { .string(costed.words.sentence($0)) }))
        add("measure", .array(draws.decisive.prefix(3).map { costed.measure($0) }))
        add("incomplete", costed.incomplete.map { .string($0) } ?? .null)
        add("assumed", .array(shares.assumed.map { .string($0) }))
        add("notes", .array((costed.capacityNotes + [costed.leaning].compactMap { $0 }).map { .string($0) }))
        add("csv", .string(CostReport.csv(costed)))
        add("markdown", .string(CostReport.markdown(costed, draws)))
    }

    private mutating func add(_ key: String, _ value: ArraySlice<UInt8>) { add(key, Array(value)) }
}

extension CostedScenario {
    /// An input worth measuring, and in how many draws it alone changes the answer.
    fileprivate func measure(_ decisive: Draws.Decisive) -> JSON {
        let field = ranges.first { $0.id == decisive.id }?.field
        return .object([
            JSON.Member("field", field.map { .string($0) } ?? .null),
            JSON.Member("text", .string(CostWords.decisive(title(of: decisive.id), decisive.draws))),
        ])
    }
}
