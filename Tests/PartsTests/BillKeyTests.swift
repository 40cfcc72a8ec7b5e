import Answers
import CostPages
import Exact
import Inference
import InferencePages
import Parts
import Samples
import Site
import Telling
import Testing
import Workloads

/// The keys of a workload file for what bills and servers really contain: each in its text, each fault located.
@Suite struct BillKeyTests {
    private static func file(
        workload: String =
            "tokens_per_day: 1M, input_share: 0.9, tokens_per_request: 1000, peak_to_average: 2",
        _ options: String
    ) -> String {
        """
        id: case
        fte_usd_per_month: 18000
        workload: {\(workload)}
        options:
          \(options)

        """
    }

    private static let apart = """
        self-hosted: {usd_per_gpu_hour: 1, prefill_tokens_per_second: 40k, decode_tokens_per_second: 5k, \
        safe_share: 0.7
        """

    private func json(_ file: String, adding throughput: String? = nil) throws -> String {
        let answer = costAnswer(file, adding: throughput)
        #expect(answer.problems == "")
        return String(decoding: CostReport.json(try #require(answer.costed)), as: UTF8.self)
    }

    private func problems(_ file: String, adding throughput: String? = nil) -> String {
        costAnswer(file, adding: throughput).problems
    }

    /// 30,240 seconds of a replica's day for 42.5 s a million tokens; with hits and reasoning as in the core's tests.
    @Test func prefillAndDecodeMayBeApart() throws {
        let plain = try json(Self.file(Self.apart + "}"))
        #expect(plain.contains("\"tokens_per_day_per_replica\": 711529411.764706"))
        #expect(plain.contains("\"tokens_per_second\": 23529.4117647059"))
        let cached = try json(Self.file(Self.apart + ", prefix_hit_share: 0.85}"))
        #expect(cached.contains("\"tokens_per_second\": 42780.7486631016"))
        let thinking = try json(Self.file(Self.apart + ", reasoning_per_output: 3}"))
        #expect(thinking.contains("\"tokens_per_second\": 9756.09756097561"))
    }

    @Test func oneRateDoesNotSayWhatACacheSaves() {
        let report = problems(
            Self.file(
                "self-hosted: {usd_per_gpu_hour: 1, tokens_per_second: 5k, safe_share: 0.7, prefix_hit_share: 0.5}"
            ))
        #expect(
            report.hasPrefix(
                "w.yaml:5:96: error: one rate for all tokens does not say what 'prefix_hit_share' saves "
                    + "[throughput-phases]"), "\(report)")
        #expect(report.contains("'prefill_tokens_per_second' and 'decode_tokens_per_second'"))
        let half = problems(
            Self.file("self-hosted: {usd_per_gpu_hour: 1, prefill_tokens_per_second: 5k, safe_share: 0.7}"))
        #expect(
            half.contains("'self-hosted' lacks the key 'decode_tokens_per_second' [missing-key]"), "\(half)")
        let both = problems(Self.file(Self.apart + ", tokens_per_second: 5}"))
        #expect(both.contains("has both 'prefill_tokens_per_second' and 'tokens_per_second' [cost-twice]"))
        let all = problems(Self.file(Self.apart + ", prefix_hit_share: 1}"))
        #expect(all.contains("prefix_hit_share is 1, but it lies between 0 and 0.99"), "\(all)")
    }

    /// What the workload reads from a vendor's cache and the fleet from none is said.
    @Test func anIdleCacheIsIncomplete() throws {
        let workload = "tokens_per_day: 1M, input_share: 0.9, cached_share: 0.5, tokens_per_request: 1000"
        let fleet = Self.apart + ", staff_fte: 1, spare_replicas: 1, overhead_share: 0.1"
        let idle = try json(Self.file(workload: workload, fleet + "}"))
        #expect(idle.contains("\"incomplete\": \"Incomplete: no prefix cache for self-hosted.\""), "\(idle)")
        let used = try json(Self.file(workload: workload, fleet + ", prefix_hit_share: 0.5}"))
        #expect(used.contains("\"incomplete\": null"))
    }

