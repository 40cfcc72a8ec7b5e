import BuiltSites
import Foundation
import Parts

/// Reads HTML as a browser does, tag by tag, and says what could run a script. It shares no code with the
/// generator.
struct StrictHTML {
    private let bytes: [UInt8]
    private var index = 0
    private(set) var faults: [String] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while index < bytes.count { readData() }
    }

    /// What the generator and libcmark print, and nothing else.
    private static let tags: Set<String> = [
        "html", "head", "body", "meta", "title", "link", "script", "h1", "h2", "h3", "h4", "h5", "h6", "p",
        "a",
        "em", "strong", "del", "code", "pre", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr",
        "th",
        "td", "caption", "img", "hr", "br", "sup", "section", "nav", "div", "span", "svg", "g", "path",
        "line",
        "rect", "circle", "text", "tspan", "desc", "polyline", "polygon", "dl", "dt", "dd", "figure",
        "figcaption",
        "details", "summary", "input", "time", "main", "form", "label", "button", "output", "small", "header",
        "footer", "article", "aside", "textarea", "select", "option", "fieldset", "legend",
    ]
    private static let addresses: Set<String> = [
        "href", "src", "xlink:href", "action", "formaction", "data", "poster", "cite", "srcset",
    ]
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    private mutating func readData() {
        guard bytes[index] == UInt8(ascii: "<") else {
            index += 1
            return
        }
        let next = byte(index + 1)
        if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return readDeclaration() }
        let isEnd = next == UInt8(ascii: "/")
        let start = index + (isEnd ? 2 : 1)
        guard isLetter(byte(start)) else {
            index += 1
            return
        }
        index = start
        let name = readWord(until: " \t\n\u{C}/>").lowercased()
        if !Self.tags.contains(name) { faults.append("tag <\(name)>") }
        let attributes = readAttributes()
        guard !isEnd else { return }
        for attribute in attributes { check(attribute, of: name) }
        if name == "script" { readScript(attributes) }
        if name == "title" || name == "textarea" { skip(to: "</\(name)") }
    }

    private mutating func readDeclaration() {
        let known = ["<!DOCTYPE html>", "<!-- raw HTML omitted -->"]
        for text in known where starts(with: text) {
            index += text.utf8.count
            return
        }
        faults.append("comment or declaration")
        index += 1
    }

    private mutating func readAttributes() -> [(name: String, value: String)] {
        var attributes: [(name: String, value: String)] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
                index += 1
                continue
            }
            let name = readWord(until: " \t\n\u{C}/>=")
            if name.isEmpty { index += 1 }
            guard byte(index) == UInt8(ascii: "=") else {
                attributes.append((name, ""))
                continue
            }
            index += 1
            attributes.append((name, readValue()))
        }
        index += 1
        return attributes
    }

    private mutating func readValue() -> String {
        let quote = byte(index)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            faults.append("attribute without quotes")
            return readWord(until: " \t\n\u{C}>")
        }
        index += 1
        let value = readWord(until: quote == UInt8(ascii: "\"") ? "\"" : "'")
        index += 1
        return decoded(value)
    }

    private mutating func check(_ attribute: (name: String, value: String), of tag: String) {
        let name = attribute.name.lowercased()
        let isName = name.utf8.allSatisfy {
            isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        if name.isEmpty || !isName { faults.append("attribute \(name) of <\(tag)>") }
        if name.hasPrefix("on") || ["style", "srcdoc", "formaction"].contains(name) {
            faults.append("attribute \(name) of <\(tag)>")
        }
        guard Self.addresses.contains(name), let scheme = scheme(of: attribute.value) else { return }
        let isImage = tag == "img" && scheme == "data"
        if !Self.schemes.contains(scheme), !isImage {
            faults.append("\(name)=\(attribute.value) of <\(tag)>")
        }
    }

    private mutating func readScript(_ attributes: [(name: String, value: String)]) {
        let start = index
        skip(to: "</script")
        let text = Data(bytes[start..<min(index, bytes.count)])
        if attributes.contains(where: { $0 == ("type", "application/ld+json") }) {
            if (try? JSONSerialization.jsonObject(with: text)) == nil {
                faults.append("JSON-LD that is no JSON")
            }
        } else if !text.isEmpty || !attributes.contains(where: { $0.name == "src" }) {
            faults.append("script")
        }
    }

    /// As browsers find it: without the control characters that they pass over.
    private func scheme(of address: String) -> String? {
        let scalars = address.unicodeScalars.filter { $0.value > 0x20 }
        let text = String(String.UnicodeScalarView(scalars)).lowercased()
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<colon]
        let isScheme = scheme.utf8.allSatisfy { isLetter($0) || "+-.0123456789".utf8.contains($0) }
        return isScheme && !scheme.isEmpty ? String(scheme) : nil
    }

    private func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var text = text
        for (entity, character) in [
            ("&colon;", ":"), ("&Tab;", "\t"), ("&NewLine;", "\n"), ("&lt;", "<"), ("&gt;", ">"),
            ("&quot;", "\""),
            ("&#39;", "'"), ("&#58;", ":"), ("&#x3a;", ":"), ("&#106;", "j"), ("&#x6A;", "j"), ("&amp;", "&"),
        ] {
            text = text.replacing(entity, with: character)
        }
        return text
    }

    // MARK: Bytes

    private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

    private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private mutating func readWord(until ends: String) -> String {
        let ends = Array(ends.utf8)
        let start = index
        while index < bytes.count, !ends.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func skip(to end: String) {
        while index < bytes.count, !(bytes[index] == UInt8(ascii: "<") && starts(with: end)) { index += 1 }
    }
}
