import BuiltSites
import Foundation
import Testing

/// Long texts that tests compare with files of the folder `Golden`.
///
/// `UPDATE_GOLDEN=1` rewrites the files. A file that is missing fails, and so does one that no case names.
enum Golden: String, CaseIterable {
    case smallSite = "small-site.txt"
    case problems = "problems.txt"

    func expect(_ actual: String, sourceLocation: SourceLocation = #_sourceLocation) {
        let file = Self.folder.appending(path: rawValue)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            do { try Data(actual.utf8).write(to: file) } catch {
                Issue.record("\(rawValue) cannot be written: \(error)", sourceLocation: sourceLocation)
            }
        }
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record("\(rawValue) is missing; UPDATE_GOLDEN=1 writes it", sourceLocation: sourceLocation)
            return
        }
        guard actual != expected else { return }
        let lines = zip(
            actual.split(separator: "\n", omittingEmptySubsequences: false),
            expected.split(separator: "\n", omittingEmptySubsequences: false))
        let number = lines.prefix { $0 == $1 }.map { _ in 1 }.count + 1
        let difference = lines.first { $0 != $1 }
        Issue.record(
            """
            \(rawValue) differs from line \(number) on
            expected: \(difference?.1 ?? "(another length)")
            actual:   \(difference?.0 ?? "(another length)")
            """, sourceLocation: sourceLocation)
    }

    /// The text of a file of the repository.
    static func repositoryText(_ path: String) throws -> String {
        let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static var files: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path) }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
}

@Suite struct GoldenTests {
    @Test func everyFileIsUsed() throws {
        #expect(Set(try Golden.files) == Set(Golden.allCases.map(\.rawValue)))
    }
}