    /// 1,000 requests of 900 and 100 tokens are the million tokens a day of the other form.
    @Test func aVolumeMayBeStatedByRequests() throws {
        let prices = "closed: {prices: {input: 2, output: 10}}"
        let requests = "requests_per_day: 1k, input_tokens_per_request: 900, output_tokens_per_request: 100"
        let byRequests = try json(Self.file(workload: requests, prices))
        #expect(byRequests == (try json(Self.file(prices))))
        let ranged = requests.replacing(
            "requests_per_day: 1k", with: "requests_per_day: {value: 1k, low: 500}")
        #expect(
            try json(Self.file(workload: ranged, prices)).contains("\"requests_per_day\"],\n \"incomplete\""))
        let both = problems(Self.file(workload: requests + ", input_share: 0.9", prices))
        #expect(
            both.hasPrefix(
                "w.yaml:3:97: error: 'workload' has both 'requests_per_day' and 'input_share' [cost-twice]"),
            "\(both)")
        let part = problems(Self.file(workload: "requests_per_day: 1k, input_tokens_per_request: 9", prices))
        #expect(part.contains("'workload' lacks the key 'output_tokens_per_request'"))
    }

    @Test func pricesMayHaveMoreThanAList() throws {
        func price(_ option: String, _ more: String = "") throws -> String {
            let workload = "tokens_per_day: 1M, input_share: 0.8, cached_share: 0.5, tokens_per_request: 1000"
            return try json(Self.file(workload: workload + more, "closed: {\(option)}"))
        }
        let list = "input: 2, output: 10, cached_input: 0.2, batch_input: 1, batch_output: 5"
        #expect(try price("prices: {\(list)}, discount: 0.2").contains("\"usd_per_mtok\": 2.304,"))
        #expect(try price("prices: {\(list)}, reasoning_per_output: 1.5").contains("\"usd_per_mtok\": 5.88,"))
        let both = "prices: {\(list), batch_cached_input: 0.1}"
        #expect(try price(both, ", batch_share: 1").contains("\"usd_per_mtok\": 1.44,"))
        let off = "off_peak: {prices: {input: 1, output: 5, cached_input: 0.1}, hours: '16:30-00:30'}"
        #expect(
            try price("prices: {\(list), \(off)}", ", off_peak_share: 0.5").contains(
                "\"usd_per_mtok\": 2.16,"))
        let long = "long_context: {threshold_tokens: 200000, input: 3, output: 15, cached_input: 0.3}"
        #expect(
            try price("prices: {\(list), \(long)}", ", long_prompt_share: 0.1").contains(
                "\"usd_per_mtok\": 3.024,"))
        // Without a share one list holds for all requests.
        #expect(try price("prices: {\(list), \(long)}").contains("\"usd_per_mtok\": 2.88,"))
    }

    @Test func capacityMayBeBought() throws {
        let units = """
            provisioned: {unit_usd_per_month: 260, input_tokens_per_minute: 2500, output_weight: 4, \
            minimum_units: 5, step: 2}
            """
        let bought = try json(Self.file("managed-open: {\(units), discount: 0.25, staff_fte: 0.1}"))
        #expect(bought.contains("\"usd_per_month\": 2970, \"fixed_usd_per_month\": 1800, \"replicas\": 6"))
        #expect(bought.contains("\"bought\": \"provisioned\""))
        let endpoint =
            "dedicated: {usd_per_hour: 2, tokens_per_second: 5k, safe_share: 0.7, minimum_replicas: 2}"
        let dedicated = try json(Self.file("managed-open: {\(endpoint), staff_fte: 0.1}"))
        #expect(dedicated.contains("\"usd_per_month\": 4720, \"fixed_usd_per_month\": 1800, \"replicas\": 2"))
        #expect(dedicated.contains("\"bought\": \"dedicated\""))
        let twice = problems(Self.file("managed-open: {\(units), prices: {input: 1, output: 1}}"))
        #expect(twice.contains("'managed-open' has both 'provisioned' and 'prices' [cost-twice]"), "\(twice)")
        let fault = problems(Self.file("managed-open: {\(units.replacing("step: 2", with: "step: 0"))}"))
        #expect(fault.contains("options.managed-open.provisioned.step is 0, but it must be a whole number"))
    }

    private static let series = """
        next_check: 2027-02-22
        records:
          - id: fast
            model: M
            gpu: H100
            gpus: 1
            input_tokens: 900
            output_tokens: 100
            latency_measure: p99
            knee: 64
            series:
              - {load: 8, tokens_per_second: 5000, ttft_ms: 90, tpot_ms: 8}
              - {load: 64, tokens_per_second: 20000, ttft_ms: 600, tpot_ms: 28}
              - {load: 256, tokens_per_second: 24000, ttft_ms: 4000, tpot_ms: 70}
            source: list
            read: 2026-01-01

        """

    /// Bounds take the highest measured load that keeps them and no safe share; else the knee and its latency are said.
    @Test func latencyIsOfAMeasuredLoad() throws {
        let traffic = "tokens_per_day: 1M, input_share: 0.9, tokens_per_request: 1000"
        let fleet = "self-hosted: {usd_per_gpu_hour: 1, throughput: fast"
        let knee = try json(Self.file(workload: traffic, fleet + ", safe_share: 0.7}"), adding: Self.series)
        #expect(knee.contains("\"tokens_per_day_per_replica\": 1209600000"))
        #expect(
            knee.contains(
                "\"measured_at\": {\"load\": 64, \"ttft_ms\": 600, \"tpot_ms\": 28, \"latency\": \"p99\"}"))
        let bounded = traffic + ", max_ttft_ms: 500"
        let kept = try json(Self.file(workload: bounded, fleet + "}"), adding: Self.series)
        #expect(kept.contains("\"tokens_per_day_per_replica\": 432000000"))
        #expect(kept.contains("\"load\": 8,"))

        func report(_ workload: String, _ fleet: String) -> String {
            problems(Self.file(workload: workload, fleet), adding: Self.series)
        }
        #expect(
            report(bounded, fleet + ", safe_share: 0.7}").contains(
                "'safe_share' does not apply where latency is bounded [latency-bound]"))
        let none = report(traffic + ", max_ttft_ms: 50", fleet + "}")
        #expect(
            none.contains(
                "no measured load keeps the latency asked for: the lowest, 8, had 90 ms to the first token "
                    + "and 8 ms for each further one [latency-bound]"), "\(none)")
        let unknown = report(bounded, "self-hosted: {usd_per_gpu_hour: 1, tokens_per_second: 5k}")
        #expect(
            unknown.contains(
                "'max_ttft_ms' asks for a latency that was not measured with this rate [latency-unknown]"))
        let end = report(traffic + ", max_ttft_ms: {value: 500, low: 20}", fleet + "}")
        #expect(end.contains("no measured load keeps an end of this bound [latency-bound]"), "\(end)")
    }

    @Test func aSeriesHasItsLoadsInOrder() {
        let traffic = "tokens_per_day: 1M, input_share: 0.9, tokens_per_request: 1000"
        let fleet = "self-hosted: {usd_per_gpu_hour: 1, throughput: fast, safe_share: 0.7}"
        func report(_ old: String, _ new: String) -> String {
            problems(Self.file(workload: traffic, fleet), adding: Self.series.replacing(old, with: new))
        }
        #expect(report("load: 8,", "load: 80,").contains("the loads of a series must rise [cost-range]"))
        #expect(report("knee: 64", "knee: 65").contains("no load of the series is 65 [cost-range]"))
        #expect(report("    latency_measure: p99\n", "").contains("lacks the key 'latency_measure'"))
        #expect(
            report("tokens_per_second: 5000", "tokens_per_second: 0").contains(
                "'tokens_per_second' must be above 0"))
    }

    /// Ten hours on 21 days: 210 hours, or the least.
    @Test func paidHoursMayFollowTheDemand() throws {
        let traffic =
            "tokens_per_day: 1M, input_share: 0.9, tokens_per_request: 1000, window_hours_per_day: 10, active_days_per_month: 21"
        let fleet = "self-hosted: {usd_per_gpu_hour: 2, tokens_per_second: 5k, safe_share: 1"
        let scaled = try json(Self.file(workload: traffic, fleet + ", minimum_paid_hours_per_month: 0}"))
        #expect(scaled.contains("\"usd_per_month\": 420,"))
        #expect(scaled.contains("\"paid_hours_per_month\": 210"))
        let least = try json(Self.file(workload: traffic, fleet + ", minimum_paid_hours_per_month: 300}"))
        #expect(least.contains("\"usd_per_month\": 600,"))
        let spot = try json(Self.file(workload: traffic, fleet + ", interrupted_share: 0.1}"))
        // 5,000 x 0.9 tokens a second in 10 hours on 21 of 30.4 days.
        #expect(spot.contains("\"tokens_per_day_per_replica\": 111846575.342466"))
        let both = problems(
            Self.file(
                workload: traffic, fleet + ", minimum_paid_hours_per_month: 0, paid_hours_per_month: 200}"))
        #expect(both.contains("has both paid hours and the least of them [cost-twice]"), "\(both)")
    }

    /// No end of a peak makes a window carry more than its hours.
    @Test func aWindowKeepsItsPeak() throws {
        let window =
            "tokens_per_day: 1000M, input_share: 0.9, tokens_per_request: 1000, peak_to_average: {value: 3, low: 1}"
        let fleet =
            "self-hosted: {usd_per_gpu_hour: 2, tokens_per_second: 5k, safe_share: 1, paid_hours_per_month: 730/3}"
        let costed = try #require(costAnswer(Self.file(workload: window, fleet)).costed)
        // A third of the hours carries 144 M tokens a day: seven replicas, at the low end of the peak too.
        #expect(costed.sets.low[.selfHosted]?.fleet?.replicas == 7)
        #expect(costed.sets.base[.selfHosted]?.fleet?.replicas == 7)
    }

    @Test func booksAndHorizonOfWhatIsBought() throws {
        let owned = """
            self-hosted: {owned: {capex_usd_per_gpu: 160k, life_months: 48, residual_share: 0.2, \
            installation_usd_per_gpu: 11200, capital_share_per_year: 0.06, kilowatts_per_gpu: 0, usd_per_kwh: 0
            """
        let rest = "}, tokens_per_second: 5k, safe_share: 0.7}"
        #expect(try json(Self.file(owned + rest)).contains("\"usd_per_month\": 3408,"))
        #expect(
            try json(Self.file(owned + ", horizon_months: 24" + rest)).contains(
                "\"usd_per_month\": 3815.33333333333,"))
        let twice = problems(Self.file(owned + ", finance_share_per_year: 0.08" + rest))
        #expect(twice.contains("has the cost of capital twice [cost-twice]"), "\(twice)")
    }
}
