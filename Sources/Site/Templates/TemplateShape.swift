import Mustache

/// A context without its texts: which tags are present, and how long the lists are.
///
/// Pages come in few shapes. Mustache renders each shape once, with a marker in the place of every
/// text; a page is then made by copying the literal parts and its own texts, which costs no more
/// than the copying. The result is the same as rendering each page with Mustache, as a test shows;
/// only behind a text that ends a line, Mustache would indent the rest of an indented partial.
struct TemplateShape {
    /// Tells one shape from another.
    private(set) var key: [UInt8] = []
    /// The texts in the order of their markers.
    private(set) var texts: [TemplateText] = []

    package init(_ context: TemplateContext) { describe(context) }

    private mutating func describe(_ context: TemplateContext) {
        for (_, value) in context.entries {
            switch value {
            case .text(let text): describe(text.isEmpty, .text(text))
            case .bytes(let bytes): describe(bytes.isEmpty, .bytes(bytes))
            case .pieces(let pieces): describe(pieces.allSatisfy(\.isEmpty), .pieces(pieces))
            case .flag(let flag): key.append(flag ? 2 : 3)
            case .group(let group):
                key.append(4)
                describe(group)
            case .list(let items):
                key.append(5)
                for shift in stride(from: 0, to: 32, by: 8) {
                    key.append(UInt8(truncatingIfNeeded: items.count >> shift))
                }
                for item in items { describe(item) }
            }
        }
    }

    private mutating func describe(_ isEmpty: Bool, _ text: TemplateText) {
        key.append(isEmpty ? 0 : 1)
        if !isEmpty { texts.append(text) }
    }
}

/// A text that goes into a marker's place.
enum TemplateText {
    case text(String)
    case bytes([UInt8])
    case pieces([[UInt8]])

    /// About how much room the text takes in the part of the page that it comes to, bytes.
    var size: Int {
        switch self {
        case .text: 256
        case .bytes(let bytes): bytes.count
        case .pieces: 0
        }
    }

    /// Appends the text, escaped as Mustache escapes `{{tag}}` unless `isRaw`.
    package func append(to out: inout [UInt8], isRaw: Bool) {
        switch self {
        case .bytes(let bytes) where isRaw: out.append(contentsOf: bytes)
        case .pieces(let pieces):
            TemplateText.bytes(Array(pieces.joined())).append(to: &out, isRaw: isRaw)
        case .bytes(let bytes): appendEscapedHTML(String(decoding: bytes, as: UTF8.self), to: &out)
        case .text(let text) where isRaw: out.append(contentsOf: text.utf8)
        case .text(let text): appendEscapedHTML(text, to: &out)
        }
    }
}

/// A template rendered for one shape: literal bytes with slots between them.
struct TemplateSkeleton: Sendable {
    private enum Part: Sendable {
        case literal([UInt8])
        case slot(Int, isRaw: Bool)
    }

    private let parts: [Part]

    /// Renders `template` once, with markers for texts, and cuts the result at the markers.
    package init(_ template: MustacheTemplate, library: MustacheLibrary, context: TemplateContext) {
        var nextSlot = 0
        let object = Self.marked(context, nextSlot: &nextSlot)
        let rendered = Array(template.render(object, library: library).utf8)
        parts = Self.cut(rendered)
    }

    /// The page, in parts: pieces stay as they are.
    func fill(_ texts: [TemplateText]) -> [[UInt8]] {
        var done: [[UInt8]] = []
        var out: [UInt8] = []
        var capacity = 0
        for part in parts {
            switch part {
            case .literal(let bytes): capacity += bytes.count
            case .slot(let index, _): capacity += texts[index].size
            }
        }
        out.reserveCapacity(capacity)
        for part in parts {
            switch part {
            case .literal(let bytes): out.append(contentsOf: bytes)
            case .slot(let index, let isRaw):
                guard case .pieces(let pieces) = texts[index], isRaw else {
                    texts[index].append(to: &out, isRaw: isRaw)
                    continue
                }
                done.append(out)
                done += pieces
                out = []
            }
        }
        done.append(out)
        return done
    }

    /// U+0001, which `checkTags` keeps out of a template's literal text.
    private static let mark = UInt8(1)

    /// The context with `\u{1}<7\u{1}` in the place of its eighth text: whether the `<` comes out
    /// escaped tells `{{tag}}` from `{{{tag}}}`.
    private static func marked(_ context: TemplateContext, nextSlot: inout Int) -> [String: Any] {
        var object: [String: Any] = [:]
        for (name, value) in context.entries {
            switch value {
            case .text(let text): object[name] = text.isEmpty ? nil : marker(&nextSlot)
            case .bytes(let bytes): object[name] = bytes.isEmpty ? nil : marker(&nextSlot)
            case .pieces(let pieces):
                object[name] = pieces.allSatisfy(\.isEmpty) ? nil : marker(&nextSlot)
            case .flag(let flag): object[name] = flag
            case .group(let group): object[name] = marked(group, nextSlot: &nextSlot)
            case .list(let items):
                object[name] = items.map { marked($0, nextSlot: &nextSlot) }
            }
        }
        return object
    }

    private static func marker(_ nextSlot: inout Int) -> String {
        defer { nextSlot += 1 }
        return "\u{1}<\(nextSlot)\u{1}"
    }

    private static func cut(_ rendered: [UInt8]) -> [Part] {
        var parts: [Part] = []
        for (index, piece) in rendered.split(separator: mark, omittingEmptySubsequences: false).enumerated() {
            if index.isMultiple(of: 2) {
                if !piece.isEmpty { parts.append(.literal(Array(piece))) }
                continue
            }
            let isRaw = piece.first == UInt8(ascii: "<")
            let digits = piece.dropFirst(isRaw ? 1 : "&lt;".utf8.count)
            parts.append(.slot(Int(String(decoding: digits, as: UTF8.self)) ?? 0, isRaw: isRaw))
        }
        return parts
    }
}
