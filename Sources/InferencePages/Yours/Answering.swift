import CostPages
import Diagnostics
import Site

/// What computes in a reader's page: the script, the module that it calls, and the tables of the handbook.
struct Answering {
    private let script: Assets.Asset
    private let module: Assets.Asset
    private let tables: [UInt8]
    private let routes: CostRoutes

    /// nil where the templates lack the script or the module.
    init?(_ assets: Assets, tables: String, _ routes: CostRoutes) {
        guard let script = assets.asset(named: "yours.js"), let module = assets.asset(named: "core.wasm")
        else {
            return nil
        }
        self.script = script
        self.module = module
        self.tables = Array(tables.utf8)
        self.routes = routes
    }

    /// The tag of the script, which says where the others lie.
    func script(on here: Route, _ addresses: Addresses) -> HTML {
        func url(_ path: String) -> String { addresses.url(from: here, toFile: path).text }
        return """
            <script defer\(src: addresses.url(from: here, toFile: script.outputPath)) data-core="\(url(module.outputPath))" \
            data-tables="\(url(routes.coreTables))" data-disk="\(url(routes.ownDisk))"></script>

            """
    }

    /// For pages that are opened from disk, where nothing can be fetched: a script that holds tables and module.
    var disk: OutputFile {
        let held = "handbookCore={core:\"\(base64(module.bytes))\",tables:\"\(base64(tables))\"}\n"
        return OutputFile(path: routes.ownDisk, bytes: Array(held.utf8))
    }
}

/// Bytes as text, by RFC 4648 with padding. O(bytes).
func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
        let group = bytes[start..<min(start + 3, bytes.count)]
        let word = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
        for place in 0..<4 {
            let isPadding = place > group.count
            out.append(isPadding ? UInt8(ascii: "=") : digits[word >> (18 - 6 * place) & 63])
        }
    }
    return String(decoding: out, as: UTF8.self)
}
