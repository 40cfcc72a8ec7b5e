import Foundation
import Testing

@Suite("The promises of SECURITY.md") struct SecurityPromiseTests {
    @Test("are numbered, and each names commands that exist") func commands() throws {
        let text = String(decoding: try Repository.contents(of: "SECURITY.md"), as: UTF8.self)
        let promises = securityPromises(in: text)
        #expect(promises.map(\.number) == Array(1...max(1, promises.count)))
        #expect(!promises.isEmpty)
        let commands = try KnownCommands()
        for promise in promises {
            #expect(!promise.proofs.isEmpty, "promise \(promise.number) names no command")
            expectNone(promise.proofs.compactMap { commands.problem(of: $0) })
        }
    }

    @Test func aPromiseIsAnItemWithItsProofs() {
        let text = """
            Words.

            1. **One.** It holds.
               Proof: `make test`, `scripts/a.sh -k b`
            2. **Two.** It does not.

            ## Not promised
            `make clean`
            """
        let promises = securityPromises(in: text)
        #expect(promises.map(\.number) == [1, 2])
        #expect(promises.map(\.proofs) == [["make test", "scripts/a.sh -k b"], []])
    }

    @Test(arguments: [
        ("make nothing", "make nothing: Makefile has no target 'nothing'"),
        (
            "make test FLAGS='--filter NoSuchTests'",
            "make test FLAGS='--filter NoSuchTests': no test has 'NoSuchTests' in its name"
        ),
        ("scripts/none.sh", "scripts/none.sh: there is no such file"),
        (
            "scripts/browser-tests.sh -k no_such_test",
            "scripts/browser-tests.sh -k no_such_test: no test has 'no_such_test' in its name"
        ),
        ("curl x", "curl x: this is no command of the repository"),
    ])
    func whatDoesNotExistIsNamed(command: String, problem: String) throws {
        #expect(try KnownCommands().problem(of: command) == problem)
    }

    @Test(arguments: [
        "make test", "make test FLAGS='--filter SecurityPromise'", "scripts/browser-tests.sh -k injection",
        "SECONDS_OF_FUZZING=600 make fuzz",
    ])
    func whatExistsIsFine(command: String) throws {
        #expect(try KnownCommands().problem(of: command) == nil)
    }
}

/// A numbered item, and the commands of its line `Proof:`.
struct SecurityPromise {
    let number: Int
    var proofs: [String]
}

func securityPromises(in text: String) -> [SecurityPromise] {
    var promises: [SecurityPromise] = []
    for line in text.split(separator: "\n") {
        if let number = line.firstMatch(of: /^(\d+)\. \*\*/).flatMap({ Int($0.1) }) {
            promises.append(SecurityPromise(number: number, proofs: []))
        } else if line.hasPrefix("   Proof: "), !promises.isEmpty {
            promises[promises.count - 1].proofs += line.matches(of: /`([^`]+)`/).map { String($0.1) }
        }
    }
    return promises
}

/// The commands of Makefile and scripts/, with the names of all tests that they can be told to run.
struct KnownCommands {
    private let makefile: String
    private let swiftTests: String
    private let browserTests: String

    init() throws {
        makefile = String(decoding: try Repository.contents(of: "Makefile"), as: UTF8.self)
        let files = try Repository.writtenFiles()
        func names(_ suffix: String, below folder: String, _ declaration: Regex<Substring>) throws -> String {
            try files.filter { $0.hasPrefix(folder) && $0.hasSuffix(suffix) }.flatMap { path in
                let text = String(decoding: try Repository.contents(of: path), as: UTF8.self)
                return [path] + text.matches(of: declaration).map { String($0.output) }
            }.joined(separator: "\n")
        }
        let targets = String(decoding: try Repository.contents(of: "Package.swift"), as: UTF8.self)
        swiftTests = try targets + names(".swift", below: "Tests/", /(?:struct|func) \w+/)
        browserTests = try names(".py", below: "Tests/Browser/", /def test_\w+/)
    }

    /// Why a command cannot be run, in a sentence; nil for one that can.
    func problem(of command: String) -> String? {
        let words = command.split(separator: " ").map(String.init).drop { $0.contains("=") }
        guard let program = words.first else { return "\(command): this is no command of the repository" }
        if program == "make", let target = words.dropFirst().first {
            guard makefile.contains("\n\(target): ") else {
                return "\(command): Makefile has no target '\(target)'"
            }
            return missingName(in: command, after: "--filter ", among: swiftTests)
        }
        guard program.hasPrefix("scripts/") else { return "\(command): this is no command of the repository" }
        guard (try? Repository.contents(of: program)) != nil else {
            return "\(command): there is no such file"
        }
        return missingName(in: command, after: "-k ", among: browserTests)
    }

    private func missingName(in command: String, after option: String, among names: String) -> String? {
        guard let start = command.firstRange(of: option)?.upperBound else { return nil }
        let sought = command[start...].prefix { $0 != "'" && $0 != " " }.split(separator: "|")
        return sought.first { !names.contains($0) }
            .map { "\(command): no test has '\($0)' in its name" }
    }
}
