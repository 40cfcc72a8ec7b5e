import Diagnostics

/// The page with the preview's script in its head and a policy that admits it. Only what is served has
/// these: nothing is written.
///
/// - Parameter tag: says what the page is; the script asks with it whether it is still up to date.
func withScript(_ page: [UInt8], tag: String) -> [UInt8] {
    let script =
        "<script\(ScriptNonce.attribute) src=\"/\(PreviewPaths.script)\" data-page=\"\(tag)\" defer></script>\n"
    let end = firstPlace(of: "</head>", in: page, from: 0) ?? page.count
    var out: [UInt8] = []
    out.reserveCapacity(page.count + script.utf8.count + 64)
    if let (place, words) = policyEdit(page, before: end) {
        out += page[..<place]
        out += words.utf8
        out += page[place..<end]
    } else {
        out += page[..<end]
    }
    out += script.utf8
    out += page[end...]
    return out
}

/// What is to be put into the policy of a page, and where: its own policy lets it connect to nothing.
///
/// Of two directives of one name the first holds, so one that is there is widened.
private func policyEdit(_ page: [UInt8], before end: Int) -> (place: Int, words: String)? {
    guard let name = firstPlace(of: "http-equiv=\"Content-Security-Policy\"", in: page, from: 0), name < end,
        let content = firstPlace(of: "content=\"", in: page, from: name), content < end
    else { return nil }
    let start = content + "content=\"".utf8.count
    let stop = page[start..<end].firstIndex(of: UInt8(ascii: "\"")) ?? end
    let directive: StaticString = "connect-src "
    if let known = firstPlace(of: directive, in: page, from: start), known < stop {
        return (known + directive.utf8CodeUnitCount, "&#39;self&#39; ")
    }
    return (start, "connect-src &#39;self&#39;; ")
}

/// The byte offset of the first occurrence. O(bytes).
private func firstPlace(of words: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
    words.withUTF8Buffer { needle in
        guard let first = unsafe needle.first, bytes.count >= needle.count else { return nil }
        var place = start
        let last = bytes.count - needle.count
        while place <= last {
            if bytes[place] == first, unsafe bytes[place..<place + needle.count].elementsEqual(needle) {
                return place
            }
            place += 1
        }
        return nil
    }
}
