import Foundation
import Testing

/// `handbook serve` beside whatever is done to its folders, with the system's reports and looking twice a second.
@Suite(.serialized) struct ServeWatchTests {
    static let ways = [[], ["--poll"]]

    @Test(arguments: ways) func aReplacedFolderIsSeen(way: [String]) throws {
        let book = try Book(way)
        try book.write("content/q/a.md", "One")
        try book.see("One", at: "/q/a/")
        try book.write("spare/a.md", "Two")
        try book.shell("mv content/q old && mv spare content/q")
        try book.see("Two", at: "/q/a/")
        try book.write("copy/a.md", "Three")
        try book.write("copy/deep/er/b.md", "Four")
        try book.shell("rm -rf content/q && cp -r copy content/q")
        try book.see("Three", at: "/q/a/")
        try book.write("content/q/deep/er/b.md", "Five")
        try book.see("Five", at: "/q/deep/er/b/")
    }

    @Test(arguments: ways) func aReplacedRootIsSeen(way: [String]) throws {
        let book = try Book(way)
        try book.shell("cp -r . ../spare && cd .. && mv root old && mv spare root")
        try book.write("content/index.md", "One")
        try book.see("One", at: "/")
        try book.shell("cp -r . ../spare && cd .. && rm -rf root && cp -r spare root")
        try book.write("content/new/a.md", "Two")
        try book.see("Two", at: "/new/a/")
    }

    @Test(arguments: ways) func aMissingRootIsSaidOnceUntilItIsThereAgain(way: [String]) throws {
        let book = try Book(way)
        try book.shell("mv ../root ../away")
        try book.line(
            "error: cannot read .: there is no such folder; name the folder of the handbook with --root")
        try book.line("1 error after ")
        usleep(1_200_000)
        #expect(book.lines.count { $0.contains("error") } == 2)
        try book.shell("mv away root", in: "..")
        try book.write("content/index.md", "One")
        try book.see("One", at: "/")
    }

    @Test(arguments: ways, [true, false])
    func aRootBehindALinkMayBeLedElsewhere(way: [String], isNamed: Bool) throws {
        let book = try Book(way, behindLink: isNamed ? .named : .entered)
        try book.write("../two/book/content/index.md", "One")
        try book.write("../two/book/templates/page.mustache", "")
        try book.shell("ln -sfn two ../link")
        try book.see("One", at: "/")
        try book.write("../two/book/content/index.md", "Two")
        try book.see("Two", at: "/")
    }

    @Test(arguments: ways) func aLinkedFolderMayBeLedElsewhereAndComeLater(way: [String]) throws {
        let book = try Book(way)
        try book.write("one/a.md", "One")
        try book.write("two/a.md", "Two")
        try book.shell("ln -s ../one content/q")
        try book.see("One", at: "/q/a/")
        try book.shell("ln -sfn ../two content/q")
        try book.see("Two", at: "/q/a/")
        try book.write("two/a.md", "Three")
        try book.see("Three", at: "/q/a/")
        // Through a second link outside of content/, and to a folder that is not there yet.
        try book.shell("ln -s one middle && ln -sfn ../middle content/q")
        try book.see("One", at: "/q/a/")
        try book.shell("mkdir far && ln -sfn far/away middle")
        try book.line("error: cannot read content/q: this symlink leads nowhere")
        try book.write("far/away/a.md", "Four")
        try book.see("Four", at: "/q/a/")
        try book.write("far/away/a.md", "Five")
        try book.see("Five", at: "/q/a/")
    }

    /// The error stands in a folder below content/, and is mended there; meanwhile another folder is made.
    @Test(arguments: ways) func aBrokenLinkInAFolderIsMended(way: [String]) throws {
        let book = try Book(way)
        try book.write("content/q/a.md", "One")
        try book.see("One", at: "/q/a/")
        try book.shell("ln -s nowhere.md content/q/b.md")
        try book.line("error: cannot read content/q/b.md: this symlink leads nowhere")
        try book.write("content/z/a.md", "Two")
        usleep(300_000)
        try book.shell("rm content/q/b.md")
        try book.see("Two", at: "/z/a/")
    }

    /// As `rsync -t` and `cp -p` leave files: the same size and the same time.
    @Test(arguments: ways) func anEditThatKeepsSizeAndTimeIsSeen(way: [String]) throws {
        let book = try Book(way)
        try book.write("content/a.md", "One")
        try book.see("One", at: "/a/")
        try book.shell("touch -d 2020-01-01 content/a.md")
        // Until the times of the file are trusted, and it was looked at once more.
        usleep(3_000_000)
        try book.shell(
            "sed s/One/Two/ content/a.md >../new && touch -d 2020-01-01 ../new && cp -p ../new content/a.md")
        try book.see("Two", at: "/a/")
    }

    /// Writes beside the sources neither prolong a burst nor cost anything. The time is not looked at, since other
    /// tests run at the same time; `preview_test.py` measures it.
    @Test func anEditIsSeenBesideManyOtherWrites() throws {
        let book = try Book([])
        let others = try Program.shell(
            "while :; do for n in 1 2 3 4 5 6 7 8 9; do echo >$n.log; done; sleep 0.005; done",
            in: book.folder.url)
        defer { others.terminate() }
        for number in 0..<5 {
            try book.write("content/index.md", "Number \(number)")
            try book.see("Number \(number)", at: "/")
        }
        // The last one is said after its page was served.
        let rebuilt = try Serving.wait {
            let lines = book.lines.filter { $0.hasPrefix("rebuilt in ") }
            return lines.count < 5 ? nil : lines
        }
        #expect(rebuilt.count == 5)
    }
}

/// A small handbook that is served from inside of its folder.
private struct Book {
    let folder: Folder
    private let serving: Serving

    /// How a root at `../link/book` is told: by `--root`, or by starting there.
    enum Link { case named, entered }

    init(_ arguments: [String], behindLink link: Link? = nil) throws {
        folder = try Folder()
        try Self.write("Start", to: folder.url.appending(path: "content/index.md"))
        try Self.write("", to: folder.url.appending(path: "templates/page.mustache"))
        let root = "../link/book"
        if link != nil { try Self.shell("mkdir ../one; ln -s one ../link; cp -r . ../one/book", folder.url) }
        serving =
            switch link {
            case nil: try Serving(folder, arguments: arguments)
            case .named: try Serving(folder, arguments: arguments + ["-r", root])
            case .entered: try Serving(folder, arguments: arguments, at: root)
            }
    }

    var lines: [String] { serving.lines }

    func line(_ start: String) throws { _ = try serving.line(start) }

    func see(_ text: String, at path: String) throws { try serving.see("<p>\(text)</p>", at: path) }

    /// Writes a page with this text, or a template of pages.
    func write(_ path: String, _ text: String) throws {
        try Self.write(text, to: folder.url.appending(path: path))
    }

    /// Runs commands in the handbook's folder, or in one beside it.
    func shell(_ commands: String, in path: String = ".") throws {
        try Self.shell(commands, folder.url.appending(path: path).standardizedFileURL)
    }

    private static func shell(_ commands: String, _ folder: URL) throws {
        let shell = try Program.shell(commands, in: folder)
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 0, "\(commands)")
    }

    private static func write(_ text: String, to file: URL) throws {
        let file = file.standardizedFileURL
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let isTemplate = file.pathExtension == "mustache"
        try Data((isTemplate ? "{{{body}}}" : "---\ntitle: Page\n---\n\(text)\n").utf8).write(to: file)
    }
}
