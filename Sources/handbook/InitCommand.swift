import ArgumentParser
import Diagnostics
import Site
import Workspace

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Starts a handbook: pages, a small decision, and templates to change.",
        discussion: "Files that are there already are kept.")

    @Argument(help: "The folder of the new handbook.")
    var folder: String

    @Option(help: "What the handbook is called.")
    var title = "Handbook"

    @OptionGroup var options: GlobalOptions

    func run() throws {
        var made = 0
        for file in starterFiles(title: title, today: options.buildOptions().today) {
            do throws(WorkspaceError) {
                try createFile("\(folder)/\(file.path)", bytes: file.bytes)
                made += 1
            } catch {
                guard error.isAboutExistingFile else { throw error }
                Terminal.error("kept \(folder)/\(file.path)")
            }
        }
        if !options.quiet {
            Terminal.error(
                "made \(counted(made, "file")) in \(folder); 'handbook build -r \(folder)' makes the site")
        }
    }
}
