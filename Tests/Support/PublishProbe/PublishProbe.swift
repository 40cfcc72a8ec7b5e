import Diagnostics
import Libc
import Workspace

/// A process of its own for what a test cannot do to itself: being killed, another user, another umask,
/// figures.
///
/// ```
/// publish-probe publish OUTPUT EDITION     publishes one edition of a made-up site and prints the summary
/// publish-probe loop OUTPUT                prints "ready", then publishes a and b in turn
/// publish-probe read ROOT                  reads a handbook's sources and prints how many
/// publish-probe measure OUTPUT FILES       publishes a made-up site and prints the time that it takes
/// ```
/// Before the command: `--umask OCTAL`, `--user NUMBER`, `--file-system-root FOLDER`, `--two-renames`, `--pages NUMBER`.
@main
struct PublishProbe {
    static func main() async {
        let settings = Settings(CommandLine.arguments.dropFirst())
        do {
            try await settings.run()
        } catch {
            print(error)
            exit(1)
        }
    }
}

struct Settings {
    var pages = 40
    var swap = TreeSwap.exchange
    var command: [String] = []

    init(_ arguments: some Sequence<String>) {
        var rest = Array(arguments)[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--umask": _ = umask(mode_t(rest.popFirst()!, radix: 8)!)
            case "--user": _ = setuid(uid_t(rest.popFirst()!)!)
            case "--file-system-root": if chroot(rest.popFirst()!) != 0 || chdir("/") != 0 { exit(1) }
            case "--two-renames": swap = .twoRenames
            case "--pages": pages = Int(rest.popFirst()!)!
            default: command.append(argument)
            }
        }
    }

    func run() async throws {
        switch command.first {
        case "publish": print(try publish(edition(command[2], pages: pages), to: command[1]))
        case "loop": try loop()
        case "read": print(try readSources(root: command[1]).count, "files")
        case "measure": try await measure(output: command[1], pages: Int(command[2])!)
        default: print("no such command")
        }
    }

    func publish(_ files: [OutputFile], to output: String) throws(WorkspaceError) -> PublicationSummary {
        let publication = try Publication.begin(output: output, swap: swap)
        for file in files { try publication.add(file) }
        return try publication.commit()
    }

    private func loop() throws(WorkspaceError) {
        let editions = [edition("a", pages: pages), edition("b", pages: pages)]
        print("ready")
        fflush(nil)
        while true {
            for files in editions { _ = try publish(files, to: command[1]) }
        }
    }
}
