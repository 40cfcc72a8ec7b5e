import Diagnostics
import Site

/// Every figure that a handbook computes, by id. `docs/writing.md` has the table.
package struct ValueTable: Sendable {
    /// Where the figures come from, in the order of the parts.
    package private(set) var sources: [any ValueSource] = []

    package init() {}

    /// Adds the figures of a part.
    package mutating func add(_ source: any ValueSource) { sources.append(source) }

    /// The value of an id. Throws what is wrong with the id, with the nearest one that there is.
    package func value(_ id: String) throws(ValueError) -> ComputedValue {
        let parts = Self.parts(of: id)
        guard let source = source(of: parts) else { throw unknown(id) }
        return try source.value(id, parts)
    }

    /// The ids of all values, without those of low and high sets, in the order of the data.
    package var ids: [String] { sources.flatMap(\.ids) }

    /// The kinds of values that the parts of the handbook have.
    package var kinds: [ValueKind] { sources.flatMap(\.kinds) }

    /// Whether the data that an id needs has errors, which are reported where they stand.
    package func isBroken(_ id: String) -> Bool {
        let parts = Self.parts(of: id)
        let sources = sources(ofKind: parts[0])
        guard sources.count > 1 else { return sources.first?.isBroken ?? false }
        return sources.first { $0.has(parts) }?.isBroken ?? sources.contains(where: \.isBroken)
    }

    /// Whether that is so for a side of a comparison.
    func hasBroken(_ comparison: String) -> Bool {
        comparison.split { "<>=".contains($0) }.contains { isBroken(String($0)) }
    }

    private static func parts(of id: String) -> [String] {
        id.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }

    private func sources(ofKind name: String) -> [any ValueSource] {
        sources.filter { source in source.kinds.contains { $0.name == name } }
    }

    /// The source that has the id, or the one that knows best why there is none: the last that has any figure.
    private func source(of parts: [String]) -> (any ValueSource)? {
        let sources = sources(ofKind: parts[0])
        guard sources.count > 1 else { return sources.first }
        return sources.first { $0.has(parts) } ?? sources.last { !$0.ids.isEmpty } ?? sources.last
    }

    private func unknown(_ id: String) -> ValueError {
        let head = id.prefix { $0 != "." }
        let kinds = kinds.map(\.name).uniqued
        let near = nearMiss(String(head), among: kinds).map { "\($0)\(id.dropFirst(head.count))" }
        return ValueError(
            message: "there is no value '\(id)'",
            help: near.map { "did you mean '\($0)'?" }
                ?? "'handbook explain' lists the kinds of values: \(kinds.joined(separator: ", "))")
    }
}

/// The figures that a part computes.
package protocol ValueSource: Sendable {
    /// The kinds of its figures. Where two sources share one, an id is that of the first which has it.
    var kinds: [ValueKind] { get }

    /// The ids of its figures, without those of low and high sets, in the order of the data.
    var ids: [String] { get }

    /// Whether it has a figure of this id, whose parts stand between its points. Asked only of kinds that it has.
    func has(_ parts: [String]) -> Bool

    /// Whether the data has errors. They are reported where they stand, and what refers to the data keeps still.
    var isBroken: Bool { get }

    /// The figure of an id of one of the kinds, whose parts stand between its points. Throws what is wrong with it,
    /// with the nearest id that there is.
    func value(_ id: String, _ parts: [String]) throws(ValueError) -> ComputedValue
}

extension ValueSource {
    package func has(_ parts: [String]) -> Bool { ids.contains(parts.joined(separator: ".")) }
}

/// A kind of values, for readers of errors and of `handbook explain`.
package struct ValueKind: Sendable, Hashable {
    /// The first part of the ids: `cost`.
    package let name: String
    /// How an id of this kind is written: `cost.<scenario>.<option>`.
    package let form: String
    /// What the value is.
    package let meaning: String

    package init(_ name: String, form: String, meaning: String) {
        self.name = name
        self.form = form
        self.meaning = meaning
    }
}
