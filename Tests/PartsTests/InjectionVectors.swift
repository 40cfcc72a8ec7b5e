import BuiltSites
import Foundation
import Parts

/// Texts that would run a script, or break the form of a file, if any place printed them as they are.
/// `Tests/Browser/test_injection.py` reads the same file.
enum InjectionVectors {
    static let all: [String] = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/injection/vectors.json")
        guard let data = try? Data(contentsOf: file) else { return [] }
        return (try? JSONDecoder().decode([String].self, from: data)) ?? []
    }()
}
