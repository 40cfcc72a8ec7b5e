/// Where the source of a page can be edited: an address with `{path}` in it, in the place of the source's path.
package struct EditAddress: Sendable, Hashable {
    private static let mark = "{path}"

    private let text: String

    /// Checks the setting: the source's path may stand anywhere behind the host.
    package init(_ text: String) throws(WebAddress.Fault) {
        let head = text.firstRange(of: Self.mark).map { text[..<$0.lowerBound] } ?? text[...]
        let address = try WebAddress(String(head))
        // Before the host has ended, the path would become a part of it.
        guard head.count == text.count || !address.path.isEmpty || head.contains(where: "?#".contains) else {
            throw .noHost
        }
        _ = try WebAddress(text)
        self.text = text
    }

    /// The address for a source, by its path below the handbook's folder.
    package func address(of path: String) -> WebAddress? {
        try? WebAddress(text.replacing(Self.mark, with: percentEncoded(path)))
    }
}
