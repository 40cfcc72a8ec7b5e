/// Whether a request comes from a page of another origin, as browsers say it.
///
/// A page elsewhere may lead to the preview, but not load from it: it could run what it loads as a script.
func isForeign(_ request: Request, hosts: HostRule) -> Bool {
    if let origin = request["origin"] {
        // Its own pages have the origin of the very host and port that they ask.
        guard let host = request["host"], origin.lowercased() == "http://" + host.lowercased() else {
            return true
        }
    }
    switch request["sec-fetch-site"] {
    case "cross-site", "same-site": return request["sec-fetch-mode"] != "navigate"
    default: return false
    }
}
