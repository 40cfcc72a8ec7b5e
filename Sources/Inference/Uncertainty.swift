/// A number that nobody knows exactly, and the inputs that move with it.
///
/// One draw moves all of its inputs, each over its own range: what two options share is the same for both.
package struct Uncertainty: Hashable, Sendable {
    /// Its id, for results: that of an assumption, or the keys of an input.
    package let id: String
    /// Its inputs; none is drawn by another uncertainty.
    package let ranges: [InputRange]

    /// A number behind one or more inputs.
    package init(id: String, ranges: [InputRange]) {
        self.id = id
        self.ranges = ranges
    }
}
