import Testing

@testable import Markdown

@Suite struct ArenaTests {
    @Test func memoryIsZeroAlignedAndApart() {
        let lease = ArenaLease()
        var seen: [UnsafeMutableRawPointer] = []
        for size in [0, 1, 15, 16, 17, 1000, 600_000, 3_000_000] {
            let memory = ArenaFunctions.calloc(1, size)!
            #expect(Int(bitPattern: memory) % 16 == 0)
            #expect((0..<size).allSatisfy { memory.load(fromByteOffset: $0, as: UInt8.self) == 0 })
            for offset in 0..<size { memory.storeBytes(of: 0xFF, toByteOffset: offset, as: UInt8.self) }
            #expect(!seen.contains(memory))
            seen.append(memory)
        }
        withExtendedLifetime(lease) {}
    }

    @Test func growingKeepsTheBytes() {
        let lease = ArenaLease()
        var memory = ArenaFunctions.realloc(nil, 3)!
        for offset in 0..<3 { memory.storeBytes(of: UInt8(offset), toByteOffset: offset, as: UInt8.self) }
        _ = ArenaFunctions.calloc(4, 4)
        for size in [10, 100, 1_000_000, 50] {
            memory = ArenaFunctions.realloc(memory, size)!
            #expect((0..<3).allSatisfy { memory.load(fromByteOffset: $0, as: UInt8.self) == UInt8($0) })
        }
        withExtendedLifetime(lease) {}
    }

    @Test func whatWasFreedLastIsUsedAgain() {
        let lease = ArenaLease()
        let first = ArenaFunctions.calloc(1, 40)!
        ArenaFunctions.free(first)
        #expect(ArenaFunctions.calloc(1, 24) == first)
        withExtendedLifetime(lease) {}
    }

    /// A handler may render Markdown of its own, for a directive's body.
    @Test func treesMayBeMadeWhileOthersLive() {
        struct Nesting: DocumentHandler {
            mutating func directive(_ directive: Directive) -> DirectiveResolution {
                .html(html(directive.body) + html("```{y}\n```\n"))
            }
        }
        var handler = Nesting()
        let text = "[a](b)\n\n````{x}\n*c*\n````\n\n| ~~d~~ |\n|-|\n"
        let document = render(text, .init(), &handler)
        #expect(
            String(decoding: document.html, as: UTF8.self).hasPrefix(
                "<p><a href=\"b\">a</a></p>\n<p><em>c</em></p>\n"
                    + "<pre><code class=\"language-{y}\"></code></pre>\n"
                    + "<table>\n<thead>\n<tr>\n<th><del>d</del></th>"))
    }

    @Test func threadsDoNotShareMemory() async {
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<200 {
                group.addTask {
                    html("# H\(index)\n\n| [a](\(index)) |\n|-|\n").contains("<a href=\"\(index)\">a</a>")
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
