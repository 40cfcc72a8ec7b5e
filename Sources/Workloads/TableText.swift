import Cost
import Exact
package import Fields
import Inference

/// The tables of a handbook on one day, as a reader's page gets them.
package struct DatedTables: Sendable {
    /// The day at which rows are taken, where a workload names none.
    package let asOf: CalendarDate
    package let tables: WorkloadTables

    package init(asOf: CalendarDate, _ tables: WorkloadTables) {
        self.asOf = asOf
        self.tables = tables
    }
}

// Tables as pairs of dotted keys: the places of a list are its keys.
extension DatedTables {
    /// A text that `init(pairs:)` reads. Keys and forms are those of the data files, without where rows were read.
    package var pairs: String {
        LocatedValue.group([
            ("as_of", .text(asOf.description)),
            ("models", .list(tables.models.map { $0.value })),
            ("rates", .list(tables.rates.map { $0.value })),
            ("throughput", .list(tables.throughput.map { $0.value })),
            ("assumptions", .list(tables.assumptions.map { $0.value })),
            ("options", .list(tables.names.entries.map { $0.value })),
        ]).pairs
    }

    /// The tables that a text says; nil where it is none. O(pairs x rows).
    package init?(pairs text: String) {
        guard let value = Self.value(ofPairs: text) else { return nil }
        self.init(value)
    }

    /// What a text of tables says, with its lists; nil where it is none.
    package static func value(ofPairs text: String) -> LocatedValue? {
        let (value, problems) = readPairs(text, path: "", atMost: 100_000)
        return problems.isEmpty ? value.withLists : nil
    }

    /// The tables that a value says; nil where it says none. O(values x rows).
    package init?(_ value: LocatedValue) {
        var reader = FieldReader(value, what: "the tables", path: "")
        var tables = WorkloadTables()
        let asOf = reader.date("as_of")
        tables.models = reader.groups("models", what: "the model") { ModelPrices(&$0) }
        tables.rates = reader.groups("rates", what: "the rate") { HourlyRates(&$0) }
        tables.throughput = reader.groups("throughput", what: "the record") { MeasuredThroughput(&$0) }
        tables.assumptions = reader.groups("assumptions", what: "the assumption") { AssumedNumber(&$0) }
        tables.names = LanguageModelNames(
            reader.groups("options", what: "the option") { LanguageModelNames.Entry(&$0) })
        guard let asOf, reader.finish().isEmpty else { return nil }
        self.init(asOf: asOf, tables)
    }
}

extension LanguageModelNames.Entry {
    fileprivate var value: LocatedValue {
        .group([
            ("id", .text(name.id.rawValue)), ("formula", .text(kind.rawValue)), ("name", .text(name.name)),
            ("short", .text(name.short)),
        ])
    }

    fileprivate init?(_ reader: inout FieldReader) {
        let (id, formula) = (reader.requiredString("id"), reader.requiredString("formula"))
        let (name, short) = (reader.requiredString("name"), reader.string("short"))
        // How it is drawn is read where it is drawn.
        for key in ["mark", "line"] { _ = reader.value(key) }
        guard let id, let formula, let name, let kind = LanguageModelOption(rawValue: formula) else {
            return nil
        }
        self.init(kind, OptionName(OptionID(rawValue: id), name, short: short))
    }
}

extension ModelPrices {
    fileprivate var value: LocatedValue {
        .group([
            ("id", .text(id)), ("aliases", .list(aliases.map { .text($0) })), ("provider", .text(provider)),
            ("ends", ends.map { .text($0.description) }), ("rows", .list(rows.map { $0.value })),
        ])
    }

    fileprivate init?(_ reader: inout FieldReader) {
        let (id, provider) = (reader.requiredString("id"), reader.requiredString("provider"))
        let (aliases, ends) = (reader.strings("aliases"), reader.date("ends"))
        let rows = reader.groups("rows", what: "the row") { DatedPrices(&$0) }
        guard let id, let provider else { return nil }
        self.init(id: id, aliases: aliases, provider: provider, ends: ends, rows: rows)
    }
}

extension DatedPrices {
    fileprivate var value: LocatedValue {
        .group([
            ("from", .text(from.description)), ("to", to.map { .text($0.description) }),
            ("prices", lists.value),
        ])
    }

    fileprivate init?(_ reader: inout FieldReader) {
        let (from, to) = (reader.date("from"), reader.date("to"))
        let lists = reader.value("prices").flatMap { prices in
            reader.group(prices, what: "the prices") { $0.priceLists() }
        }
        guard let from, let lists else { return nil }
        self.init(from: from, to: to, lists: lists)
    }
}

extension PriceLists {
    fileprivate var value: LocatedValue {
        let long = longContext.map { long in
            LocatedValue.group([
                ("threshold_tokens", .text(String(long.thresholdTokens))),
                ("input", .number(long.input.usdPerMtok)), ("output", .number(long.output.usdPerMtok)),
                ("cached_input", long.cachedInput.map { .number($0.usdPerMtok) }),
            ])
        }
        let offPeak = offPeak.map { offPeak in
            LocatedValue.group([
                ("prices", .group(offPeak.prices.members)), ("hours", .text(offPeak.hours)),
            ])
        }
        return .group(usual.members + [("long_context", long), ("off_peak", offPeak)])
    }
}

extension PriceList {
    fileprivate var members: [(key: String, value: LocatedValue?)] {
        PriceField.allCases.map { field in (field.rawValue, self[field].map { .number($0.usdPerMtok) }) }
    }
}

