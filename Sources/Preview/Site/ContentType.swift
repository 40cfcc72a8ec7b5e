/// The media type of a file, from the ending of its name.
package struct ContentType: Sendable, Hashable {
    /// As the header has it: `text/html; charset=utf-8`.
    package let header: String

    /// Whether the preview's script is put into the file.
    package var isPage: Bool { header.hasPrefix("text/html") }

    var isStyle: Bool { header == Self.style }

    /// Whether pages load files of this type on their own, as they do with images, styles and scripts.
    var isShownInPages: Bool {
        ["image/", "font/", "audio/", "video/", "text/css", "text/javascript"].contains(
            where: header.hasPrefix)
    }

    package init(path: String) {
        let name = path.split(separator: "/").last ?? ""
        let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
        header = Self.types[ending.lowercased()] ?? "application/octet-stream"
    }

    static let text = "text/plain; charset=utf-8"
    static let page = "text/html; charset=utf-8"
    static let script = "text/javascript; charset=utf-8"
    static let style = "text/css; charset=utf-8"

    private static let types = [
        "html": page, "htm": page, "css": style, "js": script, "mjs": script, "txt": text,
        "md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8",
        "yaml": "text/yaml; charset=utf-8", "yml": "text/yaml; charset=utf-8",
        "xml": "application/xml; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
        // JSON is always UTF-8 and has no such parameter.
        "json": "application/json", "map": "application/json", "webmanifest": "application/manifest+json",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
        "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
        "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
        "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "wav": "audio/wav",
        "pdf": "application/pdf", "wasm": "application/wasm", "gz": "application/gzip",
        "zip": "application/zip",
    ]
}
