import Diagnostics

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
        package var tag: String {
            String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
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

    package func asset(named name: String) -> Asset? { assets.first { $0.name == name } }

    private static func asset(_ name: String, _ bytes: [UInt8]) -> Asset {
        let folder = folderPart(of: name)
        let file = name.dropFirst(folder.count)
        let dot = file.lastIndex(of: ".") ?? file.endIndex
        let path = "assets/\(folder)\(file[..<dot]).\(fingerprint(bytes))\(file[dot...])"
        return Asset(name: name, outputPath: path, bytes: bytes)
    }
}

/// A style sheet with the `url(name)`s that name other assets led to their published names.
private func rewriteURLs(in css: [UInt8], of name: String, to assets: [Assets.Asset]) -> [UInt8] {
    var text = String(decoding: css, as: UTF8.self)
    let here = Route("assets/" + folderPart(of: name))
    for asset in assets {
        guard let path = asset.name.dropping(prefix: folderPart(of: name)) else { continue }
        let url = here.relativeURL(toFile: asset.outputPath)
        for quote in ["", "\"", "'"] where text.utf8.count > 0 {
            text = replacing("url(\(quote)\(path)\(quote))", in: text, by: "url(\(quote)\(url)\(quote))")
        }
    }
    return Array(text.utf8)
}

private func replacing(_ needle: String, in text: String, by replacement: String) -> String {
    var out = ""
    var rest = text[...]
    while let range = rest.firstRange(of: needle) {
        out += rest[..<range.lowerBound] + replacement
        rest = rest[range.upperBound...]
    }
    return out + rest
}