extension HourlyRates {
    fileprivate var value: LocatedValue {
        .group([("id", .text(id)), ("rows", .list(rows.map { $0.value }))])
    }

    fileprivate init?(_ reader: inout FieldReader) {
        let id = reader.requiredString("id")
        let rows = reader.groups("rows", what: "the row") { DatedRate(&$0) }
        guard let id else { return nil }
        self.init(id: id, rows: rows)
    }
}

extension DatedRate {
    fileprivate var value: LocatedValue {
        .group([
            ("from", .text(from.description)), ("to", to.map { .text($0.description) }),
            ("usd_per_gpu_hour", .number(usdPerGPUHour)),
        ])
    }

    fileprivate init?(_ reader: inout FieldReader) {
        let (from, to) = (reader.date("from"), reader.date("to"))
        let rate = reader.requiredNumber("usd_per_gpu_hour")
        guard let from, let rate else { return nil }
        self.init(from: from, to: to, usdPerGPUHour: rate)
    }
}

extension MeasuredThroughput {
    fileprivate var value: LocatedValue {
        var members: [(key: String, value: LocatedValue?)] = [
            ("id", .text(id)), ("gpus", .text(String(gpus))),
            ("input_tokens", shape.map { .number($0.inputTokens) }),
            ("output_tokens", shape.map { .number($0.outputTokens) }),
            ("tokens_per_second", .number(tokensPerSecond)),
        ]
        if case .apart(let prefill, let decode)? = phases {
            members += [
                ("prefill_tokens_per_second", .number(prefill)),
                ("decode_tokens_per_second", .number(decode)),
            ]
        }
        return .group(members + (series?.members ?? []))
    }

    fileprivate init?(_ reader: inout FieldReader) {
        let (id, gpus) = (reader.requiredString("id"), reader.integer("gpus"))
        let (input, output) = (reader.number("input_tokens"), reader.number("output_tokens"))
        let rate = reader.requiredNumber("tokens_per_second")
        let (phases, series) = (reader.phases(), reader.latencySeries())
        guard let id, let gpus, let rate else { return nil }
        var shape: RequestShape?
        if let input, let output { shape = RequestShape(inputTokens: input, outputTokens: output) }
        self.init(id: id, gpus: gpus, shape: shape, tokensPerSecond: rate, phases: phases, series: series)
    }
}

extension LatencySeries {
    fileprivate var members: [(key: String, value: LocatedValue?)] {
        let knee = points.first { $0.rateOverKnee == 1 }?.load
        let rows = points.map { point in
            LocatedValue.group([
                ("load", .number(point.load)),
                ("tokens_per_second", (try? point.rateOverKnee * kneeTokensPerSecond).map { .number($0) }),
                ("ttft_ms", point.ttftMs.map { .number($0) }), ("tpot_ms", point.tpotMs.map { .number($0) }),
            ])
        }
        return [
            ("latency_measure", .text(measure.rawValue)), ("knee", knee.map { .number($0) }),
            ("series", .list(rows)),
        ]
    }
}

extension AssumedNumber {
    fileprivate var value: LocatedValue {
        .group([
            ("id", .text(id)), ("title", .text(title)), ("unit", .text(unit)), ("low", .number(low)),
            ("base", .number(base)), ("high", .number(high)), ("inputs", .list(inputs.map { .text($0) })),
            ("scales", .list(scales.map { .text($0) })),
        ])
    }

    fileprivate init?(_ reader: inout FieldReader) {
        let (id, title, unit) = (reader.requiredString("id"), reader.string("title"), reader.string("unit"))
        let (low, base, high) = (
            reader.requiredNumber("low"), reader.requiredNumber("base"), reader.requiredNumber("high")
        )
        let (inputs, scales) = (reader.strings("inputs"), reader.strings("scales"))
        guard let id, let low, let base, let high else { return nil }
        self.init(
            id: id, title: title ?? "", unit: unit ?? "", low: low, base: base, high: high, inputs: inputs,
            scales: scales)
    }
}

extension LocatedValue {
    fileprivate static func text(_ text: String) -> LocatedValue {
        LocatedValue(content: .scalar(text, isQuoted: false), span: 0..<0)
    }

    fileprivate static func number(_ number: Rational) -> LocatedValue { .text(number.exactText) }

    /// A group of the keys that have a value.
    fileprivate static func group(_ members: [(key: String, value: LocatedValue?)]) -> LocatedValue {
        var entries: [Entry] = []
        for member in members {
            guard let value = member.value else { continue }
            entries.append(Entry(key: member.key, keySpan: 0..<0, value: value))
        }
        return LocatedValue(content: .mapping(entries), span: 0..<0)
    }

    /// A list as the group of its places; an empty one has no pair, and is then no group either.
    fileprivate static func list(_ items: [LocatedValue]) -> LocatedValue {
        var entries: [Entry] = []
        for (place, item) in items.enumerated() {
            entries.append(Entry(key: String(place), keySpan: 0..<0, value: item))
        }
        return LocatedValue(content: .mapping(entries), span: 0..<0)
    }

    /// The same tree with a list in the place of each group whose keys are 0, 1, 2 and so on.
    fileprivate var withLists: LocatedValue {
        guard case .mapping(let entries) = content else { return self }
        let isList =
            !entries.isEmpty && entries.enumerated().allSatisfy { $0.element.key == String($0.offset) }
        if isList {
            return LocatedValue(content: .sequence(entries.map { $0.value.withLists }), span: span)
        }
        let rest = entries.map { Entry(key: $0.key, keySpan: $0.keySpan, value: $0.value.withLists) }
        return LocatedValue(content: .mapping(rest), span: span)
    }
}
