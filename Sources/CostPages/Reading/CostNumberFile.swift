/// The files below `content/data/` that hold numbers of any subject, in the order in which they are read.
package enum CostNumberFile: String, CaseIterable, Sendable {
    case sources, assumptions, comparisons, published

    /// The path below `content/data/`.
    package var name: String { rawValue + ".yaml" }
}
