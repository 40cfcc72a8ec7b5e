package import Diagnostics
package import Fields

/// What a build is told besides the source files.
package struct BuildOptions: Sendable {
    /// Replaces the configured base address.
    package var baseURL: WebAddress?
    package var includesDrafts = false
    /// The date at which the handbook is evaluated; nil takes the configured one, else `today`.
    package var asOf: CalendarDate?
    /// The day of the build, against which reviews fall due.
    package var today: CalendarDate
    /// How many tasks work at the same time, at least 1. It never changes the result.
    package var workers = 1
    /// Name and version of the generator, as pages show it.
    package var generator = "handbook"
    /// The parts that compute, each of which may build on those before it.
    package var parts: [any SitePart] = []
    /// Listens to the build.
    package var observer: BuildObserver?

    package init(today: CalendarDate) { self.today = today }
}

/// What a build reports besides the files it made.
package struct BuildResult: Sendable {
    package let diagnostics: [Diagnostic]
    /// Authored pages.
    package let pageCount: Int
    /// Pages that the generator made.
    package let generatedPageCount: Int
    package let feedCount: Int
    /// The typed links of all authored pages, in the order of the pages.
    package let links: [PlacedLink]
    /// What the parts have read.
    package let store: PartStore

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
