import Foundation
import Testing

/// States that cannot be compared, and repositories that are no plain checkout.
@Suite struct DiffStateTests {
    private static let handbook = pricedHandbook("It takes [](value:price.big.input).")
    private static let broken = handbook.replacing("class: closed", with: "class: clsed")

    // MARK: Broken states

    @Test func aBrokenStateIsNotComparedAndNotRecorded() throws {
        let folder = try Folder(Self.handbook)
        try folder.git("init", "-q")
        try folder.commit()
        try folder.write(Self.broken)
        let after = try Program.run("diff", "HEAD", ".", "--record", "2", in: folder)
        #expect(after.output == "")
        #expect(
            after.errors.hasPrefix(
                "error: '.', the state after, has 1 error; nothing was compared\ncontent/data/prices.yaml:"))
        #expect(after.errors.contains("clsed"))
        #expect(after.status == 2)
        #expect(!folder.exists("content/data/editions.yaml"))
    }

    @Test func bothBrokenStatesAreNamed() throws {
        let folder = try Folder(Self.broken)
        try folder.git("init", "-q")
        try folder.commit()
        let run = try Program.run("diff", "HEAD", in: folder)
        #expect(run.errors.contains("error: 'HEAD', the state before, has 1 error; nothing was compared\n"))
        #expect(run.errors.contains("error: '.', the state after, has 1 error; nothing was compared\n"))
        #expect(run.output == "")
        #expect(run.status == 2)
    }

    // MARK: What a checkout would hold

    @Test func aHandbookInAFolderOfARepositoryIsComparedFromAnywhere() throws {
        let folder = try Folder()
        let inner = Self.handbook.replacing("-- templates", with: "-- docs/hb/templates")
            .replacing("-- content", with: "-- docs/hb/content")
        try folder.write(inner + "-- elsewhere/x --\n")
        try folder.git("init", "-q")
        try folder.commit()
        try folder.write(inner.replacing("input: 2,", with: "input: 20,"))
        let run = try Program.run("diff", "-r", "docs/hb", "HEAD", in: folder)
        #expect(run.errors == "")
        #expect(run.output.contains("(`price.big.input`) | $2.00 | $20.00 |"))
        #expect(run.status == 1)
        let other = try Folder()
        let path = folder.url.path + "/docs/hb"
        #expect(try Program.run("diff", "-r", path, "HEAD", in: other).output == run.output)
        #expect(try Program.run("diff", "-r", path, "HEAD", "HEAD", in: other).status == 0)
    }

    @Test func linksAreFollowedAndAttributesDoNotMatter() throws {
        let folder = try Folder(
            Self.handbook.replacing("content/data/prices.yaml", with: "shared/prices.yaml")
                + "-- .gitattributes --\nshared export-ignore\n*.md export-subst ident\n")
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/content/data/prices.yaml",
            withDestinationPath: "../../shared/prices.yaml")
        try folder.git("init", "-q")
        try folder.commit()
        let run = try Program.run("diff", "HEAD", in: folder)
        #expect(run.errors == "")
        #expect(run.output == "Nothing that a reader sees moved.\n")
        #expect(run.status == 0)
    }

    @Test(arguments: [
        ("../../../out", "this symlink leads out of the folder that is read"),
        ("/etc/hostname", "this symlink leads out of the folder that is read"),
        ("nothing.yaml", "this symlink leads nowhere"),
        ("x.yaml", "this symlink leads back to itself or to a folder that holds it"),
        ("..", "this symlink leads back to itself or to a folder that holds it"),
    ])
    func linksThatCannotBeFollowedAreNamed(target: String, sentence: String) throws {
        let folder = try Folder(Self.handbook)
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.path + "/content/data/x.yaml", withDestinationPath: target)
        try folder.git("init", "-q")
        try folder.commit()
        let run = try Program.run("diff", "HEAD", "HEAD", in: folder)
        #expect(run.errors.hasPrefix("error: cannot read HEAD:content/data/x.yaml"))
        #expect(run.errors.hasSuffix("\(sentence)\n"))
        #expect(run.status == 2)
    }

    @Test func aPointerOfLFSIsNamed() throws {
        let folder = try Folder(
            Self.handbook + """
                -- content/a.bin --
                version https://git-lfs.github.com/spec/v1
                oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
                size 12345

                """)
        try folder.git("init", "-q")
        try folder.commit()
        try FileManager.default.removeItem(atPath: folder.url.path + "/content/a.bin")
        let run = try Program.run("diff", "HEAD", in: folder)
        #expect(
            run.errors == """
                error: 'HEAD', the state before, has 1 error; nothing was compared
                content/a.bin: error: this is a pointer of Git LFS and not the file that it stands for [lfs-pointer]
                    help: fetch the file with 'git lfs pull'; to compare a revision, name a folder that holds its files

                """)
        #expect(run.status == 2)
    }

    // MARK: Nothing of the repository is run

    @Test func noProgramThatTheRepositoryNamesIsRun() throws {
        let folder = try Folder(Self.handbook + "-- .gitattributes --\n* filter=trap diff=trap\n")
        try folder.git("init", "-q")
        try folder.commit()
        let trap = folder.scratch("trap").path
        try Data("#!/bin/sh\necho \"$0 $*\" >> '\(folder.scratch("ran").path)'\ncat\n".utf8).write(
            to: URL(fileURLWithPath: trap))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trap)
        let settings = [
            "filter.trap.smudge", "filter.trap.clean", "filter.trap.process", "diff.trap.textconv",
            "diff.external", "core.fsmonitor", "core.pager", "core.sshCommand", "core.askPass",
            "core.editor", "credential.helper", "gpg.program", "alias.ls-tree", "alias.cat-file",
            "alias.rev-parse", "remote.origin.uploadpack", "uploadpack.packObjectsHook", "core.gitProxy",
        ]
        for setting in settings { try folder.git("config", setting, trap) }
        try folder.git("config", "core.hooksPath", folder.scratch("hooks").path)
        try FileManager.default.createDirectory(
            at: folder.scratch("hooks"), withIntermediateDirectories: true)
        for hook in ["post-checkout", "post-index-change", "reference-transaction", "fsmonitor-watchman"] {
            try FileManager.default.copyItem(atPath: trap, toPath: folder.scratch("hooks/\(hook)").path)
        }
        let run = try Program.run("diff", "HEAD", in: folder)
        #expect(run.output == "Nothing that a reader sees moved.\n")
        #expect(!FileManager.default.fileExists(atPath: folder.scratch("ran").path))
        // Whoever checks out runs it.
        try folder.git("checkout", "-q", "HEAD~0")
        #expect(FileManager.default.fileExists(atPath: folder.scratch("ran").path))
    }

    @Test func nothingIsFetchedIntoAPartialClone() throws {
        let folder = try Folder(Self.handbook)
        try folder.git("init", "-q")
        try folder.commit()
        try folder.git("config", "uploadpack.allowFilter", "true")
        let clone = try Folder()
        try clone.git("clone", "-q", "--filter=blob:none", "--no-checkout", "file://\(folder.url.path)", "c")
        let trap = clone.scratch("trap").path
        try Data("#!/bin/sh\ntouch '\(clone.scratch("ran").path)'\nexec git-upload-pack \"$@\"\n".utf8).write(
            to: URL(fileURLWithPath: trap))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: trap)
        try clone.git("-C", "c", "config", "remote.origin.uploadpack", trap)
        let run = try Program.run("diff", "-r", "c", "HEAD", "HEAD", in: clone)
        #expect(run.errors.hasPrefix("error: cannot read HEAD: git says: "))
        #expect(run.status == 2)
        #expect(!FileManager.default.fileExists(atPath: clone.scratch("ran").path))
    }

    @Test func aCallerThatIsAHookDoesNotLeadElsewhere() throws {
        let folder = try Folder(Self.handbook)
        try folder.git("init", "-q")
        try folder.commit()
        let run = try Program.run(
            ["diff", "HEAD"], in: folder,
            environment: ["GIT_DIR": "/nowhere", "GIT_INDEX_FILE": "/nowhere", "GIT_WORK_TREE": "/"])
        #expect(run.output == "Nothing that a reader sees moved.\n")
    }

    // MARK: Other repositories

    @Test func aBareRepositoryIsARoot() throws {
        let folder = try Folder(Self.handbook)
        try folder.git("init", "-q")
        try folder.commit()
        try folder.write(Self.handbook.replacing("input: 2,", with: "input: 20,"))
        try folder.commit()
        try folder.git("clone", "-q", "--bare", ".", folder.scratch("bare.git").path)
        let run = try Program.run(
            "diff", "-r", folder.scratch("bare.git").path, "HEAD~1", "HEAD", in: folder)
        #expect(run.errors == "")
        #expect(run.output.contains("(`price.big.input`) | $2.00 | $20.00 |"))
    }

    @Test func aSparseCheckoutHidesNothing() throws {
        let folder = try Folder(Self.handbook)
        try folder.git("init", "-q")
        try folder.commit()
        try folder.git("sparse-checkout", "set", "templates")
        #expect(!folder.exists("content/index.md"))
        let run = try Program.run("diff", "HEAD", "HEAD", in: folder)
        #expect(run.output == "Nothing that a reader sees moved.\n")
    }

    @Test func aSubmoduleIsNamed() throws {
        let folder = try Folder(Self.handbook)
        try folder.git("init", "-q")
        try folder.commit()
        let head = "160000,\(String(repeating: "1", count: 40)),content/sub"
        try folder.git("update-index", "--add", "--cacheinfo", head)
        // Not what is added: the submodule stands in the index alone.
        try folder.git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "Two")
        let run = try Program.run("diff", "HEAD", "HEAD", in: folder)
        #expect(
            run.errors
                == "error: cannot read HEAD:content/sub: it is a submodule, whose files the revision does not hold; name a folder that holds them\n"
        )
        #expect(run.status == 2)
    }

    @Test func aRevisionWithoutContentIsNamed() throws {
        let folder = try Folder("-- a.txt --\n")
        try folder.git("init", "-q")
        try folder.commit()
        let run = try Program.run("diff", "HEAD", "HEAD", in: folder)
        #expect(
            run.errors
                == "error: cannot read HEAD:content: there is no such folder; a handbook keeps its pages in content/, so is --root right?\n"
        )
    }

    @Test func whatIsNoRevisionIsNotTakenForAnOption() throws {
        let folder = try Folder(Self.handbook)
        try folder.git("init", "-q")
        try folder.commit()
        for name in ["--upload-pack=x", "HEAD^{tree}", "nowhere", ":/x", "HEAD:content", "a b", ""] {
            let run = try Program.run(["diff", "--", name, "HEAD"], in: folder)
            #expect(run.errors.hasPrefix("error: cannot read "), "\(name): \(run.errors)")
            #expect(run.status == 2)
        }
    }
}
