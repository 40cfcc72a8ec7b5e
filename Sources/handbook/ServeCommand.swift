import ArgumentParser
import Preview
import Workspace

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Shows the handbook in a browser, and every change as soon as it is saved.",
        discussion: """
            The site is built in memory; the output folder is not touched. A page reloads when its sources \
            change and keeps its place; a changed style sheet is exchanged without a reload. While the \
            sources have errors, the last good site stays and the errors are shown over it. Ctrl-C ends it.
            """)

    @Option(name: .shortAndLong, help: "The port. (default: the first free one from 8000)")
    var port: Int?

    @Option(help: "The address to listen on; 0.0.0.0 lets other machines in.")
    var host = "127.0.0.1"

    @Flag(help: "Open the site in the browser.")
    var open = false

    @Flag(help: "Look for changes twice a second, for network folders that report none.")
    var poll = false

    @OptionGroup var options: GlobalOptions

    mutating func validate() throws {
        if let port, UInt16(exactly: port) == nil {
            throw ValidationError(
                "'\(port)' is not a port; it is a number up to 65535, and 0 takes a free one.")
        }
    }

    func run() async throws {
        let reader = SourceReader(root: options.root)
        // A folder that is no handbook, or cannot be read, is told at once and not in a browser.
        _ = try reader.read()
        Terminal.ignoreBrokenPipes()
        let listener = try listener()
        let tree = WatchedTree(folders: reader.watchedFolders, isSkipped: isSkipped)
        let watcher = try TreeWatcher(tree, polls: poll) { [say] way in
            if let line = ServeWords.way(way) { say(line) }
        }
        let rebuild = Rebuild(options, reader)
        let address = listener.address
        try await PreviewLoop(listener, watcher, build: rebuild.build).run { [open, say] round in
            guard round.isFirst else { return say(ServeWords.rebuilt(round)) }
            say(ServeWords.serving(round, at: address))
            if open, !openInBrowser(address) { say(ServeWords.noBrowser(address)) }
        }
    }

    private func listener() throws(PreviewError) -> Listener {
        if let port { return try Listener(host: host, port: port) }
        let listener = try Listener(host: host, firstFreeOf: 8000...8099)
        if listener.port != 8000 { say(ServeWords.otherPort(listener.port)) }
        return listener
    }

    private var say: @Sendable (String) -> Void {
        let isQuiet = options.quiet
        return { line in
            if !isQuiet { Terminal.error(line) }
        }
    }
}

extension SourceReader {
    fileprivate func watchedFolders() -> [WatchedFolder] {
        watchedPlaces().map { WatchedFolder(path: $0.folder, source: $0.source, entries: $0.entries) }
    }
}
