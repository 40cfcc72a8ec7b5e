import ArgumentParser
import Diagnostics
import Site
import Workspace

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Starts a page, with its front matter filled in.",
        discussion: "An existing file is never overwritten.")

    @Argument(help: "The page's path below content/, with .md at its end.")
    var path: String

    @Option(help: "The page's title. (default: made from the file's name)")
    var title: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let configuration = try readSources(root: options.root)
        let page = try newPage(
            path: path, title: title, today: options.buildOptions().today, among: configuration)
        let target = options.root == "." ? page.path : "\(options.root)/\(page.path)"
        try createFile(target, bytes: page.bytes)
        if !options.quiet { Terminal.error("made \(target)") }
    }
}
