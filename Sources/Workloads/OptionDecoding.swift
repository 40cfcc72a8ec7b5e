import Cost
import Diagnostics
import Exact
package import Fields
import Inference

/// The options of a workload file.
struct OptionData {
    package var closed: PricedOption?
    package var managedOpen: PricedOption?
    package var selfHosted: SelfHosted?
    package var hybrid: Hybrid?
}

extension WorkloadDecoder {
    /// Reads `options`; an option that is not written is not compared.
    mutating func readOptions(_ value: LocatedValue) -> OptionData {
        var reader = FieldReader(value, what: "'options'", path: path)
        places["options"] = value.span
        var data = OptionData()
        data.closed = option(.closed, &reader) { $0.pricedOption(&$1, in: $2) }
        data.managedOpen = option(.managedOpen, &reader) { $0.pricedOption(&$1, in: $2) }
        data.selfHosted = option(.selfHosted, &reader) { $0.selfHosted(&$1, in: $2) }
        data.hybrid = option(.hybrid, &reader) { $0.hybrid(&$1, in: $2) }
        diagnostics += reader.finish()
        return data
    }

    /// Reads one option with its own keys; `read` is told the keys that lead to it.
    private mutating func option<Option>(
        _ kind: LanguageModelOption, _ options: inout FieldReader,
        _ read: (inout WorkloadDecoder, inout FieldReader, String) -> Option?
    ) -> Option? {
        let id = names[kind].rawValue
        return options.value(id).flatMap { group($0, "options.\(id)", read) }
    }

    /// Reads a group of keys inside an option.
    package mutating func group<Part>(
        _ value: LocatedValue, _ field: String,
        _ read: (inout WorkloadDecoder, inout FieldReader, String) -> Part?
    ) -> Part? {
        let name = field.split(separator: ".").dropFirst().joined(separator: ".")
        var reader = FieldReader(value, what: "'\(name)'", path: path)
        places[field] = value.span
        let part = read(&self, &reader, field)
        diagnostics += reader.finish()
        return part
    }

    private mutating func pricedOption(_ reader: inout FieldReader, in field: String) -> PricedOption? {
        let capacity = ["provisioned", "dedicated"]
        let isBought = capacity.contains(where: reader.contains)
        for key in capacity { _ = reader.value(key) }
        if isBought { return boughtOption(&reader, in: field) }
        let model = pricedModel(&reader, in: field)
        let fixed = fixedCosts(&reader, in: field)
        guard let model, let fixed else { return nil }
        return PricedOption(model: model, fixed: fixed)
    }

    private mutating func selfHosted(_ reader: inout FieldReader, in field: String) -> SelfHosted? {
        let fleet = fleet(&reader, in: field)
        let fixed = fixedCosts(&reader, in: field)
        guard let fleet, let fixed else { return nil }
        return SelfHosted(fleet: fleet, fixed: fixed)
    }

    private mutating func hybrid(_ reader: inout FieldReader, in field: String) -> Hybrid? {
        reader.require("closed", help: "name its closed model: {model: ...}")
        reader.require("open", help: "name its open model: {model: ...}, or its fleet")
        let closed = reader.value("closed").flatMap {
            group($0, "\(field).closed") { $0.pricedModel(&$1, in: $2) }
        }
        let open = reader.value("open").flatMap { group($0, "\(field).open") { $0.openLeg(&$1, in: $2) } }
        let routing = routing(&reader, in: field)
        let fixed = fixedCosts(&reader, in: field)
        guard let closed, let open, let routing, let fixed else { return nil }
        return Hybrid(closed: closed, open: open, routing: routing, fixed: fixed)
    }

    /// A fleet where one of a fleet's own keys is written, else a model behind an API.
    private mutating func openLeg(_ reader: inout FieldReader, in field: String) -> Hybrid.OpenLeg? {
        let fleetKeys = [
            "gpu", "usd_per_gpu_hour", "owned", "tokens_per_second", "prefill_tokens_per_second",
            "throughput",
        ]
        guard fleetKeys.contains(where: reader.contains) else {
            return pricedModel(&reader, in: field).map { .managed($0) }
        }
        return fleet(&reader, in: field).map { .selfHosted($0) }
    }

    private mutating func routing(_ reader: inout FieldReader, in field: String) -> Hybrid.Routing? {
        let key = reader.oneKey(
            of: ["routed_share", "escalated_share"],
            help: "write 'routed_share' for a router in front, or 'escalated_share' for a cascade")
        guard let key else { return nil }
        if key == "escalated_share" {
            return number(key, &reader, in: field).map { .cascade(escalatedShare: $0) }
        }
        let routed = number("routed_share", &reader, in: field)
        let redo = number("redo_share", &reader, in: field, usual: 0)
        let router = number("router_usd_per_million_requests", &reader, in: field, usual: 0)
        guard let routed, let redo, let router else { return nil }
        return .router(routedShare: routed, redoShare: redo, usdPerMillionRequests: router)
    }

    mutating func fixedCosts(_ reader: inout FieldReader, in field: String) -> FixedCosts? {
        let staff = number("staff_fte", &reader, in: field, usual: 0)
        let fixed = number("fixed_usd_per_month", &reader, in: field, usual: 0)
        guard let staff, let fixed else { return nil }
        return FixedCosts(staffFTE: staff, usdPerMonth: fixed)
    }
}

extension FieldReader {
    /// The one of several keys that is written; nil after a report where it is none or more than one.
    mutating func oneKey(of keys: [String], help: String) -> String? {
        let written = keys.filter { value($0) != nil }
        if written.count == 1 { return written[0] }
        if written.isEmpty {
            report(
                "missing-key", "\(what) lacks the key '\(keys[0])'", at: span, help: help,
                missingKey: keys[0])
        } else {
            let names = written.map { "'\($0)'" }.joined(separator: " and ")
            report(
                "cost-twice", "\(what) has both \(names)", at: span(of: written[1]),
                help: "keep one of the two")
        }
        return nil
    }
}
