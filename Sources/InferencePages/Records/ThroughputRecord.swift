import Claims
package import CostPages
import Diagnostics
package import Exact
import Fields
package import Inference
import Site
package import Workloads

/// A measured throughput of one replica, with the requests that it was measured with.
package struct ThroughputRecord: Sendable {
    package let id: String
    package let model: String
    let precision: String?
    package let engine: String?
    package let gpu: String
    /// GPUs of the replica.
    package let gpus: Int
    /// nil where the shape is not known: no workload may use such a record.
    package let shape: RequestShape?
    let concurrency: String?
    /// Latency at that concurrency, as the source says it.
    let latency: String?
    /// Input and output tokens per second: of a series at its knee.
    package let tokensPerSecond: Rational
    /// Prefill and decode apart; nil where they were not measured apart.
    let phases: RateOf<Rational>?
    /// What was measured under each load; nil where one figure was.
    package let series: LatencySeries?
    package let provenance: Provenance
    package let note: String?
    /// Where the record stands in its file.
    package let span: Range<Int>
}

/// The records of `throughput.yaml`, and everything that is wrong with that file.
func decodeThroughput(
    _ value: LocatedValue, in file: CostFile
) -> (records: [ThroughputRecord], diagnostics: [Diagnostic]) {
    var file = file
    var reader = FieldReader(value, what: "the throughput file", path: file.path)
    reader.nextCheck(of: &file)
    let records = reader.groups("records", what: "the record") { throughputRecord(&$0, in: file) }
    reader.requireUniqueIDs(records.map { ($0.id, $0.span) }, what: "record")
    return (records, reader.finish())
}

private func throughputRecord(_ reader: inout FieldReader, in file: CostFile) -> ThroughputRecord? {
    let (id, model, gpu) = (
        reader.requiredString("id"), reader.requiredString("model"), reader.requiredString("gpu")
    )
    let (precision, engine) = (reader.string("precision"), reader.string("engine"))
    let (concurrency, latency, note) = (
        reader.string("concurrency"), reader.string("latency"), reader.string("note")
    )
    reader.require("gpus")
    let series = reader.latencySeries()
    if series == nil { reader.require("tokens_per_second") }
    let gpus = reader.integer("gpus")
    let (input, output) = (reader.amount("input_tokens"), reader.amount("output_tokens"))
    let written = reader.amount("tokens_per_second")
    let rate = series?.kneeTokensPerSecond ?? written
    let phases = reader.phases()
    if written == 0 {
        reader.report(
            "cost-range", "'tokens_per_second' must be above 0",
            at: reader.value("tokens_per_second")?.span ?? reader.span)
    }
    let provenance = reader.provenance(in: file)
    guard let id, let model, let gpu, let gpus, let rate, let provenance else { return nil }
    var shape: RequestShape?
    if let input, let output { shape = RequestShape(inputTokens: input, outputTokens: output) }
    return ThroughputRecord(
        id: id, model: model, precision: precision, engine: engine, gpu: gpu, gpus: gpus, shape: shape,
        concurrency: concurrency, latency: latency, tokensPerSecond: rate, phases: phases, series: series,
        provenance: provenance, note: note, span: reader.span)
}
