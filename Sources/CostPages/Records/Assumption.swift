package import Cost
package import Exact

/// A number that the handbook assumes or derives, with the range that it may lie in.
package struct Assumption: Sendable {
    package let id: String
    package let title: String
    /// `USD per month`, `share of one engineer`.
    package let unit: String
    /// Low and high are named ends, not statistics; equal to base where there is no range. Those of a derived number
    /// are the least and the most of its three sets.
    package let low: Rational
    package let base: Rational
    package let high: Rational
    /// How it follows from others; nil for a number that somebody gave.
    package let formula: Formula?
    /// The inputs of a calculation that it stands behind, by their keys.
    package let inputs: [String]
    /// The inputs that it multiplies; its base is then 1.
    package let scales: [String]
    /// Where these two stand in the file; the row where they are not written.
    package let inputsSpan: Range<Int>
    package let scalesSpan: Range<Int>
    package let note: String?
    /// Where it was read; for a derived number where the given ones were that it stands on, each once.
    package let provenances: [Provenance]
    /// Where the assumption stands in its file.
    package let span: Range<Int>

    /// Where it was read, and of several the one that is to be looked at again first. Nil for a number that is derived
    /// from nothing that was read.
    package var provenance: Provenance? { provenances.min { $0.nextCheck < $1.nextCheck } }
}
