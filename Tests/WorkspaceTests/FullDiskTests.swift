import Diagnostics
import Testing

@testable import Workspace

@Suite(.enabled(if: SmallDisk.isAllowed, "this process may not mount a small disk"))
struct FullDiskTests {
    private let old = edition("old")
    private let new = edition("new")

    /// The new site needs 820 KB, of which a tenth more fits each time.
    @Test(arguments: 0..<10)
    func theOldSiteStaysWhenTheDiskIsFull(tenths: Int) throws {
        let disk = try SmallDisk(options: "size=3m")
        try publish(old, to: disk.output)
        try disk.fill(leaving: 820_000 * tenths / 10)
        let failure = try #require(sentence { try publish(new, to: disk.output) })
        #expect(failure.hasPrefix("cannot write \(disk.output)/p/"))
        #expect(failure.hasSuffix("/index.html: No space left on device"))
        #expect(try diskTree(at: disk.output) == tree(old))
        #expect(try disk.folder.names("disk") == ["filler", "public"])
        try disk.makeRoom()
        try publish(new, to: disk.output)
        #expect(try diskTree(at: disk.output) == tree(new))
    }

    @Test func theOldSiteStaysWhenTheManifestDoesNotFit() throws {
        let disk = try SmallDisk(options: "size=3m")
        try publish(old, to: disk.output)
        try disk.fill(leaving: 40 * 20_480)
        #expect(
            sentence { try publish(new, to: disk.output) }
                == "cannot write \(disk.output)/manifest.json: No space left on device")
        #expect(try diskTree(at: disk.output) == tree(old))
    }

    @Test func nothingToWriteNeedsNoRoom() throws {
        let disk = try SmallDisk(options: "size=3m")
        try publish(old, to: disk.output)
        try disk.fill(leaving: 0)
        #expect(try publish(old, to: disk.output).unchanged == 40)
    }

    @Test func theOldSiteStaysWhenThereAreNoMoreFilesToHave() throws {
        let disk = try SmallDisk(options: "nr_inodes=130")
        try publish(old, to: disk.output)
        let failure = try #require(sentence { try publish(new, to: disk.output) })
        #expect(failure.hasSuffix(": No space left on device"))
        #expect(try diskTree(at: disk.output) == tree(old))
        #expect(try disk.folder.names("disk") == ["public"])
    }
}

/// Places that cannot be exchanged.
@Suite(.enabled(if: SmallDisk.isAllowed, "this process may not mount a small disk"))
struct MountedOutputTests {
    private let files = edition("old")

    @Test func aMountPointIsRefused() throws {
        let disk = try SmallDisk(options: "size=1m")
        #expect(
            sentence { try publish(files, to: disk.folder.at("disk")) }
                == "cannot publish into \(disk.folder.path)/disk: it is a mount point, which cannot be"
                + " replaced at"
                + " once; name a folder below it with --output")
    }

    @Test func aMountInsideTheOutputIsNotEmptied() throws {
        let folder = try TemporaryFolder()
        try publish(files, to: folder.at("public"))
        let disk = try SmallDisk(options: "size=1m", at: folder.at("public/uploads"))
        try folder.write("theirs", to: "public/uploads/photo.jpg")
        #expect(
            sentence { try publish(edition("new"), to: folder.at("public")) }
                == "cannot publish \(folder.path)/public/uploads/photo.jpg: it lies in a file system that is"
                + " mounted inside the output folder; mount that elsewhere and build again")
        #expect(try folder.read("public/uploads/photo.jpg") == "theirs")
        #expect(try publish(files, to: folder.at("public")).unchanged == 40)
        withExtendedLifetime(disk) {}
    }

    @Test func aFolderOfALowerLayerIsRefused() throws {
        let disk = try SmallDisk(options: "size=8m")
        let lower = disk.folder.at("disk/lower")
        try publish(files, to: joined(lower, "public"))
        try disk.withLayer(over: lower) { folder, merged in
            let output = joined(merged, "public")
            #expect(try publish(files, to: output).unchanged == 40)
            #expect(
                sentence { try publish(edition("new"), to: output) }
                    == "cannot replace \(output): it is part of an image below this file system and"
                    + " cannot be renamed;"
                    + " delete it and build again")
            #expect(try diskTree(at: output) == tree(files))
            try folder.remove("disk/merged/public")
            try publish(files, to: output)
            try publish(edition("new"), to: output)
            #expect(try diskTree(at: output) == tree(edition("new")))
        }
    }
}

/// 40 files of 20,000 bytes in folders of their own.
private func edition(_ name: String) -> [OutputFile] {
    (0..<40).map { number in
        let text = String(repeating: "\(name) \(number) ", count: 4_000)
        return OutputFile(path: "p/\(100 + number)/index.html", bytes: Array(text.utf8.prefix(20_000)))
    }
}
