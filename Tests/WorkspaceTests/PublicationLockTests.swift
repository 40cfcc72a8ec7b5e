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
        #expect(try folder.names() == ["public"])
    }

    /// As a build of edition 1 leaves it.
    @Test func anOldLockFileIsRemoved() throws {
        try folder.write("4242", to: ".public.lock")
        try publish(files, to: output)
        #expect(try folder.names() == ["public"])
    }

    @Test func anOldLockFileThatIsHeldIsWaitedFor() throws {
        try folder.write("", to: ".public.lock")
        let file = try Descriptor.locking(folder.at(".public.lock"), at: 0)
        try file.writeAll(Array("4242".utf8))
        #expect(try file.tryLock() == .locked)
        #expect(
            sentence { _ = try Publication.begin(output: output, lockWait: .zero) }
                == "cannot publish into \(output): process 4242 was still publishing there after 0 s")
        #expect(try folder.read(".public.lock") == "4242")
    }

    /// Only what such a build wrote is its own.
    @Test(arguments: ["12 monkeys", "1234567890123456"])
    func anotherFileOfThatNameStays(text: String) throws {
        try folder.write(text, to: ".public.lock")
        try publish(files, to: output)
        #expect(try folder.names() == [".public.lock", "public"])
        #expect(try folder.read(".public.lock") == text)
    }

    /// The first one has the folder under another name by then.
    @Test func anOutputThatWasExchangedMeanwhileIsLockedAnew() throws {
        try publish(files, to: output)
        let (folder, output) = (folder, output)
        let first = try Publication.begin(output: output)
        try first.add(OutputFile(path: "index.html", bytes: Array("first".utf8)))
        let isWaiting = Mutex(false)
        onThreads(2) { thread in
            if thread == 0 {
                for _ in 0..<30_000 where !isWaiting.withLock({ $0 }) { sleep(milliseconds: 1) }
                _ = try? first.commit()
            } else {
                let second = try? Publication.begin(
                    output: output, waiting: { _ in isWaiting.withLock { $0 = true } })
                #expect(second?.previous == (try? Manifest.read(in: output)))
                #expect((try? folder.read("public/index.html")) == "first")
            }
        }
        #expect(try folder.names() == ["public"])
    }

    @Test(arguments: [
        ("1: FLOCK  ADVISORY  WRITE 15653 fe:00:1622 0 EOF", 15653),
        ("1: POSIX  ADVISORY  WRITE 15653 fe:00:1622 0 EOF", nil),
        ("1: FLOCK  ADVISORY  WRITE 15653 fe:01:1622 0 EOF", nil),
        ("1: FLOCK  ADVISORY  WRITE 0 fe:00:1622 0 EOF", nil),
        ("1: -> FLOCK  ADVISORY  WRITE 7 fe:00:1622 0 EOF\n2: FLOCK  ADVISORY  WRITE 8 fe:00:1622 0 EOF", 8),
        ("", nil), ("1: FLOCK", nil),
    ])
    func theProcessThatHoldsALock(table: String, expected: Int32?) {
        let file = FileStatus.Identity(device: 0xFE00, inode: 1622)
        #expect(lockHolder(of: file, in: table) == expected)
    }

    @Test func otherFoldersDoNotWait() throws {
        let first = try Publication.begin(output: output)
        _ = try publish(files, to: folder.at("other"))
        first.abandon()
    }
}
