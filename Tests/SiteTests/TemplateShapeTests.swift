import BuiltSites
import Mustache
import Samples
import Testing

@testable import Site

/// The law that lets a page be made by copying: the result is what Mustache makes of the same context.
@Suite struct TemplateShapeTests {
    @Test func shapesRenderAsMustacheDoes() throws {
        var generator = SeededGenerator(seed: 13)
        for _ in 0..<150 {
            let template = generator.template(depth: 3)
            let partial = generator.template(depth: 1)
            let set = TemplateSet(
                [file("templates/page.mustache", template), file("templates/part.mustache", partial)],
                schema: .generated)
            try #require(set.diagnostics.isEmpty, "\(template)")
            let library = MustacheLibrary(templates: [
                "page": try MustacheTemplate(string: template), "part": try MustacheTemplate(string: partial),
            ])
            for _ in 0..<20 {
                let context = generator.context()
                let expected = library.render(plain(context), withTemplate: "page")
                let parts = set.render("page", context)
                let rendered = String(decoding: parts.flatMap(\.self), as: UTF8.self)
                #expect(rendered == expected, "\(template)")
            }
        }
    }

    @Test func piecesAreNotPutTogether() {
        let set = TemplateSet(
            [file("templates/page.mustache", "<{{title}}:{{{body}}}>")], schema: .page(assets: []))
        var context = TemplateContext(["title": "T"])
        context.set("body", .pieces([Array("ab".utf8), Array("c".utf8)]))
        let parts = set.render("page", context).map { String(decoding: $0, as: UTF8.self) }
        #expect(parts == ["<T:", "ab", "c", ">"])
    }

    @Test func anUnknownTemplateRendersNothing() {
        let set = TemplateSet([file("templates/page.mustache", "x")], schema: .generated)
        #expect(set.render("other", TemplateContext()).isEmpty)
        #expect(set.contains("page"))
        #expect(!set.contains("other"))
    }

    @Test func escapes() {
        #expect(escapedHTML("<a href=\"x\">'&é") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;é")
        #expect(escapedHTML("a\0b") == "a\u{FFFD}b")
    }
}

/// A context as Mustache itself takes it; empty texts are absent.
private func plain(_ context: TemplateContext) -> [String: Any] {
    var object: [String: Any] = [:]
    for (name, value) in context.entries {
        switch value {
        case .text(let text): object[name] = text.isEmpty ? nil : text
        case .bytes(let bytes): object[name] = bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        case .pieces(let pieces):
            let bytes = pieces.flatMap(\.self)
            object[name] = bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        case .flag(let flag): object[name] = flag
        case .group(let group): object[name] = plain(group)
        case .list(let items): object[name] = items.map(plain)
        }
    }
    return object
}

extension TemplateSchema {
    fileprivate static let generated = TemplateSchema([
        "a": .text, "b": .text, "body": .text, "flag": .flag, "items": .section(.link),
        "group": .section(.link),
    ])
}

extension SeededGenerator {
    fileprivate mutating func context() -> TemplateContext {
        var context = TemplateContext()
        context.set("a", value())
        context.set("b", value())
        let body = Array(value().utf8)
        context.set("body", Bool.random(using: &self) ? .bytes(body) : .pieces(body.map { [$0] }))
        context.set("flag", .flag(Bool.random(using: &self)))
        context.set("items", .list((0..<Int.random(in: 0...3, using: &self)).map { _ in link() }))
        context.set("group", Bool.random(using: &self) ? .group(link()) : .flag(false))
        return context
    }

    private mutating func link() -> TemplateContext { TemplateContext(["url": value(), "title": value()]) }

    private mutating func value() -> String {
        // No newline at the end: behind one, Mustache would indent what follows in an indented partial.
        let pieces = ["x", "<b>", "&amp;", "\"'", "é", "{{a}}", "\u{1}", "1", "\nx", "  "]
        return text(of: pieces, longest: 3)
    }

    /// A template of every kind of tag, with sections closed.
    fileprivate mutating func template(depth: Int, inside: String = "") -> String {
        (0..<Int.random(in: 1...5, using: &self)).map { _ in piece(depth: depth, inside: inside) }.joined()
    }

    private mutating func piece(depth: Int, inside: String) -> String {
        let texts = ["text", "<p>", "\n", " ", "&amp;\n", "  ", "é", "{ }"]
        let names = ["a", "b", "body"] + (inside.isEmpty ? [] : ["url", "title"])
        let name = names.randomElement(using: &self) ?? "a"
        switch Int.random(in: 0..<(depth > 0 ? 12 : 6), using: &self) {
        case 0, 1: return texts.randomElement(using: &self) ?? ""
        case 2: return "{{\(name)}}"
        case 3: return "{{{ \(name) }}}"
        case 4: return "{{& group.url}}{{! a comment }}"
        case 5: return "{{flag}}{{group.title}}"
        case 6: return depth == 3 ? "\n  {{> part}}\n" : "{{^\(name)}}none{{/\(name)}}"
        case 7: return depth == 3 ? "{{>part}}" : "{{#a}}{{.}}{{/a}}"
        case 8: return section("flag", depth: depth, inside: inside)
        case 9: return section("items", depth: depth, inside: "items")
        case 10: return section("group", depth: depth, inside: "group")
        default: return section(name, depth: depth, inside: inside)
        }
    }

    private mutating func section(_ name: String, depth: Int, inside: String) -> String {
        let isInverted = Int.random(in: 0..<3, using: &self) == 0
        let space = Bool.random(using: &self) ? "\n" : ""
        let text = template(depth: depth - 1, inside: isInverted ? "" : inside)
        return "{{\(isInverted ? "^" : "#")\(name)}}\(space)\(text)\(space){{/\(name)}}\(space)"
    }
}
