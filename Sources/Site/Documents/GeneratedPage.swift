package import Diagnostics

/// A page that the generator makes. Those that take long are completed by the workers.
package struct GeneratedPage: Sendable {
    /// All of the page that lists, feeds and checks need; the body may be missing.
    package let outline: PageDocument
    private let make: (@Sendable () -> (document: PageDocument, files: [OutputFile]))?

    /// A page that is complete.
    package init(_ document: PageDocument) {
        outline = document
        make = nil
    }

    /// A page that is completed later, with the files that belong to it.
    package init(_ outline: PageDocument, _ make: @escaping @Sendable () -> (PageDocument, [OutputFile])) {
        self.outline = outline
        self.make = make
    }

    /// The complete page and its files.
    package var made: (document: PageDocument, files: [OutputFile]) { make?() ?? (outline, []) }
}
