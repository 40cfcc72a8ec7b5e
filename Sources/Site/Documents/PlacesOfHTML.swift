/// The ids that raw HTML in a page's body defines, for links to lead to. O(bytes).
///
/// Reads quoted and bare values; what looks like an id in a script or a comment only lets a broken
/// link pass.
func placesOfHTML(_ html: [UInt8]) -> [String] {
    let name = Array("id=".utf8)
    let quotes = Array("\"'".utf8)
    return html.indices.compactMap { index -> String? in
        guard html[index] <= 0x20, html[(index + 1)...].starts(with: name) else { return nil }
        let value = html[(index + 1 + name.count)...]
        guard let quote = value.first, quotes.contains(quote) else {
            return String(decoding: value.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }, as: UTF8.self)
        }
        return plainText(
            ofHTML: String(decoding: value.dropFirst().prefix { $0 != quote }, as: UTF8.self)[...])
    }
}
