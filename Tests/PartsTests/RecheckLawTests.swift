import BuiltSites
import Decision
import DecisionPages
import Diagnostics
import Fields
import InferencePages
import Parts
import Samples
import Site
import Testing

/// A law of recorded decisions: whatever prices move, each flip is told, none falsely, and by its smallest cause.
@Suite struct RecheckLawTests {
    private static let decision = DecisionSample.data
        .replacing(
            "    find_out: {ask: The map.",
            with: """
                    computed_by:
                      compare: volume
                      answers: {pays: "yes", short: "no", unclear: unsure}
                      note: Your own legs count.
                    find_out: {ask: The map.
                """
        )
        .replacing("    pattern: feet\n", with: "    pattern: feet\n    option: closed\n")
        .replacing("    pattern: chair\n", with: "    pattern: chair\n    option: managed-open\n")

    /// Two models without people, so that prices alone decide.
    private static let workload = """
        id: case
        title: The case
        workload: {tokens_per_day: 100M, input_share: 1/2, tokens_per_request: 100}
        options:
          closed: {model: big}
          managed-open: {model: open}

        """

    private static func files(
        big: String = "2", bigOut: String = "10", open: String = "3", out: String = "12"
    )
        -> [SourceFile]
    {
        let prices = """
            next_check: 2027-02-22
            models:
              - {id: big, name: Big, provider: V, class: closed, family: big, rows: [{from: 2026-01-01, input: \(big), output: \(bigOut), source: list, read: 2026-01-01}]}
              - {id: open, name: Open, provider: V, class: managed-open, family: open, rows: [{from: 2026-01-01, input: \(open), output: \(out), source: list, read: 2026-01-01}]}

            """
        return sources(DecisionSample.pages) + [
            file("content/data/sources.yaml", CostSample.sources),
            file("content/data/prices.yaml", prices),
            file("content/data/assumptions.yaml", CostSample.assumptions),
            file("content/data/decision.yaml", decision),
        ]
    }

    private func consultation(_ files: [SourceFile]) async throws -> Consultation {
        let (consultation, diagnostics) = await consult(files, options: BuildOptions.withAllParts(today: day))
        #expect(diagnostics.filter { $0.severity == .error } == [])
        return try #require(consultation)
    }

    private func record(_ files: [SourceFile], given: [String: String] = ["rain": "no"]) async throws
        -> String
    {
        let consultation = try await consultation(files)
        var question = CostQuestion(.file(file("my.yaml", Self.workload)), today: day)
        question.asOf = day
        let scenario = try #require(question.answer(from: files).scenario)
        let evidence = try #require(consultation.evidence(of: scenario, given: given))
        let walk = try consultation.graph.replay(evidence.answers)
        return consultation.report(on: walk, holding: evidence.answers, evidence: evidence).markdown
    }

    private func recheck(_ record: String, with files: [SourceFile]) async throws -> RecheckedRecord {
        let read = try #require(try DecisionRecord(file("a.md", record)))
        return try await consultation(files).recheck(read)
    }

    /// Where prices alone decide, the cheaper option is what the outcome recommends: the law knows it without asking.
    @Test func everyFlipIsToldAndItsCauseIsSmallest() async throws {
        let record = try await record(Self.files())
        var random = SeededGenerator(seed: 21)
        var flips = 0
        for _ in 0..<1_000 {
            let new = [(2, 1...6), (10, 5...20), (3, 1...6), (12, 5...20)].map { old, range in
                Bool.random(using: &random) ? old : Int.random(in: range, using: &random)
            }
            let old = [2, 10, 3, 12]
            /// With some of the prices put back.
            func staysCheaper(_ back: Set<Int>) -> Bool {
                let prices = (0..<4).map { back.contains($0) ? old[$0] : new[$0] }
                return prices[0] + prices[1] < prices[2] + prices[3]
            }
            let files = Self.files(big: "\(new[0])", bigOut: "\(new[1])", open: "\(new[2])", out: "\(new[3])")
            let again = try await recheck(record, with: files)
            #expect((again.state == .flipped) == !staysCheaper([]), "\(new)")
            guard again.state == .flipped else { continue }
            flips += 1
            let ids = ["price.big.input", "price.big.output", "price.open.input", "price.open.output"]
            let cause = again.because.compactMap { moved in ids.firstIndex { $0 == moved.input } }
            #expect(!cause.isEmpty && staysCheaper(Set(cause)), "\(new): \(cause)")
            for part in 0..<(1 << cause.count) - 1 {
                let back = cause.indices.filter { part & (1 << $0) != 0 }.map { cause[$0] }
                #expect(!staysCheaper(Set(back)), "\(new): \(cause)")
            }
        }
        #expect((100...900).contains(flips))
    }
}
