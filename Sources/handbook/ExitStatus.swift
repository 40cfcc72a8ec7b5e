import ArgumentParser
import Preview
import Site
import Workspace

/// How a run ends, as scripts see it.
enum ExitStatus: Int32, Error {
    /// The handbook has problems; they have been printed.
    case problems = 1
    /// The command was called in a wrong way, or a file could not be read or written.
    case usageOrFiles = 2
}

/// Prints what is left to say and ends the process with the right status.
func leave(with error: any Error) -> Never {
    switch error {
    case let status as ExitStatus: Handbook.exit(withError: ExitCode(status.rawValue))
    case is WorkspaceError, is NewPageProblem, is PreviewError:
        Terminal.error("error: \(error)")
        Handbook.exit(withError: ExitCode(ExitStatus.usageOrFiles.rawValue))
    default:
        // Help and version end well; whatever else the parser says is a wrong call.
        guard Handbook.exitCode(for: error) != .success else { Handbook.exit(withError: error) }
        if !(error is ExitCode) { Terminal.error(Handbook.fullMessage(for: error)) }
        Handbook.exit(withError: ExitCode(ExitStatus.usageOrFiles.rawValue))
    }
}
