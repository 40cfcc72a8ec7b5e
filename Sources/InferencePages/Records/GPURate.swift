import Claims
import CostPages
import Diagnostics
import Exact
import Fields
import Site

/// What a GPU cost to rent from one offer, over time.
package struct GPURate: Sendable {
    package let id: String
    package let gpu: String
    let offer: String
    /// Whether the source calls the figure provisional.
    package let isProvisional: Bool
    let rows: [GPURateRow]
    /// Where the rate stands in its file.
    package let span: Range<Int>

    /// `H100 SXM 80GB, RunPod Secure`.
    package var title: String { "\(gpu), \(offer)" }
}

/// A rate from a day on.
struct GPURateRow: DatedRow {
    package let from: CalendarDate
    package let to: CalendarDate?
    package let usdPerGPUHour: Rational
    package let provenance: Provenance
    package let span: Range<Int>
}

/// The rates of `gpus.yaml`, and everything that is wrong with that file.
func decodeGPURates(_ value: LocatedValue, in file: CostFile) -> (rates: [GPURate], diagnostics: [Diagnostic])
{
    var file = file
    var reader = FieldReader(value, what: "the GPU file", path: file.path)
    reader.nextCheck(of: &file)
    let rates = reader.groups("rates", what: "the rate") { gpuRate(&$0, in: file) }
    reader.requireUniqueIDs(rates.map { ($0.id, $0.span) }, what: "rate")
    return (rates, reader.finish())
}

private func gpuRate(_ reader: inout FieldReader, in file: CostFile) -> GPURate? {
    let (id, gpu, offer) = (
        reader.requiredString("id"), reader.requiredString("gpu"), reader.requiredString("offer")
    )
    let isProvisional = reader.bool("provisional") ?? false
    reader.require("rows", help: "give its rates: a list of rows with 'from' and 'usd_per_gpu_hour'")
    let rows = reader.groups("rows", what: "this row") { gpuRateRow(&$0, in: file) }
    reader.requireOrder(of: rows)
    guard let id, let gpu, let offer else { return nil }
    return GPURate(
        id: id, gpu: gpu, offer: offer, isProvisional: isProvisional, rows: rows, span: reader.span)
}

private func gpuRateRow(_ reader: inout FieldReader, in file: CostFile) -> GPURateRow? {
    let days = reader.days()
    reader.require("usd_per_gpu_hour")
    let rate = reader.amount("usd_per_gpu_hour")
    if let rate, rate > highestRate {
        reader.report(
            "cost-range", "'usd_per_gpu_hour' is above \(highestRate.text)",
            at: reader.value("usd_per_gpu_hour")?.span ?? reader.span,
            help: "write the rate of one GPU for one hour: is this a node, or a month?")
    }
    let provenance = reader.provenance(in: file)
    guard let days, let rate, let provenance else { return nil }
    return GPURateRow(
        from: days.from, to: days.to, usdPerGPUHour: rate, provenance: provenance, span: reader.span)
}

/// USD per GPU-hour. The dearest offer on record is a seventh of it.
private let highestRate: Rational = 100
