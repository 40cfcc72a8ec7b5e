/// Every sentence that the preview says, in the browser and on the terminal.
enum PreviewWords {
    // In pages.
    static let lastGoodPage = "The page below is the last good one. This note goes away when all is well."
    static let hide = "Hide"
    static let noSiteYet = "There is no page to show yet. This note becomes the site when all is well."

    /// Of a long path the start: it stands in the page twice, and whoever sends it chooses its length.
    static func notFound(_ path: String) -> String {
        let start = String(String.UnicodeScalarView(path.unicodeScalars.prefix(200)))
        return "The site has no file '\(start.utf8.count < path.utf8.count ? start + "…" : path)'"
    }
    static let noPageForIt =
        "Nor has it a page of its own for missing addresses, which 'content/404.md' makes."

    // Answers to requests that get no file.
    static func folder(_ path: String) -> String { "'\(path)' is a folder, whose address ends in a slash." }
    static func published(_ path: some StringProtocol) -> String {
        "The preview has the published site at its root: '\(path)'."
    }
    static let onlyReads = "This is a preview: it answers GET and HEAD only."
    static let badAddress = "The address is not written as an address should be."
    static let badRequest = "The request is not written as HTTP/1.1 asks."
    static let tooLarge = "The request is too large: its head may have 16 KiB and 100 fields."
    static let tooMany = "Too many connections are open."
    static let foreignPage =
        "A page of another site asked for this, and the preview is for its own pages only."
    static func foreignHost(_ host: String) -> String {
        "The preview does not answer to the name '\(host)'. Use http://localhost or http://127.0.0.1, with the "
            + "port; or start 'handbook serve' with --host and the address under which it is to be reached."
    }

    // On the terminal.
    static func portTaken(_ port: Int) -> String {
        "port \(port) is taken by another program; name another with --port, or leave --port out to get "
            + "the next free one"
    }
    static func noPort(_ first: Int, _ last: Int) -> String {
        "the ports from \(first) to \(last) are all taken; name a free one with --port"
    }
    static func notAllowed(_ port: Int) -> String {
        "port \(port) may not be used: those under 1024 are the administrator's; name a higher one with --port"
    }
    static func noAddress(_ host: String) -> String {
        "'\(host)' is no address to listen on; write 127.0.0.1, ::1, localhost, or 0.0.0.0 for every "
            + "network of this machine"
    }
    static func notHere(_ host: String) -> String { "no network of this machine has the address \(host)" }
    static func system(_ call: String, _ reason: String) -> String { "cannot \(call): \(reason)" }

    // Why changes are looked for instead of being reported.
    static let noEvents = "this system reports no changes"
    static let noWatchesLeft = """
        the system's limit of watched folders is reached (fs.inotify.max_user_watches, max_user_instances)
        """
}
