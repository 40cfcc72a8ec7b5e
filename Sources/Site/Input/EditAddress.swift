/// Where the source of a page can be edited: an address with `{path}` in it, in the place of the source's path.
package struct EditAddress: Sendable, Hashable {
    private static let mark = "{path}"

    private let template: WebAddress

    /// Checks the setting: the source's path may stand anywhere behind the host.
    package init(_ text: String) throws(WebAddress.Fault) {
        guard let place = text.firstRange(of: Self.mark) else {
            _ = try WebAddress(text)
            throw .missing(Self.mark)
        }
        let head = text[..<place.lowerBound]
        // Before the host has ended, the path would become a part of it.
        guard try !WebAddress(String(head)).path.isEmpty || head.contains(where: "?#".contains) else {
            throw .noHost
        }
        template = try WebAddress(text)
    }

    /// The address for a source, by its path below the handbook's folder.
    package func address(of path: String) -> WebAddress { template.replacing(Self.mark, withPath: path) }
}
