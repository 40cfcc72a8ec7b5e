import Answers
import Foundation

/// Answers workloads as the program does, to be held against the module of a reader's page: `answer-workloads TABLES`
/// reads a workload a line from the standard input, as pairs, and writes each answer with a zero byte behind it.
@main struct AnswerWorkloads {
    static func main() throws {
        let file = URL(filePath: CommandLine.arguments.dropFirst().first ?? "")
        guard let tables = AnswerTables(pairs: try String(contentsOf: file, encoding: .utf8)) else {
            FileHandle.standardError.write(Data("answer-workloads: '\(file.relativePath)' holds no tables\n".utf8))
            exit(2)
        }
        while let line = readLine() {
            FileHandle.standardOutput.write(Data(WorkloadAnswer(pairs: line, tables).json + [0]))
        }
    }
}
