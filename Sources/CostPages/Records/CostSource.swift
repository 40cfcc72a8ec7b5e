package import Site

/// Something that figures are taken from.
package struct CostSource: Sendable {
    package let id: String
    package let title: String
    /// What was taken, and in which edition.
    package let note: String?
    package let url: WebAddress?
    /// The heading of the sources page that describes it.
    package let entry: String?
}
