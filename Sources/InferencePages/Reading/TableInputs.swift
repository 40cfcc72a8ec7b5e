import Fields
import Site
package import Workloads

/// A number of the dated tables on which a workload leans, as a record keeps it.
package struct TableInput: Sendable, Equatable {
    /// `price.gpt-oss-120b.input`, `rate.h100`, `throughput.one.tokens_per_second`, `assumption.share.high`.
    package let name: String
    /// As files of a handbook write numbers: `0.15`, `1/3`.
    package let text: String

    package init(name: String, text: String) { (self.name, self.text) = (name, text) }
}

/// The numbers of the dated tables by names, and the tables with others in their place.
package struct TableInputs: Sendable {
    private let keys: [Substring]
    private let values: [Substring]
    /// The place of each number among the pairs.
    private let places: [String: Int]
    /// The id of each model by its aliases.
    private let aliases: [String: String]

    /// The numbers that hold on the day of the tables. O(rows).
    package init(_ dated: DatedTables) {
        let pairs = dated.pairs.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1) }
        keys = pairs.map { $0[0] }
        values = pairs.map { $0.count > 1 ? $0[1] : "" }
        var ids: [Substring: String] = [:]
        for (key, value) in zip(keys, values) where key.hasSuffix(".id") {
            ids[key.dropLast(3)] = percentDecoded(String(value)) ?? String(value)
        }
        let current = Self.currentRows(keys, values, on: dated.asOf)
        var places: [String: Int] = [:]
        for (index, key) in keys.enumerated() {
            let parts = key.split(separator: ".")
            guard parts.count > 2, let id = ids[Self.prefix(parts, 2)] else { continue }
            if let name = Self.name(parts, of: id, isCurrent: { current.contains(Self.prefix(parts, 4)) }) {
                places[name] = index
            }
        }
        self.places = places
        let models = dated.tables.models
        aliases = Dictionary(
            models.flatMap { model in model.aliases.map { ($0, model.id) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// What a number is called; nil for what is none, and for rows of other days.
    private static func name(_ parts: [Substring], of id: String, isCurrent: () -> Bool) -> String? {
        let rest = parts.dropFirst(2)
        switch parts[0] {
        case "models":
            guard parts.count > 5, parts[4] == "prices", parts.last != "hours", isCurrent() else {
                return nil
            }
            return "price.\(id).\(parts.dropFirst(5).joined(separator: "."))"
        case "rates":
            guard parts.last == "usd_per_gpu_hour", isCurrent() else { return nil }
            return "rate.\(id)"
        case "throughput":
            guard !["id", "latency_measure"].contains(rest.joined()) else { return nil }
            return "throughput.\(id).\(rest.joined(separator: "."))"
        case "assumptions":
            guard ["low", "base", "high"].contains(rest.joined()) else { return nil }
            return "assumption.\(id).\(rest.joined())"
        default: return nil
        }
    }

    /// The rows that hold on a day, by their keys: `models.0.rows.1`.
    private static func currentRows(
        _ keys: [Substring], _ values: [Substring], on day: CalendarDate
    ) -> Set<Substring> {
        var rows: Set<Substring> = []
        for (key, value) in zip(keys, values) where key.hasSuffix(".from") {
            if let from = CalendarDate(String(value)), from <= day { rows.insert(key.dropLast(5)) }
        }
        for (key, value) in zip(keys, values) where key.hasSuffix(".to") {
            if let to = CalendarDate(String(value)), to <= day { rows.remove(key.dropLast(3)) }
        }
        return rows
    }

    private static func prefix(_ parts: [Substring], _ count: Int) -> Substring {
        Substring(parts.prefix(count).joined(separator: "."))
    }
}

extension TableInputs {
    /// The number of a name; nil where the tables of the day have none.
    package subscript(name: String) -> String? { places[name].map { String(values[$0]) } }

    /// The numbers on which a workload leans: those of the models, rates and records that it names, and of the assumptions
    /// behind its ranges; in the order of the tables.
    package func inputs(of scenario: CostedScenario) -> [TableInput] {
        var named: Set<String> = []
        collect(scenario.named.written, under: "", into: &named)
        for range in scenario.ranges { if let id = range.assumption?.id { named.insert("assumption.\(id)") } }
        return places.sorted { $0.value < $1.value }.compactMap { name, place in
            let isNamed = named.contains { name == $0 || name.hasPrefix($0 + ".") }
            return isNamed ? TableInput(name: name, text: String(values[place])) : nil
        }
    }

    private func collect(_ value: LocatedValue, under key: String, into named: inout Set<String>) {
        guard case .mapping(let entries) = value.content else {
            guard let text = value.text else { return }
            switch key {
            case "model": named.insert("price.\(aliases[text] ?? text)")
            case "gpu": named.insert("rate.\(text)")
            case "throughput", "assumption": named.insert("\(key).\(text)")
            default: break
            }
            return
        }
        for entry in entries { collect(entry.value, under: entry.key, into: &named) }
    }

    /// The tables with other numbers in the place of theirs; nil where these cannot be read. Names that the tables do not
    /// have are left out. O(rows).
    package func tables(setting changes: [String: String]) -> DatedTables? {
        var values = values
        for (name, text) in changes { if let place = places[name] { values[place] = Substring(text) } }
        return DatedTables(pairs: zip(keys, values).map { "\($0)=\($1)" }.joined(separator: "&"))
    }
}
