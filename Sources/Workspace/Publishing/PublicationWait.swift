/// Another build that is waited for.
package struct PublicationWait: Sendable, Hashable {
    /// The output folder as the user named it.
    package let output: String
    /// The process that builds, where it is known.
    package let holder: Int32?
    package let limit: Duration
}

extension PublicationWait: CustomStringConvertible {
    package var description: String {
        "\(builder(holder)) is publishing to \(printable(output)); waiting up to \(seconds(limit)) s for it"
    }
}
