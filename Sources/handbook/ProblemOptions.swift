import ArgumentParser
import Diagnostics

extension DiagnosticFormat: ExpressibleByArgument {}

/// How the commands that look for problems print them.
struct ProblemOptions: ParsableArguments {
    @Option(help: "How problems are printed: text, json, sarif or github.")
    var format: DiagnosticFormat = .text
}
