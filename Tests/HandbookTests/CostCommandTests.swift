import Testing

@Suite struct CostCommandTests {
    /// The worked check of the cost model, to the digit.
    private static let workedCheck = """
        {"scenario": "support-assistant", "as_of": "2026-11-22", "tokens_per_day": 1500000,
         "options": {
          "closed": {"usd_per_mtok": 4.17666666666667, "fixed_usd_per_month": 1800, "usd_per_month": 1990.56041666667},
          "managed-open": {"usd_per_mtok": 0.3, "fixed_usd_per_month": 2700, "usd_per_month": 2713.6875},
          "self-hosted": {"usd_per_month": 24407.94, "fixed_usd_per_month": 18000, "replicas": 2, \
        "utilization": 0.000312104251808707, "usd_per_mtok_effective": 534.968547945205, \
        "usd_per_mtok_marginal": 0.250482388331596, "tokens_per_day_per_replica": 420532560}},
         "crossovers": [
          {"from": "closed", "to": "managed-open", "kind": "above", "first": 7632598.73496743, "robust": 7632598.73496743},
          {"from": "closed", "to": "self-hosted", "kind": "above", "first": 177958836.327062, "robust": 177958836.327062},
          {"from": "managed-open", "to": "self-hosted", "kind": "above", "first": 12561432328.7671, "robust": 14317032328.7671}],
         "lowest": "closed",
         "shares": {"closed": 0.898193359375, "managed-open": 0.101806640625, "self-hosted": 0},
         "measure_first": [{"input": "staff_fte_over_closed", "share": 0.203369140625}, \
        {"input": "fte_usd_per_month", "share": 0.03759765625}, {"input": "cached_share", "share": 0.013671875}, \
        {"input": "cache_write_share", "share": 0.000244140625}],
         "measured": [],
         "assumed": ["fte_usd_per_month", "closed.staff_fte", "staff_fte_over_closed", "self-hosted.staff_fte", \
        "peak_to_average", "cached_share", "cache_write_share", "safe_share", "spare_replicas", "overhead_share", \
        "usd_per_gpu_hour", "tokens_per_second"],
         "incomplete": null}

        """

    /// The file of the interface, with prices and rates written into it or named.
    private static let workload = """
        -- w.yaml --
        id: support-assistant
        title: Support assistant
        as_of: 2026-11-22
        fte_usd_per_month: 18000
        workload: {tokens_per_day: 1500000, input_share: 2/3, cached_share: 0.4, cache_write_share: 0.05, batch_share: 0, tokens_per_request: 768, peak_to_average: 4}
        options:
          closed: {model: claude-sonnet-5-5, attempts: 1, tokenizer_factor: 1, staff_fte: 0.1, fixed_usd_per_month: 0}
          managed-open: {prices: {input: 0.15, output: 0.6, batch_input: 0.075, batch_output: 0.3}, staff_fte: 0.15}
          self-hosted: {usd_per_gpu_hour: 3.99, gpus_per_replica: 1, tokens_per_second: 27813, safe_share: 0.7, spare_replicas: 1, minimum_replicas: 2, overhead_share: 0.1, paid_hours_per_month: 730, attempts: 1, staff_fte: 1, fixed_usd_per_month: 0}

        """

    @Test func standardInputIsAWorkloadFile() throws {
        func cost(_ input: String) throws -> Program.Run {
            let all = ["cost", "--root", repository, "--workload", "-", "--format", "json"]
            return try Program.run(all, in: try Folder(), input: input)
        }
        let run = try cost(Self.workload.replacing("-- w.yaml --\n", with: ""))
        #expect(run.errors == "")
        #expect(run.output == Self.workedCheck)
        let broken = try cost("id: [\n")
        #expect(broken.status == 1 && broken.errors.hasPrefix("<stdin>:"), "\(broken.errors)")
    }

    @Test func aWorkloadFileGivesTheWorkedCheck() throws {
        let run = try cost("--workload", "w.yaml", "--format", "json")
        #expect(run.errors == "")
        #expect(run.output == Self.workedCheck)
        #expect(run.status == 0)
    }

    @Test func theNamedScenarioGivesTheWorkedCheck() throws {
        let dated = Self.workedCheck.replacing("\"as_of\": \"2026-11-22\"", with: "\"as_of\": \"2026-12-01\"")
        #expect(try cost("--workload", "support-assistant", "--format", "json").output == dated)
    }

