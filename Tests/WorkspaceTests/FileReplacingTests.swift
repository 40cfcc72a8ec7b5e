import Libc
import Testing

@testable import Workspace

@Suite struct FileReplacingTests {
    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func theFileHoldsTheNewBytesAndKeepsItsMode() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.yaml")
        try folder.setMode("a.yaml", 0o640)
        try replaceFile(folder.at("a.yaml"), holding: bytes("old"), by: bytes("new"))
        #expect(try readFile(folder.at("a.yaml")) == bytes("new"))
        #expect(try folder.status("a.yaml").mode == 0o640)
        #expect(try folder.names() == ["a.yaml"])
    }

    @Test func whatAnotherProgramWroteIsKept() throws {
        let folder = try TemporaryFolder()
        try folder.write("theirs", to: "a.yaml")
        let path = folder.at("a.yaml")
        #expect(
            sentence { try replaceFile(path, holding: bytes("old"), by: bytes("new")) }
                == "cannot write \(path): another program changed it since it was read, so nothing was written; run the command again"
        )
        #expect(try readFile(path) == bytes("theirs"))
        #expect(try folder.names() == ["a.yaml"])
    }

    @Test func aFileThatIsNotThereIsNotMade() throws {
        let folder = try TemporaryFolder()
        #expect(throws: WorkspaceError.self) {
            try replaceFile(folder.at("a.yaml"), holding: [], by: bytes("new"))
        }
        #expect(try folder.names() == [])
    }

    // MARK: Saves in between

    enum Save: CaseIterable {
        /// A new file under the name, as most editors do.
        case byRename
        /// The same file, emptied and written.
        case inPlace

        func save(_ text: String, to path: String, in folder: TemporaryFolder) throws {
            switch self {
            case .byRename:
                try folder.write(text, to: "\(path).tmp")
                try retrying { rename(folder.at("\(path).tmp"), folder.at(path)) }
            case .inPlace:
                let file = try retrying { open(folder.at(path), O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
                defer { close(file) }
                _ = text.withCString { systemWrite(file, $0, strlen($0)) }
            }
        }
    }

    @Test(
        arguments: [TreeSwap.exchange, .twoRenames],
        [ReplacementMoment.staged, .compared, .swapped, .puttingBack])
    func noSaveInBetweenIsLost(swap: TreeSwap, moment: ReplacementMoment) throws {
        for save in Save.allCases {
            let folder = try TemporaryFolder()
            try folder.write("old", to: "a.md")
            var saves: [String] = []
            func make(_ text: String) {
                try? save.save(text, to: "a.md", in: folder)
                saves.append(text)
            }
            let said = sentence {
                try replaceFiles(
                    [FileReplacement(folder.at("a.md"), holding: bytes("old"), by: bytes("new"))], swap: swap
                ) { now, _ in
                    if now == moment { make("theirs") }
                    // Only what comes out can be put back.
                    if moment == .puttingBack, now == .compared { make("before") }
                }
            }
            let all = try folder.names().map { try folder.read($0) }
            #expect(!saves.isEmpty)
            for text in saves where text == saves.last || moment != .puttingBack || save == .byRename {
                #expect(all.contains(text), "\(swap) \(moment) \(save): \(all)")
            }
            #expect(!all.contains("old") && !all.contains("new"))
            // A save over the new file is none over the old one.
            #expect((said == nil) == (swap == .exchange && moment == .swapped))
            #expect(try folder.names().filter { $0.hasPrefix(".") } == [])
        }
    }

    @Test func twoSavesInBetweenAreBothKeptAndNamed() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        let path = folder.at("a.md")
        let said = sentence {
            try replaceFiles(
                [FileReplacement(path, holding: bytes("old"), by: bytes("new"))], swap: .exchange
            ) { now, _ in
                if now == .compared { try? Save.byRename.save("first", to: "a.md", in: folder) }
                if now == .puttingBack { try? Save.byRename.save("second", to: "a.md", in: folder) }
            }
        }
        let kept = "a.md.saved-1"
        #expect(
            said
                == "cannot write \(path): another program saved it while it was replaced; what it saved last is in \(folder.at(kept))"
        )
        #expect(try folder.read("a.md") == "first")
        #expect(try folder.read(kept) == "second")
    }

    /// In a container each run may have the number of the one before.
    @Test func aSaveThatWasKeptIsNotOverwrittenByTheNext() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        for save in ["first", "second"] {
            _ = sentence {
                try replaceFiles(
                    [FileReplacement(folder.at("a.md"), holding: bytes("old"), by: bytes("new"))],
                    swap: .exchange
                ) { now, _ in
                    if now == .compared { try? Save.byRename.save("old", to: "a.md", in: folder) }
                    if now == .puttingBack { try? Save.byRename.save(save, to: "a.md", in: folder) }
                }
            }
            try folder.write("old", to: "a.md")
        }
        #expect(try folder.names() == ["a.md", "a.md.saved-1", "a.md.saved-2"])
        #expect(try folder.read("a.md.saved-1") == "first")
        #expect(try folder.read("a.md.saved-2") == "second")
    }

    /// A page may be for its owner alone, and the draft of it stands beside it for a moment.
    @Test func aDraftIsForNobodyElse() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        try folder.setMode("a.md", 0o600)
        var modes: [FileMode] = []
        try replaceFiles(
            [FileReplacement(folder.at("a.md"), holding: bytes("old"), by: bytes("new"))], swap: .exchange
        ) { now, _ in
            guard now == .staged else { return }
            modes = (try? folder.names().map { try folder.status($0).mode }) ?? []
        }
        #expect(modes == [0o600, 0o600])
    }

    @Test(arguments: [TreeSwap.exchange, .twoRenames])
    func whatAProgramWritesThatHadTheFileOpenIsKept(swap: TreeSwap) throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        let theirs = try retrying { open(folder.at("a.md"), O_WRONLY | O_APPEND) }
        defer { close(theirs) }
        let said = sentence {
            try replaceFiles(
                [FileReplacement(folder.at("a.md"), holding: bytes("old"), by: bytes("new"))], swap: swap
            ) { now, _ in
                if now == .replaced { _ = systemWrite(theirs, " and more", 9) }
            }
        }
        let kept = "a.md.saved-1"
        #expect(said?.hasSuffix("what it saved last is in \(folder.at(kept))") == true)
        #expect(try folder.read("a.md") == "new")
        #expect(try folder.read(kept) == "old and more")
        #expect(try folder.names() == ["a.md", kept])
    }

    // MARK: All or none

    @Test(arguments: [TreeSwap.exchange, .twoRenames])
    func allFilesAreReplacedOrNone(swap: TreeSwap) throws {
        let folder = try TemporaryFolder()
        for name in ["a", "b", "c"] { try folder.write("old", to: "\(name).md") }
        let files = ["a", "b", "c"].map {
            FileReplacement(folder.at("\($0).md"), holding: bytes("old"), by: bytes("new"))
        }
        let said = sentence {
            try replaceFiles(files, swap: swap) { now, path in
                if now == .staged, path.hasSuffix("c.md") { try? folder.write("theirs", to: "c.md") }
            }
        }
        #expect(said?.hasSuffix("so nothing was written; run the command again") == true)
        #expect(try ["a.md", "b.md", "c.md"].map(folder.read) == ["old", "old", "theirs"])
        #expect(try folder.names() == ["a.md", "b.md", "c.md"])
        try folder.write("old", to: "c.md")
        try replaceFiles(files, swap: swap) { _, _ in }
        #expect(try ["a.md", "b.md", "c.md"].map(folder.read) == ["new", "new", "new"])
        #expect(try folder.names() == ["a.md", "b.md", "c.md"])
    }

    @Test func whatWasWrittenAndSavedSinceIsListed() throws {
        let folder = try TemporaryFolder()
        for name in ["a.md", "b.md"] { try folder.write("old", to: name) }
        let said = sentence {
            try replaceFiles(
                ["a.md", "b.md"].map {
                    FileReplacement(folder.at($0), holding: bytes("old"), by: bytes("new"))
                }, swap: .exchange
            ) { now, path in
                guard now == .staged, path.hasSuffix("b.md") else { return }
                try? folder.write("one", to: "a.md")
                try? folder.write("other", to: "b.md")
            }
        }
        #expect(
            said
                == "cannot write \(folder.at("b.md")): another program changed it since it was read; written before that, and changed since, is \(folder.at("a.md"))"
        )
        #expect(try ["a.md", "b.md"].map(folder.read) == ["one", "other"])
        #expect(try folder.names() == ["a.md", "b.md"])
    }

    // MARK: What a file is

    @Test func aReadOnlyFileIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        try folder.setMode("a.md", 0o444)
        #expect(
            sentence { try replaceFile(folder.at("a.md"), holding: bytes("old"), by: bytes("new")) }
                == "cannot write \(folder.at("a.md")): it is read-only, so nothing was written; allow it with 'chmod u+w' and run the command again"
        )
        #expect(try folder.read("a.md") == "old")
        #expect(try folder.names() == ["a.md"])
    }

    @Test func aFileWithOtherNamesIsRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        let place = try Descriptor.folder(folder.path)
        try link("a.md", at: place.raw, as: "b.md", at: place.raw)
        #expect(
            sentence { try replaceFile(folder.at("a.md"), holding: bytes("old"), by: bytes("new")) }
                == "cannot write \(folder.at("a.md")): it has 1 other name (hard links), which would keep the old bytes; nothing was written"
        )
        #expect(try folder.read("b.md") == "old")
    }

    @Test func pathsThatLeadToOneFileAreOneFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        try folder.makeLink("b.md", to: "a.md")
        func files(_ other: String) -> [FileReplacement] {
            [("a.md", "new"), ("b.md", other)].map {
                FileReplacement(folder.at($0), holding: bytes("old"), by: bytes($1))
            }
        }
        #expect(
            sentence { try replaceFiles(files("newer")) }
                == "cannot write \(folder.at("b.md")): it is the same file as \(folder.at("a.md")), and the two changes differ; nothing was written"
        )
        #expect(try folder.read("a.md") == "old")
        try replaceFiles(files("new"))
        #expect(try folder.read("a.md") == "new")
        #expect(try folder.status("b.md").kind == .link)
        #expect(try folder.names() == ["a.md", "b.md"])
    }

    @Test func ownerModeAndAttributesStay() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        try folder.setMode("a.md", 0o2750)
        if geteuid() == 0 {
            try retrying { chown(folder.at("a.md"), 12_345, 12_346) }
            try folder.setMode("a.md", 0o2750)
        }
        let before = try owner(folder.at("a.md"))
        let isKept = try setAttribute("user.note", of: folder.at("a.md"), to: "mine")
        try replaceFile(folder.at("a.md"), holding: bytes("old"), by: bytes("new"))
        #expect(try folder.read("a.md") == "new")
        #expect(try folder.status("a.md").mode == 0o2750)
        #expect(try owner(folder.at("a.md")) == before)
        if isKept { #expect(try attribute("user.note", of: folder.at("a.md")) == "mine") }
    }

    private func owner(_ path: String) throws -> [UInt32] {
        var status = stat()
        try retrying { stat(path, &status) }
        return [status.st_uid, status.st_gid]
    }

    // MARK: What a killed run has left

    @Test func whatIsKnownIsClearedAndASaveIsKept() throws {
        let folder = try TemporaryFolder()
        let name = DraftName(of: "a.md", old: bytes("old"), new: bytes("new")).draft
        for (left, file) in [("new", "old"), ("old", "new"), ("old", "theirs")] {
            try folder.write(file, to: "a.md")
            try folder.write(left, to: name)
            #expect(try clear(folder) == [])
            #expect(try folder.names() == ["a.md"])
            #expect(try folder.read("a.md") == file)
        }
        try folder.write("theirs", to: name)
        #expect(try clear(folder) == [folder.at(name)])
        try replaceFile(folder.at("a.md"), holding: bytes("theirs"), by: bytes("newest"))
        #expect(try folder.names() == [name, "a.md"])
        #expect(try folder.read(name) == "theirs")
    }

    @Test func aFileThatWasTakenAwayIsPutBack() throws {
        let folder = try TemporaryFolder()
        let names = DraftName(of: "a.md", old: bytes("old"), new: bytes("new"))
        try folder.write("old", to: names.spare)
        try folder.write("new", to: names.draft)
        try folder.write("b", to: "b.md")
        #expect(try clear(folder) == [])
        #expect(try folder.read("a.md") == "old")
        #expect(try folder.names() == ["a.md", "b.md"])
    }

    @Test func everyFolderOfTheSourcesIsCleared() throws {
        let folder = try TemporaryFolder()
        let names = DraftName(of: "a.md", old: bytes("old"), new: bytes("new"))
        try folder.write("old", to: "shared/deep/b.md")
        try folder.makeLink("content/b.md", to: "../shared/deep/b.md")
        let folders = ["content/sub/a.md", "shared/deep/a.md", "templates/a.md"].map { split($0).folder }
        for place in folders { try folder.write("old", to: "\(place)/\(names.spare)") }
        try folder.write("theirs", to: "content/\(names.draft)")
        #expect(clearDrafts(below: folder.path) == [folder.at("content/\(names.draft)")])
        for place in folders { #expect(try folder.names(place).filter { $0 != "b.md" } == ["a.md"]) }
        // The file of a symlink was taken away.
        let spare = DraftName(of: "b.md", old: bytes("old"), new: bytes("new")).spare
        try retrying { rename(folder.at("shared/deep/b.md"), folder.at("shared/deep/\(spare)")) }
        _ = clearDrafts(below: folder.path)
        #expect(try folder.read("shared/deep/b.md") == "old")
    }

    @Test func whatAnotherRunWorksOnIsLeft() throws {
        let folder = try TemporaryFolder()
        let name = DraftName(of: "a.md", old: bytes("old"), new: bytes("new")).draft
        try folder.write("old", to: "a.md")
        try folder.write("new", to: name)
        let other = try DraftFolder(folder.path)
        try folder.write("new", to: name)
        #expect(try clear(folder) == [])
        #expect(try folder.names() == [name, "a.md"])
        withExtendedLifetime(other) {}
    }

    private func clear(_ folder: TemporaryFolder) throws -> [String] {
        let open = try Descriptor.folder(folder.path)
        return clearDrafts(in: open.raw, folder.path)
    }

    #if os(Linux)
        @Test func noFileStaysOpenWhileOthersAreReplaced() throws {
            let folder = try TemporaryFolder()
            for number in 0..<20 { try folder.write("old", to: "\(number).md") }
            let files = (0..<20).map {
                FileReplacement(folder.at("\($0).md"), holding: bytes("old"), by: bytes("new"))
            }
            var most = 0
            try replaceFiles(files, swap: .exchange) { _, _ in most = max(most, openFiles(in: folder)) }
            #expect(most == 1)
        }

        /// How many descriptors of this process are of the folder or of something in it.
        private func openFiles(in folder: TemporaryFolder) -> Int {
            let all = (try? Descriptor.folder("/proc/self/fd").listing().map(\.name)) ?? []
            return all.count { name in
                var target = [CChar](repeating: 0, count: Int(PATH_MAX))
                let count = readlink("/proc/self/fd/\(name)", &target, target.count)
                let path = String(
                    decoding: target.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
                return path.hasPrefix(folder.path)
            }
        }
    #endif

    @Test func aPartOfTheNewBytesIsCleared() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a.md")
        try folder.write("ne", to: DraftName(of: "a.md", old: bytes("old"), new: bytes("new")).part)
        #expect(try clear(folder) == [])
        #expect(try folder.names() == ["a.md"])
    }

    @Test func aKeptSaveIsNotInTheWay() throws {
        let folder = try TemporaryFolder()
        let name = DraftName(of: "a.md", old: bytes("old"), new: bytes("new")).draft
        try folder.write("theirs", to: name)
        try folder.write("old", to: "a.md")
        try replaceFile(folder.at("a.md"), holding: bytes("old"), by: bytes("new"))
        #expect(try folder.names() == [name, "a.md"])
        #expect(try folder.read(name) == "theirs")
    }

    @Test(arguments: [".a.md", "a.md", ".a.handbook-1-2", ".handbook-", ".a.md.swp", ".a.md.part", ".a.old"])
    func otherNamesAreNoDrafts(name: String) {
        #expect(LeftDraft(name) == nil)
    }
}

private typealias Setting =
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeRawPointer?, Int, Int32) -> Int32
private typealias Getting =
    @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UnsafeMutableRawPointer?, Int) -> Int

/// False where the file system has no attributes.
private func setAttribute(_ name: String, of path: String, to value: String) throws -> Bool {
    let call = unsafeBitCast(try #require(dlsym(dlopen(nil, RTLD_LAZY), "setxattr")), to: Setting.self)
    return call(path, name, value, value.utf8.count, 0) == 0
}

private func attribute(_ name: String, of path: String) throws -> String {
    let call = unsafeBitCast(try #require(dlsym(dlopen(nil, RTLD_LAZY), "getxattr")), to: Getting.self)
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = call(path, name, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
}

/// `write` of the C library.
private func systemWrite(_ file: Int32, _ bytes: UnsafePointer<CChar>, _ count: Int) -> Int {
    write(file, bytes, count)
}
