import Diagnostics
import Synchronization
import Testing

@testable import Workspace

@Suite struct PublicationLockTests {
    let folder: TemporaryFolder
    let output: String
    let files = site(["index.html": "home"])

    init() throws {
        folder = try TemporaryFolder()
        output = folder.at("public")
    }

    @Test func theSecondPublicationFailsAfterTheLimit() throws {
        let first = try Publication.begin(output: output)
        var told: [String] = []
        #expect(
            sentence {
                _ = try Publication.begin(
                    output: output, lockWait: .milliseconds(60), waiting: { told.append($0.description) })
            }
                == "cannot publish into \(output): process \(processNumber) was still publishing there"
                + " after 0.06 s"
        )
        #expect(
            told == ["process \(processNumber) is publishing to \(output); waiting up to 0.06 s for it"])
        for file in files { try first.add(file) }
        _ = try first.commit()
        #expect(try diskTree(at: output) == tree(files))
    }

    @Test func theSecondPublicationWaitsForTheFirst() throws {
        let (folder, output, files) = (folder, output, files)
        let first = try Publication.begin(output: output)
        try first.add(files[0])
        let order = Mutex<[String]>([])
        onThreads(2) { thread in
            if thread == 0 {
                while order.withLock({ $0.isEmpty }) { sleep(milliseconds: 1) }
                order.withLock { $0.append("first commits") }
                _ = try? first.commit()
            } else {
                let second = try? Publication.begin(
                    output: output, waiting: { _ in order.withLock { $0.append("second waits") } })
                order.withLock { $0.append("second begins") }
                try? second?.add(OutputFile(path: "second.html", bytes: []))
                _ = try? second?.commit()
            }
        }
        #expect(order.withLock { $0 } == ["second waits", "first commits", "second begins"])
        #expect(try folder.names("public") == ["manifest.json", "second.html"])
    }

    @Test func manyPublicationsAtOnceAllSucceed() throws {
        let output = output
        let failures = Mutex<[String]>([])
        onThreads(6) { thread in
            for round in 0..<5 {
                let files = site(["index.html": "\(thread) \(round)", "\(thread).html": "page"])
                if let failure = sentence({ try publish(files, to: output) }) {
                    failures.withLock { $0.append(failure) }
                }
            }
        }
        #expect(failures.withLock { $0 } == [])
        let published = try diskTree(at: output)
        #expect(published == tree(published.filter { $0.path != Manifest.fileName }))
        #expect(published.count == 3)
        #expect(try folder.names() == [".public.lock", "public"])
    }

    @Test func aRemovedLockFileIsMadeAgain() throws {
        try publish(files, to: output)
        try folder.remove(".public.lock")
        try publish(files, to: output)
        #expect(try folder.names() == [".public.lock", "public"])
    }

    @Test func otherFoldersDoNotWait() throws {
        let first = try Publication.begin(output: output)
        _ = try publish(files, to: folder.at("other"))
        first.abandon()
    }
}
