import BuiltSites
import Samples
import Site
import Testing

@Suite struct ContentPathTests {
    @Test(arguments: [
        ("b.md", "", "b.md"),
        ("b.md", "guide/", "guide/b.md"),
        ("./b.md", "guide/", "guide/b.md"),
        ("../b.md", "guide/axes/", "guide/b.md"),
        ("../../b.md", "guide/axes/", "b.md"),
        ("/b.md", "guide/axes/", "b.md"),
        ("/x//b.md", "guide/", "x/b.md"),
        ("x/../b.md", "guide/", "guide/b.md"),
        ("x/", "guide/", "guide/x/"),
        ("..", "guide/axes/", "guide"),
        ("", "guide/", "guide"),
        ("./", "", ""),
    ])
    func resolve(path: String, folder: String, resolved: String) {
        #expect(resolveContentPath(path, from: folder) == resolved)
    }

    @Test(arguments: [
        ("../b.md", ""), ("../../b.md", "guide/"), ("/../b.md", "guide/"), ("x/../../../b.md", "guide/"),
    ])
    func leaving(path: String, folder: String) {
        #expect(resolveContentPath(path, from: folder) == nil)
    }

    @Test(arguments: [
        ("b.md", "", "b.md"),
        ("guide/b.md", "guide/", "b.md"),
        ("b.md", "guide/axes/", "../../b.md"),
        ("guide/axes/b.md", "guide/", "axes/b.md"),
        ("guide/axes.md", "guide/axes/", "../axes.md"),
        ("cost/b.md", "guide/", "../cost/b.md"),
    ])
    func relative(path: String, folder: String, written: String) {
        #expect(relativeContentPath(path, from: folder) == written)
    }

    @Test func resolvingUndoesWriting() {
        var generator = SeededGenerator(seed: 9)
        for _ in 0..<500 {
            let folder = generator.text(of: ["a/", "b/", "c d/"], longest: 4)
            let path = generator.text(of: ["a/", "b/", "c d/"], longest: 4) + "x.md"
            #expect(resolveContentPath(relativeContentPath(path, from: folder), from: folder) == path)
        }
    }
}
