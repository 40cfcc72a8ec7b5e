import Exact
import Fields
import Inference
import Testing
import Workloads

/// What the generator writes for a reader's page is what the cores read there.
@Suite("Tables as pairs") struct TableTextTests {
    @Test func areReadAsTheyWereWritten() throws {
        let text = try #require(DatedTables(pairs: Self.text)).pairs
        #expect(text == Self.text)
    }

    @Test func holdEveryKindOfRow() throws {
        let tables = try #require(DatedTables(pairs: Self.text)).tables
        #expect(tables.models.map { $0.rows.count } == [2])
        #expect(tables.models[0].rows[1].lists.longContext?.thresholdTokens == 200_000)
        #expect(tables.models[0].rows[1].lists.offPeak?.hours == "16:30-00:30 UTC")
        #expect(tables.rates.map { $0.rows.count } == [1])
        #expect(tables.throughput.map { $0.series?.points.count } == [nil, 3])
        #expect(tables.throughput[1].phases == .apart(prefill: 20000, decode: 3000))
        #expect(tables.assumptions.map { $0.base } == [Rational(unchecked: 1, over: 3)])
    }

    /// Fractions without a decimal are kept whole.
    @Test func areNotRounded() throws {
        let third = try NumberText.value(of: "1/3")
        #expect(third.exactText == "1/3")
        #expect(try NumberText.value(of: "0.15").exactText == "0.15")
        #expect(
            try NumberText.value(of: "0.1234567890123456").exactText == "19290123283179/156250000000000")
    }

    @Test(arguments: [
        "", "as_of=yesterday", "as_of=2026-12-01&models.0.id=a", "as_of=2026-12-01&other=1", "%",
    ])
    func areRefusedWhereTheyAreNone(_ text: String) { #expect(DatedTables(pairs: text) == nil) }

    private static let text = [
        "as_of=2026-12-01", "models.0.id=big-1", "models.0.aliases.0=big", "models.0.provider=Big%20%26%20Co",
        "models.0.ends=2027-01-01", "models.0.rows.0.from=2026-01-01", "models.0.rows.0.to=2026-06-01",
        "models.0.rows.0.prices.input=3", "models.0.rows.0.prices.output=15",
        "models.0.rows.1.from=2026-06-01", "models.0.rows.1.prices.input=2.5",
        "models.0.rows.1.prices.output=12.5", "models.0.rows.1.prices.cached_input=0.25",
        "models.0.rows.1.prices.long_context.threshold_tokens=200000",
        "models.0.rows.1.prices.long_context.input=5", "models.0.rows.1.prices.long_context.output=20",
        "models.0.rows.1.prices.off_peak.prices.input=1", "models.0.rows.1.prices.off_peak.prices.output=5",
        "models.0.rows.1.prices.off_peak.hours=16:30-00:30%20UTC", "rates.0.id=h100",
        "rates.0.rows.0.from=2026-01-01", "rates.0.rows.0.usd_per_gpu_hour=2.39", "throughput.0.id=one",
        "throughput.0.gpus=8", "throughput.0.input_tokens=512", "throughput.0.output_tokens=256",
        "throughput.0.tokens_per_second=4000", "throughput.1.id=series", "throughput.1.gpus=8",
        "throughput.1.tokens_per_second=9000", "throughput.1.prefill_tokens_per_second=20000",
        "throughput.1.decode_tokens_per_second=3000", "throughput.1.latency_measure=p99",
        "throughput.1.knee=64", "throughput.1.series.0.load=16",
        "throughput.1.series.0.tokens_per_second=4000", "throughput.1.series.0.ttft_ms=250",
        "throughput.1.series.0.tpot_ms=14", "throughput.1.series.1.load=64",
        "throughput.1.series.1.tokens_per_second=9000", "throughput.1.series.1.ttft_ms=600",
        "throughput.1.series.1.tpot_ms=28", "throughput.1.series.2.load=256",
        "throughput.1.series.2.tokens_per_second=9100", "throughput.1.series.2.ttft_ms=2500",
        "assumptions.0.id=share", "assumptions.0.title=A%20share", "assumptions.0.unit=share",
        "assumptions.0.low=0.1", "assumptions.0.base=1/3", "assumptions.0.high=0.5",
        "assumptions.0.inputs.0=workload.cached_share", "assumptions.0.scales.0=options.closed.attempts",
        "options.0.id=api", "options.0.formula=closed", "options.0.name=the%20vendor",
        "options.0.short=vendor",
        "options.1.id=rented", "options.1.formula=managed-open", "options.1.name=rented",
        "options.1.short=rented",
        "options.2.id=own", "options.2.formula=self-hosted", "options.2.name=own%20GPUs",
        "options.2.short=own",
        "options.3.id=both", "options.3.formula=hybrid", "options.3.name=both", "options.3.short=both",
    ].joined(separator: "&")
}
