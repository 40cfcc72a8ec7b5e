import Diagnostics
import Exact
import Fields
import Inference
import Samples
import Site
import Testing
import Workloads

/// An address and a file with the same keys are the same workload, and are refused with the same sentences.
@Suite("A workload written as pairs") struct PairsLawTests {
    @Test("is the one of the file", arguments: 0..<400 as Range<UInt64>) func sameWorkload(seed: UInt64)
        throws
    {
        var generator = SeededGenerator(seed: seed)
        let text = RandomFile(&generator).text
        let value = try readYAML(SourceFile(path: "w.yaml", bytes: Array(text.utf8)))
        let pairs = readPairs(value.pairs, path: "#")
        #expect(pairs.diagnostics.isEmpty)
        let (fromFile, fromPairs) = (Decoded(value), Decoded(pairs.value))
        #expect(fromFile == fromPairs, "\(text)")
    }

    @Test("is sometimes whole and sometimes refused") func bothOccur() throws {
        let whole = try (0..<400 as Range<UInt64>).filter { seed in
            var generator = SeededGenerator(seed: seed)
            let text = RandomFile(&generator).text
            return Decoded(try readYAML(SourceFile(path: "w.yaml", bytes: Array(text.utf8)))).scenario != nil
        }
        #expect((100...350).contains(whole.count))
    }
}

/// What came of decoding, but for places.
private struct Decoded: Equatable {
    let scenario: Scenario?
    let stated: [String: StatedEnds]
    let problems: [String]

    init(_ value: LocatedValue) {
        var decoder = WorkloadDecoder(path: "w", tables: SampleTables.tables, asOf: CalendarDate.earliest)
        let named = decoder.decode(value)
        scenario = named?.scenario
        stated = named?.stated ?? [:]
        problems = decoder.diagnostics.map { "\($0.severity) \($0.rule) \($0.message) \($0.help ?? "")" }
    }
}

/// A workload file of plain scalars, mostly as it should be.
private struct RandomFile {
    private(set) var text = ""

    init(_ generator: inout SeededGenerator) {
        add("id", ["case", "a-b"], to: 0, &generator)
        add("title", ["A title", "\"A: b & c = 100%+\"", "7"], to: 0, &generator, chance: 2)
        add("fte_usd_per_month", ["18000", "15k", "{assumption: engineer}"], to: 0, &generator, chance: 3)
        add("as_of", ["2026-11-22", "soon"], to: 0, &generator, chance: 6)
        text += "workload:\n"
        add("tokens_per_day", ["1.5M", "1500000", "{value: 2M, low: 1M, high: 4M}"], to: 2, &generator)
        add("input_share", ["2/3", "0.6", "{value: 0.7, measured: true}"], to: 2, &generator)
        add("tokens_per_request", ["768", "1k"], to: 2, &generator)
        add("cached_share", ["0.4", "0"], to: 2, &generator, chance: 2)
        add(
            "peak_to_average", ["4", "{value: 4, low: 3, high: 6}", "{value: 4, low: 5}"], to: 2, &generator,
            chance: 2)
        add("active_days_per_month", ["22"], to: 2, &generator, chance: 4)
        text += "options:\n"
        text += "  closed:\n"
        add("model", ["big", "large"], to: 4, &generator)
        add("staff_fte", ["0.1", "{value: 0.1, low: 0, high: 0.2}"], to: 4, &generator, chance: 2)
        if Bool.random(using: &generator) { addFleet(&generator) }
    }

    private mutating func addFleet(_ generator: inout SeededGenerator) {
        text += "  self-hosted:\n"
        add(
            ["gpu", "usd_per_gpu_hour"].randomElement(using: &generator) ?? "", ["gpu", "4"], to: 4,
            &generator)
        add("tokens_per_second", ["9000"], to: 4, &generator)
        add("safe_share", ["0.7"], to: 4, &generator)
        add("spare_replicas", ["1", "0"], to: 4, &generator, chance: 2)
        add("minimum_replicas", ["2"], to: 4, &generator, chance: 2)
    }

    /// Writes a key with one of some values; now and then a wrong one, a misspelt key, or nothing.
    private mutating func add(
        _ key: String, _ values: [String], to indentation: Int, _ generator: inout SeededGenerator,
        chance: Int = 1
    ) {
        guard Int.random(in: 0..<chance, using: &generator) == 0 else { return }
        let slip = Int.random(in: 0..<80, using: &generator)
        if slip == 0 { return }
        let value =
            slip <= 2 ? Self.wrong.randomElement(using: &generator) : values.randomElement(using: &generator)
        let key = slip == 3 ? String(key.dropLast()) : key
        text += String(repeating: " ", count: indentation) + "\(key): \(value ?? "")\n"
    }

    private static let wrong = [
        "", "-1", "2", "x", "true", "2026-11-22", "1e40", "3/0", "{a: 1}", "{value: x}", "bgi", ".5e", "0x10",
    ]
}
