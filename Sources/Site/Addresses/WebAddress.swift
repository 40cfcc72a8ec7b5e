import Diagnostics

/// A full address of the web, `https://prices.example/list`, which a browser and an author read alike.
///
/// Only the check makes one, so that a text of somebody else cannot become a link unchecked:
/// 1. The scheme is `https:` or `http:`, and two slashes and a host follow it.
/// 2. Neither a name nor a password stands before the host: one would be published, the other hides the host.
/// 3. There is nothing in it that browsers take out or turn into a slash (spaces, control characters, `\`),
///    that ends an address in a text (`<`, `>`, `"`), or that turns the direction of writing.
package struct WebAddress: Sendable, Hashable {
    package let text: String
    /// From the first slash behind the host up to a query or fragment; empty where there is none.
    package let path: String

    /// The first rule that a text breaks.
    package enum Fault: Error, Sendable, Hashable {
        /// There is no scheme in front.
        case relative
        /// In lower case, without its colon.
        case scheme(String)
        case noHost
        case credentials
        case character(Unicode.Scalar)
        /// Of a base address only.
        case queryOrFragment, emptyPart
        /// Of an address in which something takes the place of a mark: the mark is not there.
        case missing(String)
    }

    /// Checks a text. O(length).
    package init(_ text: String) throws(Fault) {
        let scheme = urlScheme(text)
        if let scheme, !Self.schemes.contains(scheme) { throw .scheme(scheme) }
        if let scalar = text.unicodeScalars.first(where: isRefused) { throw .character(scalar) }
        path = try Self.path(of: text, scheme)
        self.text = text
    }

    /// Checks the destination of a link or image of a page. It is printed with escapes, so that spaces and signs that
    /// would end an address in a text may stand behind its host; all else is as in any address. O(length).
    package static func check(destination text: String) throws(Fault) {
        if let scalar = text.unicodeScalars.first(where: isInvisible) { throw .character(scalar) }
        _ = try path(of: text, urlScheme(text))
    }

    /// What stands behind the host, which is checked.
    private static func path(of text: String, _ scheme: String?) throws(Fault) -> String {
        guard let scheme else { throw .relative }
        guard let rest = text.utf8.dropFirst(scheme.utf8.count).dropping(prefix: "://") else { throw .noHost }
        let authority = rest.prefix { !"/?#".utf8.contains($0) }
        if authority.contains(UInt8(ascii: "@")) { throw .credentials }
        guard isHost(Substring(authority)) else { throw .noHost }
        let behind = rest.dropFirst(authority.count)
        return String(Substring(behind.prefix { !"?#".utf8.contains($0) }))
    }

    /// Checks the address below which a site is published, and gives it a slash at its end.
    ///
    /// Other addresses are made by appending to it: it has neither query nor fragment, and no empty part, since
    /// its path begins links, and a link that begins with two slashes names another host.
    package init(base text: String) throws(Fault) {
        let address = try WebAddress(text)
        if text.utf8.contains(where: "?#".utf8.contains) { throw .queryOrFragment }
        if address.path.contains("//") { throw .emptyPart }
        self.text = text.hasSuffix("/") ? text : text + "/"
        path = address.path.hasSuffix("/") ? address.path : address.path + "/"
    }

    static let schemes: Set<String> = ["http", "https"]
}

extension WebAddress {
    /// The address of a file below this base.
    func appending(path file: String) -> WebAddress {
        let file = percentEncoded(file)
        return WebAddress(checked: text + file, path: path + file)
    }

    /// The address with the path of a file in the place of a mark that stands behind its host.
    package func replacing(_ mark: String, withPath file: String) -> WebAddress {
        let file = percentEncoded(file)
        return WebAddress(checked: text.replacing(mark, with: file), path: path.replacing(mark, with: file))
    }

    private init(checked text: String, path: String) {
        self.text = text
        self.path = path
    }

    /// The address as the destination of a Markdown link, also in the cell of a table.
    var inMarkdown: String {
        text.replacing("(", with: "%28").replacing(")", with: "%29").replacing("|", with: "%7C")
    }
}

extension WebAddress.Fault {
    /// What is wrong with `name`, which holds the address: `'url' may not use 'javascript:'`.
    package func sentence(about name: String) -> String { sentence(of: "'\(name)'") }

    /// What is wrong with what holds the address, which begins the sentence: `this link names no host`.
    package func sentence(of holder: String) -> String {
        switch self {
        case .relative: "\(holder) must be a full address"
        case .scheme(let scheme): "\(holder) may not use '\(scheme):'"
        case .noHost: "\(holder) names no host"
        case .credentials: "\(holder) has a name or a password before its host"
        case .character(" "): "\(holder) has a space in it"
        case .character(let scalar) where isInvisible(scalar):
            "\(holder) has the invisible character \(codePoint(scalar)) in it"
        case .character(let scalar): "\(holder) has a '\(scalar)' in it"
        case .queryOrFragment: "\(holder) has a '?' or '#' in it"
        case .emptyPart: "\(holder) has '//' in its path"
        case .missing(let mark): "\(holder) has no '\(mark)'"
        }
    }

    /// The way out; `example` is an address of the kind that is asked for.
    package func help(example: String) -> String {
        switch self {
        case .relative, .scheme, .noHost, .missing: "write it like \(example)"
        case .credentials: "take out what stands before the '@': everybody would read it"
        case .character(let scalar): "write it as \(percentEncoded(String(scalar))), or take it out"
        case .queryOrFragment: "take out the rest from there on"
        case .emptyPart: "write one slash"
        }
    }
}

private func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    isInvisible(scalar) || scalar.properties.isWhitespace || ["<", ">", "\"", "\\"].contains(scalar)
}

/// A name or number with an optional port; letters of any script are allowed.
private func isHost(_ text: Substring) -> Bool {
    var name = text
    if let colon = text.lastIndex(of: ":"), text.last != "]" {
        guard text[colon...].dropFirst().utf8.allSatisfy(isDigit) else { return false }
        name = text[..<colon]
    }
    if name.hasPrefix("["), name.hasSuffix("]") {
        let number = name.dropFirst().dropLast()
        return !number.isEmpty && number.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    }
    return !name.isEmpty
        && name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
                || $0.properties.generalCategory == .nonspacingMark || ["-", ".", "_"].contains($0)
        }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

extension Substring.UTF8View {
    /// What follows `prefix`; nil where the text does not start with it.
    fileprivate func dropping(prefix: String) -> Substring.UTF8View? {
        starts(with: prefix.utf8) ? dropFirst(prefix.utf8.count) : nil
    }
}
