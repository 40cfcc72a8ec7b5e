import ArgumentParser
import Diagnostics
import Site
import Workspace

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Renders the handbook and publishes it.",
        discussion: """
            The output folder is replaced as a whole, and only when the handbook has no errors: until then, \
            and whatever happens, it holds the site of the last good build. Files in it that Handbook did \
            not write are kept. Where nothing may be made beside the folder, its files are replaced one by one, \
            each as a whole. Every published file is compared with the new one, byte for byte; where \
            nothing differs, nothing is touched.
            """)

    @Flag(help: "Write a .gz file beside each text over 1 KB, for servers that send such files as they are.")
    var precompress = false

    @Option(
        help: ArgumentHelp(
            "Write the times of all phases, pages and files as a trace for chrome://tracing or Perfetto.",
            valueName: "file"))
    var profile: String?

    @OptionGroup var problems: ProblemOptions
    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let timeline = Timeline(isVerbose: options.verbose, hasProfile: profile != nil)
        do {
            try await build(timeline)
        } catch {
            try save(timeline)
            throw error
        }
        try save(timeline)
    }

    private func build(_ timeline: Timeline) async throws {
        timeline.enter(.reading)
        try checkHandbook(root: options.root)
        // First the lock, then the sources: of two builds at once, the second publishes what was saved meanwhile.
        let publication = try Publication.begin(output: options.outputFolder, root: options.root) { wait in
            Terminal.error(wait.description)
        }
        let sources = try readSources(root: options.root)
        let publishing = Publishing(
            publication, precompression: precompress ? Precompression(besides: sources) : nil,
            timeline: timeline, showsProgress: Terminal.errorsAreSeen && !options.quiet)
        var build = options.buildOptions()
        build.observer = timeline.observer
        let result = await buildSite(sources, options: build, emit: publishing.add)
        timeline.enter(nil)
        let report = DiagnosticReport(result.diagnostics, sources: sources, strict: options.strict)
        publishing.endProgress()
        report.print(as: problems.format, options)
        guard !report.hasErrors else {
            publishing.abandon()
            if problems.format == .text {
                Terminal.error("\(report.summary): nothing published, \(options.outputFolder) is as it was")
            }
            throw ExitStatus.problems
        }
        try publishing.checkWritten()
        timeline.enter(.exchange)
        let summary = try publishing.commit()
        timeline.enter(nil)
        if options.verbose { Terminal.error(PhaseReport.closing(timeline.spans).joined(separator: "\n")) }
        if !options.quiet {
            Terminal.error(closingLine(result, summary, report, seconds: timeline.total))
        }
        for (path, kept) in summary.keptAside.sorted(by: { $0.key < $1.key }) {
            Terminal.error(keptLine(path, kept, in: options.outputFolder))
        }
    }

    private func save(_ timeline: Timeline) throws {
        guard let profile else { return }
        try writeFile(profile, bytes: ChromeTrace(spans: timeline.spans).bytes)
    }
}
