import ArgumentParser
import Diagnostics
import Fields
import Parts
import Site
import Workspace

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}

/// Flags that every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The folder that holds content/ and templates/.")
    var root = "."

    @Option(name: .shortAndLong, help: "The folder to publish into. (default: public/ in the root)")
    var output: String?

    @Option(
        name: [.customShort("u"), .long],
        help: "Where the site will be served, such as https://handbook.example/.")
    var baseURL: String?

    @Flag(help: "Include pages marked 'draft: true'.")
    var drafts = false

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(help: "Evaluate the handbook at this date, such as 2026-11-22.")
    var asOf: String?

    @Option(help: "Colour the output: auto, always or never.")
    var color: ColorChoice = .auto

    @Option(
        help: ArgumentHelp(
            "How many workers make pages. (default: one for each processor)", valueName: "number"))
    var workers: Int?

    @Flag(name: .shortAndLong, help: "Print problems only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say how long each phase takes, and which pages take longest.")
    var verbose = false

    var outputFolder: String {
        output ?? (root == "." ? "public" : root + (root.hasSuffix("/") ? "public" : "/public"))
    }

    /// A file of the sources as its path is named.
    func path(_ below: String) -> String { root == "." ? below : "\(root)/\(below)" }

    /// Clears away what a killed run has left beside the sources, and names what it keeps.
    func clearDrafts() {
        for path in Workspace.clearDrafts(below: root) {
            Terminal.error(
                """
                warning: '\(path)' holds what another program saved while a run that was killed replaced its \
                file; take over what you need, then remove it
                """)
        }
    }

    mutating func validate() throws {
        if let asOf, CalendarDate(asOf) == nil {
            throw ValidationError("'\(asOf)' is not a date; write it like 2026-11-22.")
        }
        if let workers, !(1...256).contains(workers) {
            throw ValidationError("'\(workers)' workers cannot work; give a number from 1 to 256.")
        }
        if let baseURL {
            do {
                _ = try WebAddress(base: baseURL)
            } catch {
                throw ValidationError(
                    "\(error.sentence(about: "--base-url")): \(error.help(example: "https://handbook.example/"))."
                )
            }
        }
    }

    func buildOptions() -> BuildOptions {
        var build = BuildOptions.withAllParts(today: CalendarDate(currentDay()) ?? CalendarDate.earliest)
        build.baseURL = baseURL.flatMap { try? WebAddress(base: $0) }
        build.includesDrafts = drafts
        build.asOf = asOf.flatMap { CalendarDate($0) }
        if let asOf = build.asOf { build.today = asOf }
        build.workers = workers ?? processorCount()
        build.generator = "handbook \(Handbook.version)"
        return build
    }
}
