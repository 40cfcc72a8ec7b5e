package import Diagnostics

/// The files of `templates/assets/`, each published under a name that holds a fingerprint of its
/// bytes, so that a browser may keep it for ever.
package struct Assets: Sendable {
    package struct Asset: Sendable {
        /// Below `templates/assets/`: `site.css`.
        package let name: String
        /// Below the output folder: `assets/site.1a2b3c4d5e.css`.
        package let outputPath: String
        package let bytes: [UInt8]

        /// The name under which templates find the asset's URL: `site_css`.
        package let tag: String

        package init(name: String, outputPath: String, bytes: [UInt8]) {
            self.name = name
            self.outputPath = outputPath
            self.bytes = bytes
            tag = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
        }
    }

    package let assets: [Asset]

    /// Fingerprints the assets; scripts and style sheets are published compact, style sheets last, since their `url()`s name other assets.
    package init(_ files: [SourceFile]) {
        let named = files.map { ($0, String($0.path.dropFirst("templates/assets/".count))) }
        var done = named.filter { !$0.1.hasSuffix(".css") }.map { file, name in
            Self.asset(name, name.hasSuffix(".js") ? compactScript(file.bytes) : file.bytes)
        }
        for (file, name) in named where name.hasSuffix(".css") {
            let css = compactCSS(rewriteURLs(in: file.bytes, of: name, to: done))
            done.append(Self.asset(name, css))
        }
        assets = done.sorted { $0.name < $1.name }
    }

    /// Assets that templates would call by one name.
    package var diagnostics: [Diagnostic] {
        var names: [String: String] = [:]
        return assets.compactMap { asset in
            guard let other = names.updateValue(names[asset.tag] ?? asset.name, forKey: asset.tag) else {
                return nil
            }
            return Diagnostic(
                .error, "asset-name-taken",
                "templates call this file and 'templates/assets/\(other)' both '{{assets.\(asset.tag)}}'",
                path: "templates/assets/" + asset.name,
                help: "rename one: in the tag, all but letters and digits become '_'")
        }
    }

    package func asset(named name: String) -> Asset? { assets.first { $0.name == name } }

    private static func asset(_ name: String, _ bytes: [UInt8]) -> Asset {
        let folder = folderPart(of: name)
        let file = name.dropFirst(folder.count)
        let dot = file.lastIndex(of: ".") ?? file.endIndex
        let path = "assets/\(folder)\(file[..<dot]).\(fingerprint(bytes))\(file[dot...])"
        return Asset(name: name, outputPath: path, bytes: bytes)
    }
}

/// A style sheet with the `url(name)`s that name other assets led to their published names. O(bytes).
private func rewriteURLs(in css: [UInt8], of name: String, to assets: [Assets.Asset]) -> [UInt8] {
    let folder = folderPart(of: name)
    let here = Route("assets/" + folder)
    var urls: [ArraySlice<UInt8>: String] = [:]
    for asset in assets {
        guard let path = asset.name.dropping(prefix: folder) else { continue }
        urls[Array(path.utf8)[...]] = here.relativeURL(toFile: asset.outputPath)
    }
    let opening = Array("url(".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(css.count + 64 * urls.count)
    var index = 0
    while index < css.count {
        out.append(css[index])
        index += 1
        guard css[index - 1] == opening[3], out.suffix(4).elementsEqual(opening) else { continue }
        let value = valueOfURL(in: css, from: index)
        guard let url = urls[css[value]] else { continue }
        out += css[index..<value.lowerBound] + Array(url.utf8)
        index = value.upperBound
    }
    return out
}

/// What stands between the brackets of a `url(` that ends before `start`, without its quotes.
private func valueOfURL(in css: [UInt8], from start: Int) -> Range<Int> {
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    let isQuoted = start < css.count && quotes.contains(css[start])
    let end = isQuoted ? css[start] : UInt8(ascii: ")")
    let first = isQuoted ? start + 1 : start
    var index = first
    while index < css.count, css[index] != end, css[index] != UInt8(ascii: "\n") { index += 1 }
    return first..<index
}