    @Test func theTableFitsEightyColumns() throws {
        let run = try cost("--workload", "w.yaml")
        #expect(
            run.output == """
                Support assistant: 1.5 M tokens a day, prices of 22 November 2026

                Option          USD a month    Fixed  All-in per M  Tokens per M  Replicas    Used
                closed, lowest       $1,990   $1,800         $43.6         $4.18
                managed-open         $2,710   $2,700         $59.5        $0.300
                self-hosted         $24,400  $18,000          $535                       2  0.031%

                No dearer, in tokens a day                    First              For good
                managed-open than closed          above about 7.6 M     above about 7.6 M
                self-hosted than closed           above about 180 M     above about 180 M
                self-hosted than managed-open  above about 13,000 M  above about 14,000 M

                Closed is cheapest in 90 of 100 draws, managed open in 10.
                Worth measuring first: Staff for a managed open model, beyond that of a closed
                one (20 of 100); Loaded engineer (4 of 100); Share of the input that is read
                from a cache (1 of 100).
                Measured: nothing.
                Assumed: fte_usd_per_month, closed.staff_fte, staff_fte_over_closed,
                self-hosted.staff_fte, peak_to_average, cached_share, cache_write_share,
                safe_share, spare_replicas, overhead_share, usd_per_gpu_hour, tokens_per_second.
                Not written, so taken as usual: active_days_per_month 30.4, attempts 1,
                tokenizer_factor 1, fixed_usd_per_month 0.

                """)
    }

    /// A number that was measured is the same in every draw; one with ends of its own is drawn between them.
    @Test func whatIsMeasuredIsSaid() throws {
        let measured = Self.workload.replacing(
            "staff_fte: 0.15", with: "staff_fte: {value: 0.15, measured: true}"
        ).replacing("fte_usd_per_month: 18000", with: "fte_usd_per_month: {value: 18000, low: 17000}")
        let run = try Program.run(
            "cost", "--root", repository, "--workload", "w.yaml", "--format", "json", in: try Folder(measured)
        )
        #expect(run.errors == "")
        #expect(run.output.contains("\"measured\": [\"managed-open.staff_fte\"],"))
        #expect(run.output.contains("\"usd_per_month\": 2713.6875}"))
        #expect(!run.output.contains("staff_fte_over_closed"))
    }

    @Test(arguments: [
        (
            "{value: 0.15, measured: true, low: 0.1}",
            "w.yaml:8:118: error: 'staff_fte' is measured, and has ends too"
        ),
        (
            "{value: 0.15, low: 0.2}",
            "w.yaml:8:105: error: low, value and high of 'staff_fte' are not in this order"
        ),
        ("{value: 0.15, hihg: 0.2}", "w.yaml:8:118: error: 'staff_fte' has no key 'hihg'"),
        (
            "{value: 0.15, low: -1}",
            "w.yaml:8:104: error: options.managed-open.staff_fte is -1, but it cannot be below 0"
        ),
    ])
    func aWrongFormIsLocated(form: String, error: String) throws {
        let run = try Program.run(
            "cost", "--root", repository, "--workload", "w.yaml",
            in: try Folder(Self.workload.replacing("staff_fte: 0.15", with: "staff_fte: \(form)")))
        #expect(run.errors.hasPrefix(error), "\(run.errors)")
    }

    /// The ends of the file's volume are not those of another one, and a volume that is asked for was not measured.
    @Test(arguments: ["{value: 1.5M, low: 1M, high: 2M}", "{value: 1.5M, measured: true}"])
    func anotherVolumeHasNoneOfTheEnds(form: String) throws {
        let plain = Self.workload
        let stated = plain.replacing("tokens_per_day: 1500000", with: "tokens_per_day: \(form)")
        #expect(stated != plain)
        let runs = try [plain, stated].map { text in
            try Program.run(
                "cost", "--root", repository, "--workload", "w.yaml", "--tokens-per-day", "60M",
                in: try Folder(text))
        }
        #expect(runs[0].output.contains("60 M tokens a day") && runs[0].output == runs[1].output)
    }

    /// What flatters an option is said before its figures.
    @Test func whatIsNotCountedIsLoud() throws {
        let bare = Self.workload.replacing(", staff_fte: 1,", with: ",").replacing(
            "spare_replicas: 1, ", with: "")
        let run = try Program.run("cost", "--root", repository, "--workload", "w.yaml", in: try Folder(bare))
        #expect(
            run.output.contains(
                "\nIncomplete: nobody's time is counted for self-hosted; no spare replica for\nself-hosted.\n"
            ))
    }

    @Test func theVolumeCanBeReplaced() throws {
        let run = try cost("--workload", "w.yaml", "--tokens-per-day", "5M", "--format", "csv")
        #expect(run.output.contains("support-assistant,2026-11-22,5000000,closed,2435.20138888889,1800,"))
        #expect(try cost("--workload", "w.yaml", "--tokens-per-day", "many").status == 2)
        let both = try cost("--workload", "w.yaml", "--tokens-per-day", "5M", "--volume", "6M")
        #expect(both.status == 2)
        #expect(both.errors.contains("--volume and --tokens-per-day say the same: keep one of the two."))
    }

    @Test func aWrongInputEndsWithStatusOneAndItsPlace() throws {
        let folder = try Folder(Self.workload.replacing("peak_to_average: 4", with: "peak_to_average: 0"))
        let run = try Program.run("cost", "--root", repository, "--workload", "w.yaml", in: folder)
        #expect(run.status == 1)
        #expect(run.output == "")
        #expect(
            run.errors.hasPrefix(
                "w.yaml:5:157: error: workload.peak_to_average is 0, but it must be at least 1"))
    }

    @Test func aScenarioThatDoesNotExistIsNamedWithTheNearestOne() throws {
        let run = try cost("--workload", "support-asistant")
        #expect(run.status == 1)
        #expect(run.errors.contains("help: did you mean the scenario 'support-assistant'?"))
    }

    private func cost(_ arguments: String...) throws -> Program.Run {
        let all = ["cost", "--root", repository] + arguments
        return try Program.run(all, in: try Folder(Self.workload))
    }
}
