import Testing

@Suite struct CompareCommandTests {
    private static let files = """
        -- content/index.md --
        ---
        title: Home
        ---
        A.
        -- content/data/sources.yaml --
        sources: [{id: bills, title: Bills}]
        -- content/data/assumptions.yaml --
        assumptions:
          - {id: price, title: Price, unit: USD, base: 0.4, low: 0.3, high: 0.5, source: bills, read: 2026-11-30, next_check: 2999-01-01}
          - {id: rate, title: Rate, unit: USD per month, formula: 7.5 * price}
        -- content/data/comparisons.yaml --
        comparisons:
          - id: queue
            title: Queues
            volume: {title: Requests a second, unit: requests a second, usual: 500, from: 1, to: 20000}
            options:
              hosted: {title: Hosted queue, per_unit: rate}
              own: {title: Own queue, fixed: 900, step: {carries: 1000, costs: 100, spare: 1, minimum: 2}}

        """

    private func cost(_ arguments: String...) throws -> Program.Run {
        try Program.run(["cost", "--as-of", "2026-11-30"] + arguments, in: try Folder(Self.files))
    }

    @Test func aComparisonIsPrintedAsAScenarioIs() throws {
        let run = try cost("--workload", "queue")
        #expect(run.status == 0, "\(run.errors)")
        #expect(
            run.output == """
                Queues: 500 requests a second, numbers of 30 November 2026

                Option       USD a month     Low    High  Fixed  Steps
                hosted            $1,500  $1,120  $1,880  $0.00
                own, lowest       $1,100  $1,100  $1,100   $900      2

                No dearer, in requests a second            First         For good
                own than hosted                  above about 370  above about 370

                Own queue is cheapest in 100 of 100 draws.
                No single assumption changes the answer.
                Assumed: price.

                """, "\(run.output)")
    }

    @Test func programsGetItUnroundedAtAnyVolume() throws {
        let json = try cost("--workload", "queue", "--format", "json", "--volume", "1k").output
        for part in [
            "\"scenario\": \"queue\"", "\"volume\": 1000,", "\"lowest\": \"own\"", "366.666666666667",
        ] {
            #expect(json.contains(part), "\(json)")
        }
        let csv = try cost("--workload", "queue", "--format", "csv").output
        #expect(csv.contains("\nqueue,2026-11-30,500,hosted,1500,0,1125,1875,\n"), "\(csv)")
    }

    @Test func theWrongVolumeAndTheWrongNameAreSaid() throws {
        #expect(try cost("--workload", "queue", "--tokens-per-day", "1M").errors.contains("write --volume"))
        #expect(
            try cost("--workload", "queue", "--volume", "lots").errors.contains(
                "--volume: 'lots' is not a number"))
        #expect(try cost("--workload", "queu").errors.contains("help: did you mean the comparison 'queue'?"))
    }
}
