import Claims
import CostPages
import Diagnostics
import Exact
import Inference
import Site

/// The table of `published.yaml`, and everything that is wrong with that file.
func decodePublished(
    _ value: YAMLValue, in file: CostFile
) -> (table: PublishedTable?, diagnostics: [Diagnostic]) {
    var reader = FieldReader(value, what: "the published table", path: file.path)
    let provenance = reader.provenance(in: file)
    let hours = reader.requiredNumber("hours_per_month")
    let power = reader.requiredNumber("usd_per_kwh")
    reader.require("rivals", help: "list what the GPUs are compared with")
    reader.require("gpus", help: "list the GPUs with their prices")
    reader.require("rows", help: "list the rows of the table")
    let rivals = reader.groups("rivals", what: "the rival") { rival(&$0) }
    let gpus = reader.groups("gpus", what: "the GPU") { gpu(&$0) }
    let rows = reader.groups("rows", what: "this row") { reader in
        row(&reader, gpus: gpus, rivals: rivals, hours: hours, power: power)
    }
    let diagnostics = reader.finish()
    guard let provenance, !diagnostics.contains(where: { $0.severity == .error }) else {
        return (nil, diagnostics)
    }
    return (PublishedTable(provenance: provenance, rivals: rivals, rows: rows), diagnostics)
}

/// A GPU of the table.
private struct PublishedGPU {
    let id: String
    let name: String
    /// USD.
    let price: Rational
    let watts: Rational
}

private func rival(_ reader: inout FieldReader) -> PublishedTable.Rival? {
    let (id, name) = (reader.requiredString("id"), reader.requiredString("name"))
    reader.require("input", help: "write USD per million input tokens")
    reader.require("output", help: "write USD per million output tokens")
    let (input, output) = (reader.price("input"), reader.price("output"))
    guard let id, let name, let input, let output else { return nil }
    return PublishedTable.Rival(id: id, name: name, input: input, output: output)
}

private func gpu(_ reader: inout FieldReader) -> PublishedGPU? {
    let (id, name) = (reader.requiredString("id"), reader.requiredString("name"))
    let (price, watts) = (reader.requiredNumber("usd_per_gpu"), reader.requiredNumber("watts"))
    guard let id, let name, let price, let watts else { return nil }
    return PublishedGPU(id: id, name: name, price: price, watts: watts)
}

private func row(
    _ reader: inout FieldReader, gpus: [PublishedGPU], rivals: [PublishedTable.Rival], hours: Rational?,
    power: Rational?
) -> PublishedTable.Row? {
    let model = reader.requiredString("model")
    let gpu = knownGPU(&reader, among: gpus)
    let (count, rate) = (reader.requiredNumber("gpus"), reader.requiredNumber("tokens_per_second"))
    let capacity = reader.requiredString("capacity").map(PrintedFigure.init)
    let months = reader.value("months").map { value in
        reader.group(value, what: "'months'") { months in
            rivals.map { months.string($0.id).map(PrintedFigure.init) }
        } ?? []
    }
    guard let model, let gpu, let count, let rate, let capacity, let hours, let power else { return nil }
    let purchase = PublishedBreakEven(
        gpus: count, usdPerGPU: gpu.price, wattsPerGPU: gpu.watts, tokensPerSecond: rate,
        hoursPerMonth: hours, usdPerKWh: power)
    return PublishedTable.Row(
        model: model, gpus: "\(count.text) \(gpu.name)", purchase: purchase, capacity: capacity,
        months: months ?? [])
}

private func knownGPU(_ reader: inout FieldReader, among gpus: [PublishedGPU]) -> PublishedGPU? {
    guard let id = reader.requiredString("gpu") else { return nil }
    if let gpu = gpus.first(where: { $0.id == id }) { return gpu }
    reader.report(
        "gpu-unknown", "there is no GPU '\(id)'", at: reader.value("gpu")?.span ?? reader.span,
        help: didYouMean(id, among: gpus.map(\.id), otherwise: "list it under 'gpus' of this file"))
    return nil
}
